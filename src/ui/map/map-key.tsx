import { type MapClass, mapClasses, type PlaceMapProps } from './map.ts'

export interface MapKeyProps {
  ramp: 'need' | 'response'
  classLabels: PlaceMapProps['classLabels']
  hatched: boolean
}

/** What the colours mean. Draws nothing where the map shows no figures. */
export function MapKey({ ramp, classLabels, hatched }: MapKeyProps) {
  if (classLabels === undefined && !hatched) return null
  return (
    <ul class="sk-ramp" aria-label="Key to the map">
      {mapClasses.map((step) =>
        classLabels === undefined ? null : (
          <RampStep ramp={ramp} step={step} label={classLabels[step - 1]} />
        ),
      )}
      {hatched ? (
        <li>
          <svg viewBox="0 0 24 16" aria-hidden="true" focusable="false">
            <rect class="m-none m-hatch-ground" width="24" height="16" />
            <path class="m-hatch-line" d="M0 10L10 0M2 16L18 0M10 16L24 2M18 16L24 10" />
          </svg>
          no figure
        </li>
      ) : null}
    </ul>
  )
}

function RampStep({
  ramp,
  step,
  label,
}: {
  ramp: string
  step: MapClass
  label: string | undefined
}) {
  return (
    <li>
      <svg viewBox="0 0 24 16" aria-hidden="true" focusable="false">
        <rect class={`m-${ramp}-${step}`} width="24" height="16" />
      </svg>
      {label}
    </li>
  )
}
