import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

export type Encoding = 'br' | 'gzip'

/** The best encoding a browser says it takes; undefined where it takes none of ours. */
export function encodingFor(acceptEncoding: string | undefined): Encoding | undefined {
  const taken = (acceptEncoding ?? '').split(',').map((entry) => entry.trim().toLowerCase())
  const takes = (name: string): boolean =>
    taken.some(
      (entry) => entry === name || (entry.startsWith(`${name};`) && !/;\s*q=0(\.0*)?$/.test(entry)),
    )
  if (takes('br')) return 'br'
  return takes('gzip') ? 'gzip' : undefined
}

// Pages are compressed as they are asked for, so the quality is one that costs about a millisecond.
const brotliQuality = 5

/** The same bytes, made smaller. */
export function compressed(body: Uint8Array, encoding: Encoding): Uint8Array<ArrayBuffer> {
  const made =
    encoding === 'br'
      ? brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } })
      : gzipSync(body)
  return new Uint8Array(made)
}

const textTypes = /^(text\/|application\/json|image\/svg\+xml)/
const worthBytes = 1024

/** Whether compressing pays: for text of some length. Fonts and pictures are compressed already. */
export function isWorthIt(type: string | null | undefined, bytes: number): boolean {
  return bytes >= worthBytes && textTypes.test(type ?? '')
}
