const illustrativeEnding = /\(illustrative\)$/

/** Whatever is invented says so in its name, and nowhere else. */
export function isIllustrative(name: string): boolean {
  return illustrativeEnding.test(name)
}

/** A name as it is compared: without capitals, accents, marks, and the two ways to write “and”. */
export function normalisedName(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{Mark}|['’ʼ.]/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()
}

/** Words that one list writes and another leaves out. */
const loose = new Set([
  'the',
  'of',
  'and',
  'for',
  'in',
  'ltd',
  'limited',
  'cic',
  'plc',
  'llp',
  'cio',
  'uk',
])

/** What is left of a name without the words that lists add and leave out, in no order: equal for what may be the same. */
export function likenessKey(name: string): string {
  const words = normalisedName(name).split(' ')
  const kept = words.filter((word) => !loose.has(word))
  return (kept.length === 0 ? words : kept).toSorted().join(' ')
}

/** Sites where many have a page, so that a shared one says nothing. */
const sharedHosts = new Set([
  'facebook.com',
  'twitter.com',
  'x.com',
  'instagram.com',
  'linkedin.com',
  'sites.google.com',
  'justgiving.com',
  'eventbrite.co.uk',
  'gov.uk',
])

/** The host of a web address without `www`; undefined where many share it. */
export function ownHost(web: string | null): string | undefined {
  const host = /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(web ?? '')?.[1]?.toLowerCase()
  return host === undefined || sharedHosts.has(host) ? undefined : host
}

/** A web address as it is kept: with its scheme. Undefined where it is none. */
export function webAddress(typed: string): string | undefined {
  const text = typed.trim()
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`
  const isOne = /^https?:\/\/[^\s/.?#]+(\.[^\s/.?#]+)+([/?#]\S*)?$/i.test(address)
  return isOne && address.length <= 300 ? address : undefined
}

const postcodePattern = /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/

/** A postcode as it is written: `MK9 3EJ`. Undefined where it is none. */
export function postcodeOf(typed: string): string | undefined {
  const text = typed.trim().toUpperCase().replaceAll(/\s+/g, '')
  if (!postcodePattern.test(text)) return undefined
  return `${text.slice(0, -3)} ${text.slice(-3)}`
}
