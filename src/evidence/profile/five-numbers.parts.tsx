import { Section } from '#src/ui/index.ts'
import type { NumberLine } from './five-numbers.ts'
import { NumberTable } from './number-table.parts.tsx'

export interface FiveNumbersProps {
  place: { code: string; name: string }
  places: readonly { code: string; name: string }[]
  comparators: number
  lines: readonly NumberLine[]
  /** Where an officer of the partnership chooses the fifth; null for everybody else. */
  chooseAt: string | null
}

/** The five numbers of a place, each with its comparators, period and source. */
export function FiveNumbers({ place, places, comparators, lines, chooseAt }: FiveNumbersProps) {
  return (
    <Section heading="Five numbers" id="numbers">
      <NumberTable
        caption={`Five numbers of ${place.name}, with comparators`}
        places={places}
        comparators={comparators}
        lines={lines}
      />
      <p>
        <a href={`/evidence/places/${place.code}`}>All figures of {place.name}</a>
        {chooseAt === null ? null : (
          <>
            {' · '}
            <a href={chooseAt}>Choose the fifth number</a>
          </>
        )}
      </p>
    </Section>
  )
}
