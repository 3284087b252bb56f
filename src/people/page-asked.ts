const mostPages = 10_000

/** The page of a list that an address asks for: the first where it asks for none, or for nonsense. */
export function pageAsked(
  text: string | undefined,
  limit: number,
): { current: number; limit: number; offset: number } {
  const number = Number(text)
  const current = Number.isInteger(number) && number >= 1 && number <= mostPages ? number : 1
  return { current, limit, offset: (current - 1) * limit }
}
