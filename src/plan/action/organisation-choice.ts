/** An organisation as a list to choose from shows it. */
export interface OrganisationChoice {
  id: string
  name: string
  /** Where it is; null where that is not known. */
  placeCode: string | null
}

/** More than these are searched by name before they are offered. */
export const mostOffered = 40

/**
 * The organisations that a form offers: all of them while they are few; of many, those whose name has a word beginning
 * with each word typed. Those chosen before stay on offer. They come by name, as they were given.
 */
export function organisationsOffered(
  all: readonly OrganisationChoice[],
  { words, chosen }: { words: string; chosen: readonly string[] },
): OrganisationChoice[] {
  const typed = wordsOf(words)
  const fits = (choice: OrganisationChoice): boolean => {
    const own = wordsOf(choice.name)
    return typed.every((word) => own.some((each) => each.startsWith(word)))
  }
  const isSearched = typed.length > 0
  const found = isSearched || all.length <= mostOffered ? all.filter(fits) : []
  const offered = new Set([...found.slice(0, mostOffered).map(({ id }) => id), ...chosen])
  return all.filter(({ id }) => offered.has(id))
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{Mark}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}
