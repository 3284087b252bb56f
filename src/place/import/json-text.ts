import { jsonFaultAt } from './json-fault.ts'
import { FileFault, lineAt } from './place-file.ts'

export type JsonObject = Readonly<Record<string, unknown>>

const deepest = 24

/** The value of a JSON text. Refuses what is broken, with its line, and what is nested deeper than any file of places. */
export function parseJson(file: string, text: string): unknown {
  refuseDepth(file, text)
  try {
    return JSON.parse(text)
  } catch {
    throw new FileFault(file, 'This is not whole JSON.', lineAt(text, jsonFaultAt(text)))
  }
}

/** Counts open brackets outside strings; a reader that calls itself for each would run out of stack. */
function refuseDepth(file: string, text: string): void {
  let depth = 0
  let inString = false
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    if (inString) {
      if (sign === '\\') at += 1
      else if (sign === '"') inString = false
    } else if (sign === '"') {
      inString = true
    } else {
      depth += depthOf(sign)
      if (depth > deepest) {
        throw new FileFault(
          file,
          `This JSON is nested more than ${deepest} deep.`,
          lineAt(text, at),
        )
      }
    }
  }
}

function depthOf(sign: string | undefined): number {
  if (sign === '{' || sign === '[') return 1
  return sign === '}' || sign === ']' ? -1 : 0
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}
