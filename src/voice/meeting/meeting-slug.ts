const longest = 70

/** The address of a meeting out of its day and title: `2009-11-18-responding-to-the-economic-downturn`. */
export function meetingSlug(title: string, heldOn: string | null): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[’']/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  let slug = heldOn ?? 'meeting'
  for (const word of words) {
    if (slug.length + word.length + 1 > longest) break
    slug = `${slug}-${word}`
  }
  return slug
}

/** The address itself, or the first free one with a number after it. */
export function freeSlug(wished: string, taken: ReadonlySet<string>): string {
  let number = 1
  let slug = wished
  while (taken.has(slug)) slug = `${wished}-${(number += 1)}`
  return slug
}
