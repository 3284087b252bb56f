import type { PlaceShape } from '../map/map.ts'
import { PlaceMap } from '../map/place-map.tsx'
import { Part } from './part.tsx'

const names = ['Northmead', 'Ridgeway', 'Bury Field', 'Low Ashby', 'Stoke Marsh', 'Hill Leys'].map(
  (name) => `${name} (illustrative)`,
)

function square(index: number): PlaceShape['outline'] {
  const [west, south] = [-0.9 + (index % 3) * 0.1, 52.0 + Math.floor(index / 3) * 0.06]
  const [east, north] = [west + 0.1, south + 0.06]
  const bulge = west + 0.05 + (index % 3) * 0.01
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [bulge, south + 0.008],
        [east, south],
        [east, north],
        [bulge, north + 0.008],
        [west, north],
        [west, south],
      ],
    ],
  }
}

const table = {
  caption: 'Parishes',
  columns: [{ label: 'Parish' }],
  rows: names.map((name) => ({ header: <a href="#maps">{name}</a>, cells: [] })),
}

const classes = [5, 3, null, 1, 4, 2] as const
const shapes = names.map(
  (name, index): PlaceShape => ({ code: `X${index}`, name, outline: square(index) }),
)

export function Maps() {
  return (
    <Part
      name="Maps"
      id="maps"
      use="Outlines when they are loaded, otherwise one tile a place. Five classes at most; hatch is “no figure”; straw is the place itself. The table beneath holds the links for the keyboard."
    >
      <PlaceMap
        title="Where a place lies"
        label="Map of six parishes; Stoke Marsh lies in the north, in the middle."
        shapes={shapes.map((shape) => ({
          ...shape,
          emphasis: shape.code === 'X4' ? 'self' : 'context',
        }))}
        table={table}
        source="Invented outlines."
      />
      <PlaceMap
        title="Need is highest in Northmead"
        label="Map of six parishes in five classes. Northmead is in the highest, Low Ashby in the lowest; Bury Field has no figure."
        axisTitle="Claimants, % of people aged 16 to 64 (illustrative)"
        classLabels={['under 1%', '1 to 2%', '2 to 3%', '3 to 4%', 'over 4%']}
        shapes={shapes.map((shape, index) => ({
          ...shape,
          value: classes[index] ?? null,
          href: '#maps',
        }))}
        table={table}
        source="Invented figures."
      />
      <PlaceMap
        title="Without outlines: a tile a place"
        label="Tile map of six parishes in five classes."
        ramp="response"
        classLabels={['least', 'less', 'middling', 'more', 'most']}
        shapes={shapes.map((shape, index) => ({
          ...shape,
          outline: null,
          value: classes[index] ?? null,
        }))}
        table={table}
        source="Invented figures."
      />
    </Part>
  )
}
