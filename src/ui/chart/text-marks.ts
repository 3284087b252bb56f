import * as Plot from '@observablehq/plot'

export interface MarkedText {
  x: number
  y: number
  text: string
  className: string
  anchor: 'start' | 'middle' | 'end'
}

/** Words at their places in pixels. Words of one look are one group, to keep the drawing light. */
export function textMarks(texts: readonly MarkedText[]) {
  const looks = new Map<string, MarkedText[]>()
  for (const text of texts) {
    const look = `${text.className} ${text.anchor}`
    looks.set(look, [...(looks.get(look) ?? []), text])
  }
  return [...looks.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const { className, anchor: textAnchor } = first
    return [Plot.text(group, { x: 'x', y: 'y', text: 'text', textAnchor, className })]
  })
}
