import { isList } from './list.ts'

/** A value in which every text, however deep it lies, was put through a function. Keys stay as they are. */
export function inEveryText<Value>(value: Value, change: (text: string) => string): Value
export function inEveryText(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (isList(value)) return value.map((each) => inEveryText(each, change))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, held]: [string, unknown]) => [key, inEveryText(held, change)]),
  )
}
