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
  const at = words.indexOf(quote.slice(0, agreed))
  return { quote: markedAt(quote, agreed), words: markedAt(words, at + agreed) }
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

/** Marks the whole word, so that a single changed letter is not overlooked. */
function markedAt(text: string, at: number): Marked {
  const start = text.lastIndexOf(' ', at - 1) + 1
  const from = at > 0 && text[at] === ' ' ? at + 1 : start
  const space = text.indexOf(' ', Math.max(from, at))
  const end = space < 0 ? text.length : space
  return { before: text.slice(0, from), differs: text.slice(from, end), after: text.slice(end) }
}
