import { ButtonGroup, ButtonLink, Section } from '#src/ui/index.ts'
import type { CellView } from './cell-view.ts'

/** What an officer of the place may add to a cell. */
export function OfficerOfCell({ view: { place, theme, facts } }: { view: CellView }) {
  const cell = `/gap/${place.code}/${theme.id}`
  const [point] = facts.points
  const origin = point === undefined ? '' : `&origin=point:${point.id}`
  return (
    <Section heading="For officers" id="officers">
      <ButtonGroup>
        <ButtonLink href={`/actions/new?theme=${theme.id}&place=${place.code}${origin}`}>
          Propose an action
        </ButtonLink>
        <ButtonLink href={`${cell}/assessments`} kind="secondary">
          Judge the need
        </ButtonLink>
        <ButtonLink href={`${cell}/quoted-figures`} kind="secondary">
          Quote a figure
        </ButtonLink>
      </ButtonGroup>
    </Section>
  )
}
