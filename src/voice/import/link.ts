import type { Piece } from './passage.ts'

const address = /(?:https?:\/\/|www\.)[^\s<>"'“”‘’()[\]{}|\\^`]{3,2000}/gi

/** Addresses of pages and files that a text names, each where it is first named. */
export function linksIn(source: string): (Piece & { url: string })[] {
  const seen = new Set<string>()
  return [...source.matchAll(address)].flatMap((found) => {
    const url = found[0].replace(/[.,;:!?*_]+$/, '')
    if (seen.has(url)) return []
    seen.add(url)
    return [{ url, start: found.index, end: found.index + url.length }]
  })
}
