import { afterEach } from 'vitest'

const said: string[] = []

for (const stream of [process.stdout, process.stderr]) {
  stream.write = (chunk: string | Uint8Array): boolean => {
    said.push(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString())
    return true
  }
}

for (const method of ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const) {
  console[method] = (...words: unknown[]): void => {
    said.push(words.map(String).join(' '))
  }
}

// A test that prints is a test whose output nobody reads: it fails instead.
afterEach(() => {
  const words = said.splice(0)
  if (words.length > 0)
    throw new Error(`A test prints nothing, but this one printed: ${words.join('')}`)
})
