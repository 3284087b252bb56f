/** A text in three: what agrees, the word at which it first differs, and what comes after. */
export interface Marked {
  before: string
  differs: string
  after: string
}

export interface Difference {
  quote: Marked
  words: Marked
}

/** Where a quote first leaves the words it should be taken from; null where it never does. */
export function firstDifference(quote: string, words: string): Difference | null {
  if (words.includes(quote)) return null
  const agreed = longestPrefix(quote, words)
  const at = words.indexOf(quote.slice(0, agreed)) + agreed
  const isAfterWords = quote.charAt(agreed) === ' ' && at === words.length
  const back = isAfterWords ? 0 : agreed - (quote.lastIndexOf(' ', agreed - 1) + 1)
  return {
    quote: markedFrom(quote, isAfterWords ? agreed + 1 : agreed - back),
    words: markedFrom(words, at - back),
  }
}

/** How much of the quote’s beginning stands somewhere in the words. */
function longestPrefix(quote: string, words: string): number {
  let low = 0
  let high = quote.length
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (words.includes(quote.slice(0, middle))) low = middle
    else high = middle - 1
  }
  return low
}

/** Marks a whole word, so that a single changed letter is not overlooked. */
function markedFrom(text: string, from: number): Marked {
  const space = text.indexOf(' ', from)
  const end = space < 0 ? text.length : space
  return { before: text.slice(0, from), differs: text.slice(from, end), after: text.slice(end) }
}
