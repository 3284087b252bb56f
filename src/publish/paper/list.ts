/** Whether a value read from JSON is a list; of what, nobody has said yet. */
export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}
