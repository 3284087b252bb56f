import type { Child } from 'hono/jsx'

/** What a publisher warns of: paragraphs, and links as its files write them, `[words](https://address)`. */
export function Caveats({ text }: { text: string }) {
  return (
    <>
      {text
        .split(/\n{2,}/)
        .filter((paragraph) => paragraph.trim() !== '')
        .map((paragraph) => (
          <p>{withLinks(paragraph)}</p>
        ))}
    </>
  )
}

const written = /\[([^\]]+)\]\((https:\/\/[^\s)]+)\)/g

function withLinks(paragraph: string): Child[] {
  const parts: Child[] = []
  let at = 0
  for (const found of paragraph.matchAll(written)) {
    const [whole, words, address] = found
    parts.push(paragraph.slice(at, found.index), <a href={address}>{words}</a>)
    at = found.index + whole.length
  }
  return [...parts, paragraph.slice(at)]
}
