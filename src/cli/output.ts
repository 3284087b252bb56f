import { Refusal, type RefusalId } from '#src/platform/refusal/refusal.ts'

/** What a command answers: one value, told in words or as one JSON document. */
export interface Told {
  json: unknown
  text: string
}

/** Exit codes of every command. */
export const exitCode = { done: 0, refused: 1, wrongUse: 2 } as const

/** Prints the answer on standard output; progress and logs never go there. */
export function tell(told: Told, asJson: boolean): void {
  process.stdout.write(asJson ? `${JSON.stringify(told.json, null, 2)}\n` : `${told.text}\n`)
}

/** Progress and warnings, for whoever watches: standard error, so that `--json` stays one document. */
export function progress(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
}

/** Prints why a command was not done. A bug shows its stack; an expected failure only its sentence. */
export function tellFailure(error: unknown, asJson: boolean): void {
  const refusal = asRefusal(error)
  if (asJson) {
    const id: RefusalId | 'broken' = refusal?.id ?? 'broken'
    const reason = refusal?.message ?? 'A fault of Secklow. Standard error says more.'
    process.stdout.write(`${JSON.stringify({ refused: { id, reason } }, null, 2)}\n`)
  }
  process.stderr.write(
    `${refusal?.message ?? (error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`,
  )
}

function asRefusal(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  if (error.code === 'ENOSPC')
    return new Refusal('disk-full', 'The disk is full, so nothing was changed.')
  if (error.code === 'EACCES' && 'path' in error) {
    return new Refusal(
      'data-unusable',
      `${String(error.path)} may not be read or written by this user.`,
    )
  }
  return undefined
}
