const home = '/desk'
const signInPages = /^\/sign-(in|out)(\/|\?|$)/
// oxlint-disable-next-line no-control-regex -- browsers drop some of these, and then read another address
const unsafe = /[\u0000-\u0020\u007f\\]/
const nowhereElse = 'http://here.invalid'

/**
 * The path to go on to after signing in: a path of this site, or the desk.
 * Whatever a browser could read as another site is not a path: `//other`, `/\other`, `https:other`.
 */
export function safeNext(text: string | undefined): string {
  if (text === undefined || text.length > 1000 || unsafe.test(text)) return home
  if (!text.startsWith('/') || text.startsWith('//')) return home
  if (!URL.canParse(text, nowhereElse)) return home
  const url = new URL(text, nowhereElse)
  const path = `${url.pathname}${url.search}`
  if (url.origin !== nowhereElse || path.startsWith('//') || signInPages.test(path)) return home
  return path
}

/** The sign-in page that leads on to `path`. */
export function signInPath(path: string): string {
  const next = safeNext(path)
  return next === home ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`
}
