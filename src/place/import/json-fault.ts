/** What may come next in a JSON text. */
type Awaited =
  | 'value'
  | 'value-or-end'
  | 'key'
  | 'key-or-end'
  | 'colon'
  | 'comma-or-end'
  | 'nothing'

const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
const space = /[ \t\n\r]*/y

/**
 * Where a JSON text stops being JSON; its length, where it only stops too early. `JSON.parse` says where for some
 * faults alone, and says it differently from version to version.
 */
export function jsonFaultAt(text: string): number {
  const open: string[] = []
  let awaited: Awaited = 'value'
  let at = 0
  for (;;) {
    space.lastIndex = at
    space.exec(text)
    at = space.lastIndex
    const sign = text[at]
    if (sign === undefined) return text.length
    const next = afterSign(sign, awaited, open)
    if (next === undefined) return at
    const end = next.isScalar ? scalarEnd(text, at) : at + 1
    if (end === -1) return at
    awaited = next.awaited
    at = end
  }
}

interface Next {
  awaited: Awaited
  isScalar: boolean
}

/** What is awaited after a sign; `undefined` where it may not stand. `open` is kept up to date. */
function afterSign(char: string, awaited: Awaited, open: string[]): Next | undefined {
  if (char === '{' || char === '[') return afterOpening(char, awaited, open)
  if (char === '}' || char === ']') {
    return mayClose(char, awaited, open) ? afterPoint(afterValue(open)) : undefined
  }
  if (char === ',') {
    return awaited === 'comma-or-end'
      ? afterPoint(open.at(-1) === '{' ? 'key' : 'value')
      : undefined
  }
  if (char === ':') return awaited === 'colon' ? afterPoint('value') : undefined
  return scalarNext(char, awaited, open)
}

function afterPoint(awaited: Awaited): Next {
  return { awaited, isScalar: false }
}

function afterOpening(char: '{' | '[', awaited: Awaited, open: string[]): Next | undefined {
  if (awaited !== 'value' && awaited !== 'value-or-end') return undefined
  open.push(char)
  return afterPoint(char === '{' ? 'key-or-end' : 'value-or-end')
}

function mayClose(char: string, awaited: Awaited, open: string[]): boolean {
  const awaitsEnd = char === '}' ? 'key-or-end' : 'value-or-end'
  if (awaited !== 'comma-or-end' && awaited !== awaitsEnd) return false
  return open.pop() === (char === '}' ? '{' : '[')
}

function scalarNext(char: string, awaited: Awaited, open: string[]): Next | undefined {
  if (awaited === 'key' || awaited === 'key-or-end') {
    return char === '"' ? { awaited: 'colon', isScalar: true } : undefined
  }
  const takesValue = awaited === 'value' || awaited === 'value-or-end'
  return takesValue && /["\-\dtfn]/.test(char)
    ? { awaited: afterValue(open), isScalar: true }
    : undefined
}

function afterValue(open: readonly string[]): Awaited {
  return open.length === 0 ? 'nothing' : 'comma-or-end'
}

/** The end of a string, number or word; -1 where the text ends inside it or it is none. */
function scalarEnd(text: string, from: number): number {
  if (text[from] !== '"') {
    scalar.lastIndex = from
    return scalar.exec(text) === null ? -1 : scalar.lastIndex
  }
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text[at] === '"') return at + 1
  }
  return -1
}
