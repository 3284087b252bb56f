/** A part of a document under a heading of the second level. */
export interface MarkdownPart {
  heading: string
  text: string
}

/** The parts of a document, in order; what stands before the first heading is no part. */
export function partsOf(markdown: string): MarkdownPart[] {
  return markdown
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n')
      return { heading: part.slice(0, end).trim(), text: part.slice(end + 1) }
    })
}

export function partUnder(markdown: string, heading: string): string {
  const part = partsOf(markdown).find((each) => each.heading === heading)
  if (part === undefined) throw new Error(`There is no heading “${heading}”`)
  return part.text
}

/** The words of the first column of every table, cell by cell as `a`, `b` or a, b; head and ruler left out. */
export function firstColumn(markdown: string): string[] {
  const lines = markdown.split('\n').filter((line) => line.startsWith('|'))
  const rulers = new Set(
    lines.flatMap((line, at) => (/^\|[\s|:-]+\|$/.test(line) ? [at, at - 1] : [])),
  )
  return lines
    .filter((_, at) => !rulers.has(at))
    .flatMap((line) => (line.split('|')[1] ?? '').split(','))
    .map((word) => word.replaceAll('`', '').trim())
    .filter((word) => word !== '')
}

/** Addresses of links to other files of the project, without the part after #. */
export function linkedFiles(markdown: string): string[] {
  return [...markdown.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, address = '']) => address.replace(/#.*/, ''))
    .filter((address) => address !== '' && !/^[a-z]+:/.test(address))
}
