/**
 * An expected failure, told in a sentence a person can act on.
 * Everything else that is thrown is a bug. Each id has its heading in docs/refusals.md.
 */
export class Refusal extends Error {
  readonly id: RefusalId
  /** Form field to which the sentence belongs, when it belongs to one. */
  readonly field: string | undefined

  constructor(id: RefusalId, sentence: string, field?: string) {
    super(sentence)
    this.name = 'Refusal'
    this.id = id
    this.field = field
  }
}

export type RefusalId = keyof typeof refusalStatus

/** The one list of refusal ids, with the HTTP status each is answered by. */
export const refusalStatus = {
  'not-found': 404,
  'not-permitted': 403,
  'cross-site': 403,
  'bad-input': 422,
  'too-large': 413,
  'too-many': 429,
  'changed-since': 409,
  'not-undoable': 409,
  'already-exists': 409,
  'link-spent': 410,
  'setting-wrong': 500,
  'data-in-use': 500,
  'data-unusable': 500,
  'database-away': 503,
  'disk-full': 507,
  'file-unreadable': 422,
  'document-unmade': 503,
  'broken-off': 503,
} as const

/** The refusal of a record that is absent, or that this viewer may not see: one answer for both. */
export function notFound(what: string): Refusal {
  return new Refusal('not-found', `We cannot find that ${what}.`)
}
