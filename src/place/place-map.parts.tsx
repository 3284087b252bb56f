import { PlaceMap, type PlaceShape } from '#src/ui/index.ts'
import { PlaceLink } from './place.parts.tsx'
import type { Place } from './place.ts'
import { mapWords } from './place-map-words.ts'
import type { PlaceSurroundings } from './place-profile.ts'
import { descriptionOf } from './place-table.ts'

export interface SurroundingsMapProps {
  place: Place
  surroundings: PlaceSurroundings
}

/** The place among those about it. Without outlines each place is a tile; with neither, a sentence. */
export function SurroundingsMap({ place, surroundings }: SurroundingsMapProps) {
  const words = mapWords(place, surroundings)
  if (words === null) {
    return (
      <p>Not known: no outline of {place.name}, and none of the places about it, is held here.</p>
    )
  }
  return (
    <PlaceMap
      {...words}
      shapes={mapShapes(place, surroundings)}
      table={{
        caption: 'Places on this map',
        stack: true,
        columns: [{ label: 'Place' }, { label: 'What it is' }, { label: 'Code' }],
        rows: surroundings.shapes.map((shape) => ({
          header: <PlaceLink place={shape.place} />,
          cells: [descriptionOf(shape.place), <span class="sk-num">{shape.place.code}</span>],
        })),
      }}
    />
  )
}

/** The place and those about it, as a map draws them. */
export function mapShapes(place: Place, { shapes }: PlaceSurroundings): PlaceShape[] {
  return shapes.map((shape) => ({
    code: shape.place.code,
    name: shape.place.name,
    outline: shape.outline,
    emphasis: shape.place.code === place.code ? 'self' : 'context',
    href: `/places/${shape.place.code}`,
  }))
}
