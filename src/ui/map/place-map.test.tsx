import { expect, test } from 'vitest'
import { markupOf, pageWith } from '#test/markup.ts'
import type { PlaceMapProps, PlaceShape } from './map.ts'
import { PlaceMap } from './place-map.tsx'

function square(west: number): PlaceShape['outline'] {
  const [east, south, north] = [west + 0.1, 52, 52.1]
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  }
}

const shapes: PlaceShape[] = [
  { code: 'A', name: 'Northmead', outline: square(-0.9), emphasis: 'self' },
  { code: 'B', name: 'Ridgeway', outline: square(-0.8), emphasis: 'context' },
]
const map: PlaceMapProps = {
  title: 'Where Northmead lies',
  label: 'Northmead lies west of Ridgeway.',
  shapes,
  table: {
    caption: 'Places',
    columns: [{ label: 'Place' }],
    rows: shapes.map(({ name }) => ({ header: name, cells: [] })),
  },
  source: 'Invented outlines.',
}

test('outlines are drawn to a tenth of a pixel, the place itself last and on top', async () => {
  const page = await pageWith(<PlaceMap {...map} />)
  const paths = [...(page.querySelector('svg')?.querySelectorAll('path') ?? [])]

  expect(paths.map((path) => path.getAttribute('class'))).toEqual([
    'm-shape m-context',
    'm-shape m-self',
  ])
  for (const path of paths) {
    expect(path.getAttribute('d')).toMatch(/^(M|l|Z| |-?\d*(\.\d)?)+$/)
  }
})

test('the drawing of a map is as it was looked at', async () => {
  const [svg = ''] =
    (await markupOf(<PlaceMap {...map} />)).match(/<svg class="sk-chart.*?<\/svg>/gs) ?? []

  await expect(`${svg.replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(
    'snapshots/map-outlines.svg',
  )
})

test('one set of outlines carries names for a wide and for a narrow screen', async () => {
  const page = await pageWith(<PlaceMap {...map} />)
  const names = [...page.querySelectorAll('.m-names')].map(({ textContent }) => textContent)

  expect([...page.querySelectorAll('path')]).toHaveLength(2)
  expect(names).toEqual(['NorthmeadRidgeway', 'NorthmeadRidgeway'])
})

test('a place too small for its name has it beside it, wherever there is room', async () => {
  const far = { code: 'B', name: 'Ridgeway', outline: square(1.5), emphasis: 'context' as const }
  const nameAt = async (name: string, west: number) => {
    const shape = { code: 'A', name, outline: square(west), emphasis: 'self' as const }
    const page = await pageWith(
      <PlaceMap {...map} shapes={[shape, far, { ...far, outline: square(-1.5) }]} />,
    )
    return Number(page.querySelector('.m-names--wide .m-name-self')?.getAttribute('x'))
  }

  expect(await nameAt('Northmead', -1.5)).toBeGreaterThan(25)
  expect(await nameAt('Northmead', 1.5)).toBeLessThan(575)
})

test('an outline is drawn alike whichever way round its points go', async () => {
  const turned = shapes.map((shape) => ({ ...shape, outline: reversed(shape.outline) }))

  expect(await pathLengths(turned)).toEqual(await pathLengths(shapes))
})

async function pathLengths(all: readonly PlaceShape[]): Promise<number[]> {
  const page = await pageWith(<PlaceMap {...map} shapes={all} />)
  return [...page.querySelectorAll('path')].map((path) => (path.getAttribute('d') ?? '').length)
}

function reversed(outline: PlaceShape['outline']): PlaceShape['outline'] {
  if (outline?.type !== 'Polygon') return outline
  return { type: 'Polygon', coordinates: outline.coordinates.map((ring) => ring.toReversed()) }
}

test('islands and holes are parts of one path', async () => {
  const [west, east] = [square(-0.9), square(-0.7)]
  if (west?.type !== 'Polygon' || east?.type !== 'Polygon') throw new Error('squares are polygons')
  const outline = {
    type: 'MultiPolygon' as const,
    coordinates: [west.coordinates, east.coordinates],
  }
  const page = await pageWith(
    <PlaceMap {...map} shapes={[{ code: 'A', name: 'Isles', outline }]} />,
  )
  const path = page.querySelector('path')

  expect(path?.getAttribute('d')?.match(/M/g)).toHaveLength(2)
  expect(path?.getAttribute('fill-rule')).toBe('evenodd')
})

test('a map without links is an image with a name', async () => {
  const page = await pageWith(<PlaceMap {...map} />)
  const drawings = [...page.querySelectorAll('svg')]

  expect(drawings.map((svg) => svg.getAttribute('role'))).toEqual(['img'])
  expect(drawings.map((svg) => svg.getAttribute('aria-label'))).toEqual([map.label])
})

test('a map with links is hidden, told in words, and its links wait for the pointer', async () => {
  const linked = shapes.map((shape) => ({ ...shape, href: `/places/${shape.code}` }))
  const page = await pageWith(<PlaceMap {...map} shapes={linked} />)

  expect(page.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true')
  expect(page.querySelector('p.govuk-visually-hidden')?.textContent).toBe(map.label)
  expect([...page.querySelectorAll('svg a')].map((link) => link.getAttribute('tabindex'))).toEqual([
    '-1',
    '-1',
  ])
})

test('without outlines each place is a tile, in the order of names', async () => {
  const tiles = ['Ridgeway', 'Bury Field', 'Northmead'].map((name) => ({
    code: name,
    name,
    outline: null,
  }))
  const page = await pageWith(<PlaceMap {...map} shapes={tiles} />)
  const names = [...(page.querySelector('svg')?.querySelectorAll('title') ?? [])].map(
    ({ textContent }) => textContent,
  )

  expect(names).toEqual(['Bury Field', 'Northmead', 'Ridgeway'])
})

test('a tile may be given its place', async () => {
  const tiles = [
    { code: 'A', name: 'Northmead', outline: null, tile: { column: 2, row: 1 } },
    { code: 'B', name: 'Ridgeway', outline: null, tile: { column: 0, row: 0 } },
  ]
  const page = await pageWith(<PlaceMap {...map} shapes={tiles} />)
  const [first] = page.querySelectorAll('rect')

  expect([first?.getAttribute('x'), first?.getAttribute('y')]).toEqual(['250', '63'])
})

test('no figure is a hatch whose id stands once on the page, and is in the key', async () => {
  const valued = shapes.map((shape, index) => ({
    ...shape,
    value: index === 0 ? null : (3 as const),
  }))
  const page = await pageWith(
    <>
      <PlaceMap {...map} shapes={valued} classLabels={['a', 'b', 'c', 'd', 'e']} />
    </>,
  )
  const ids = [...page.querySelectorAll('pattern')].map((pattern) => pattern.getAttribute('id'))
  const fills = [...page.querySelectorAll('path[fill]')].map((path) => path.getAttribute('fill'))

  expect(new Set(ids).size).toBe(ids.length)
  for (const fill of fills) expect(ids.map((id) => `url(#${id})`)).toContain(fill)
  expect(page.querySelector('.sk-ramp')?.textContent).toContain('no figure')
})

test('two maps with hatches on one page do not share their ids', async () => {
  const valued = shapes.map((shape) => ({ ...shape, value: null }))
  const page = await pageWith(
    <>
      <PlaceMap {...map} shapes={valued} />
      <PlaceMap {...map} shapes={valued} title="Another" label="Another map of them." />
    </>,
  )
  const ids = [...page.querySelectorAll('pattern')].map((pattern) => pattern.getAttribute('id'))

  expect(new Set(ids).size).toBe(ids.length)
})

test('places that are left out of the drawing are named beneath it', async () => {
  const page = await pageWith(
    <PlaceMap {...map} shapes={[...shapes, { code: 'C', name: 'Low Ashby', outline: null }]} />,
  )

  expect(page.querySelector('.sk-caveat')?.textContent).toBe('No outline is held for Low Ashby.')
})

test('names are words, whatever they hold', async () => {
  const name = '</title><script>alert(1)</script>'
  const page = await pageWith(
    <PlaceMap {...map} label={name} shapes={[{ code: 'A', name, outline: square(0) }]} />,
  )

  expect([...page.querySelectorAll('script')]).toEqual([])
})
