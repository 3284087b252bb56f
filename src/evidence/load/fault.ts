/** Why a file is refused, and where in it. */
export interface Fault {
  sentence: string
  line: number | null
  column: string | null
}
