/** The value at each period of a drawn line, read back from its pixels by the ticks beside it. */
export function drawnValues(drawing: Element, stroke: string): number[] {
  const ticks = [...(drawing.querySelector('g.c-tick')?.querySelectorAll('text') ?? [])].map(
    (text) => ({
      value: numberIn(text.textContent ?? ''),
      y: Number(/,([-\d.]+)\)/.exec(text.getAttribute('transform') ?? '')?.[1]),
    }),
  )
  const [low, high] = [ticks[0], ticks.at(-1)]
  if (low === undefined || high === undefined) return []
  const path = drawing.querySelector(`g.c-line.${stroke} path`)?.getAttribute('d') ?? ''
  return [...path.matchAll(/[ML]([-\d.]+),([-\d.]+)/g)].map(
    ([, , y]) => low.value + ((Number(y) - low.y) / (high.y - low.y)) * (high.value - low.value),
  )
}

/** A number as a page writes it: `£16,556`, `−1.2%`. */
export function numberIn(text: string): number {
  return Number(text.replaceAll(/[£%,\s]/g, '').replace('\u2212', '-'))
}
