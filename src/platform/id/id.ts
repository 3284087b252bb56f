import { uuidv7 } from 'uuidv7'

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** A new record id: UUIDv7, so ids sort by the time they were made. */
export function newId(): string {
  return uuidv7()
}

export function isId(text: string): boolean {
  return uuidPattern.test(text)
}
