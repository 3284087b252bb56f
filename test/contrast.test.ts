import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectFolder } from '#src/platform/files/project.ts'

const css = await readFile(join(projectFolder, 'src/ui/css/tokens.css'), 'utf8')

type Colours = ReadonlyMap<string, string>

/** The colours of one `:root` block: the first stands for light, the one after the query for its own medium. */
function coloursAfter(query: string, base: Colours = new Map()): Colours {
  const from = css.indexOf(':root', query === '' ? 0 : css.indexOf(query))
  const block = css.slice(from, css.indexOf('}', from))
  return new Map([
    ...base,
    ...[...block.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6})/g)].map(
      ([, name = '', colour = '']): [string, string] => [name, colour],
    ),
  ])
}

const light = coloursAfter('')
const looks: readonly (readonly [string, Colours])[] = [
  ['light', light],
  ['dark', coloursAfter('@media screen', light)],
  ['print', coloursAfter('@media print', light)],
]

/** @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Words on their ground: 4.5 to 1 (WCAG 2.2, 1.4.3). */
const words: readonly (readonly [ink: string, ground: string])[] = [
  ...['ink', 'ink-2', 'green', 'green-2', 'clay-2', 'blue-2', 'error'].map(
    (ink) => [ink, 'paper'] as const,
  ),
  ...['ink', 'ink-2', 'green', 'clay-2', 'blue-2', 'error'].map((ink) => [ink, 'paper-2'] as const),
  ...['ink', 'green'].map((ink) => [ink, 'straw-soft'] as const),
  ['on-green', 'green'],
  ['on-green', 'green-2'],
  ['on-clay', 'clay'],
  ['on-blue', 'blue'],
  ['on-straw', 'straw'],
  ['green-2', 'green-soft'],
  ['clay-2', 'clay-soft'],
  ['blue-2', 'blue-soft'],
  ['paper', 'error'],
  ['paper', 'ink'],
  ['focus-ink', 'focus'],
  ...['need', 'resp'].flatMap((ramp) => [
    ...[1, 2, 3].map((step) => ['on-ramp-low', `${ramp}-${step}`] as const),
    ...[4, 5].map((step) => ['on-ramp-high', `${ramp}-${step}`] as const),
  ]),
]

/** Lines and shapes that carry meaning: 3 to 1 (WCAG 2.2, 1.4.11). */
const shapes = ['clay', 'blue', 'green', 'ink-2', 'comp-a', 'comp-b', 'comp-c', 'grey'].map(
  (shape) => [shape, 'paper'] as const,
)

describe.each(looks)('%s', (_, colours) => {
  test.each(words)('%s can be read on %s', (ink, ground) => {
    expect(ratio(colours, ink, ground)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(shapes)('%s can be seen on %s', (shape, ground) => {
    expect(ratio(colours, shape, ground)).toBeGreaterThanOrEqual(3)
  })
})

function ratio(colours: Colours, ink: string, ground: string): number {
  const [one, other] = [colours.get(ink), colours.get(ground)]
  if (one === undefined || other === undefined) throw new Error(`No colour ${ink} or ${ground}.`)
  return contrast(one, other)
}
