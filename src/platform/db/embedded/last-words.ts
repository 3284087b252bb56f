/** Why a program of PostgreSQL ended, out of what it said: its last complaint, without time and process. */
export function lastWords(lines: readonly string[]): string {
  const said = lines.filter((line) => line.trim() !== '')
  const line = said.findLast((each) => complaint.test(each)) ?? said.at(-1) ?? 'it said nothing'
  return line.replace(new RegExp(`^.*?${complaint.source}`), '')
}

const complaint = /(FATAL|PANIC|error): +/
