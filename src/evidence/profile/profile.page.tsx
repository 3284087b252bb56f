import { Column, EmptyState, Grid, Lede, Section } from '#src/ui/index.ts'
import type { Figure } from '../figure/figure.ts'
import type { NumberLine } from './five-numbers.ts'
import { numberOf } from './number.ts'
import { NumberTable } from './number-table.parts.tsx'

export interface ProfilePageProps {
  place: { code: string; name: string }
  places: readonly { code: string; name: string }[]
  comparators: number
  figures: readonly Figure[]
  themes: readonly { id: string; label: string }[]
}

/** Every figure that is held of a place, by theme. */
export function ProfilePage({ place, places, comparators, figures, themes }: ProfilePageProps) {
  const held = figures.filter((figure) => (numberOf(figure)?.own ?? null) !== null)
  const groups = [...themes, { id: null, label: 'Other figures' }]
    .map(({ id, label }) => ({
      label,
      figures: held.filter(({ indicator }) => indicator.themeId === id),
    }))
    .filter((group) => group.figures.length > 0)
  return (
    <>
      <Grid>
        <Column span={8}>
          <h1>Figures of {place.name}</h1>
          <Lede>
            {held.length === 0
              ? `No figure of ${place.name} is held by the date shown here.`
              : `The last figure of each of ${held.length === 1 ? 'one indicator' : `${held.length} indicators`}, beside the places it is set against.`}
          </Lede>
        </Column>
      </Grid>
      {held.length === 0 ? (
        <EmptyState>
          <p>
            What is held of other places is in the <a href="/evidence">catalogue of evidence</a>.
          </p>
        </EmptyState>
      ) : null}
      <div class="sk-even">
        {groups.map((group) => (
          <Section heading={group.label}>
            <NumberTable
              caption={`${group.label}: figures of ${place.name}`}
              places={places}
              comparators={comparators}
              lines={group.figures.map(lineOf)}
            />
          </Section>
        ))}
      </div>
    </>
  )
}

function lineOf(figure: Figure): NumberLine {
  return {
    label: figure.indicator.label,
    note: figure.indicator.description,
    figure,
    number: numberOf(figure),
    wanted: 'wanted',
    rises: false,
  }
}
