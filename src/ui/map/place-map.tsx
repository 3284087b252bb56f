import { ChartFrame } from '../chart/chart-frame.tsx'
import { listText } from '../chart/figure-text.ts'
import type { PlaceMapProps, PlaceShape } from './map.ts'
import { MapDrawing } from './map-drawing.tsx'
import { MapKey } from './map-key.tsx'

/** Outlines where they are given, otherwise one tile a place. */
export function PlaceMap(props: PlaceMapProps) {
  const { shapes, label, ramp = 'need', classLabels } = props
  const caveats = caveatsOf(shapes)
  const spoken = [label, ...caveats].join(' ')
  const linked = shapes.some(({ href }) => href !== undefined)
  const figures = shapes.some(({ value }) => value !== undefined)
  const summary = figures ? 'Table of these figures' : 'List of these places'
  return (
    <ChartFrame {...props} caveats={caveats} tableSummary={summary}>
      <MapKey
        ramp={ramp}
        classLabels={classLabels}
        hatched={shapes.some(({ value }) => value === null)}
      />
      {linked ? <p class="govuk-visually-hidden">{spoken}</p> : null}
      <MapDrawing
        size="both"
        shapes={shapes}
        ramp={ramp}
        label={linked ? null : spoken}
        about={spoken}
      />
    </ChartFrame>
  )
}

/** Places that the drawing leaves out. */
function caveatsOf(shapes: readonly PlaceShape[]): string[] {
  const without = shapes.filter(({ outline }) => outline === null)
  if (without.length === 0 || without.length === shapes.length) return []
  return [`No outline is held for ${listText(without.map(({ name }) => name))}.`]
}
