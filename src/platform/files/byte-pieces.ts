/** Bytes that come piece by piece, of a file or of a request. */
export type BytePieces = AsyncIterable<Uint8Array, unknown, undefined>
