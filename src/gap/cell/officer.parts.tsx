import { ButtonGroup, ButtonLink, Section } from '#src/ui/index.ts'
import type { CellView } from './cell-view.ts'

/** What an officer of the place may add to a cell. */
export function OfficerOfCell({ view }: { view: CellView }) {
  const { place, theme } = view
  const cell = `/gap/${place.code}/${theme.id}`
  return (
    <Section heading="For officers" id="officers">
      <ButtonGroup>
        <ButtonLink href={newAction(view, `cell:${place.code}/${theme.id}`)}>
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

/** Where an officer proposes an action that comes out of one point. */
export function ProposeFrom({
  point,
  view,
}: {
  point: CellView['facts']['points'][number]
  view: CellView
}) {
  return (
    <p class="sk-small">
      <a class="sk-action" href={newAction(view, `point:${point.id}`)}>
        Propose an action from this point
        <span class="govuk-visually-hidden">: {point.text}</span>
      </a>
    </p>
  )
}

/** The form of a new action for this cell, with what it comes out of. */
function newAction({ place, theme }: CellView, origin: string): string {
  return `/actions/new?theme=${theme.id}&place=${place.code}&origin=${origin}`
}
