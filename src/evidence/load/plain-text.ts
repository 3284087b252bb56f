/** Without signs that steer a terminal or that a database does not take; line ends stay. */
export function cleaned(text: string): string {
  return text.replaceAll(/[^\P{Cc}\n\t]/gu, '').trim()
}

const longestQuote = 40

/** A text of a file as a sentence quotes it: in one line, and not at full length. */
export function quoted(text: string): string {
  const line = cleaned(text).replaceAll(/\s+/g, ' ')
  return `“${line.length > longestQuote ? `${line.slice(0, longestQuote)}…` : line}”`
}
