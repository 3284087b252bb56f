import { dayInWords } from '#src/platform/time/day.ts'
import {
  ButtonLink,
  EmptyState,
  FilterPanel,
  Lede,
  type Option,
  Section,
  SelectField,
  Table,
} from '#src/ui/index.ts'
import { counted, type Names } from './names.ts'
import type { PlanListQuery } from './plan.form.ts'
import { DraftTag, periodInWords } from './plan.parts.tsx'
import { countsOf, statesInWords } from './plan-summary.ts'
import { bodyOf, type PlanShown } from './plan-table.ts'

export interface PlanListProps {
  query: PlanListQuery
  shown: readonly PlanShown[]
  names: Names
  places: readonly Option[]
  themes: readonly Option[]
  asOf: string
  canAdd: boolean
}

export function PlanListPage(props: PlanListProps) {
  const { query, shown, canAdd } = props
  const isAsked = query.place !== undefined || query.theme !== undefined
  return (
    <>
      <h1>Plans</h1>
      {shown.length === 0 && !isAsked ? (
        <NoPlans canAdd={canAdd} />
      ) : (
        <>
          <Lede>{ledeOf(props)}</Lede>
          <Filters {...props} />
          {shown.length === 0 ? <NothingFits /> : <ByPlace {...props} />}
          {canAdd ? (
            <p>
              <ButtonLink href="/plans/new" kind="secondary">
                Add a plan
              </ButtonLink>
            </p>
          ) : null}
        </>
      )}
    </>
  )
}

function NoPlans({ canAdd }: { canAdd: boolean }) {
  return (
    <EmptyState>
      <h2>No plan is published yet</h2>
      <p>
        So nothing here says what is meant to change, who leads what, or where the help arrives. A
        plan holds aims, and actions that each have a lead.
      </p>
      {canAdd ? (
        <p>
          <ButtonLink href="/plans/new">Add a plan</ButtonLink>
        </p>
      ) : null}
    </EmptyState>
  )
}

function NothingFits() {
  return (
    <EmptyState>
      <p>
        No plan has an aim or an action there. That is a finding too: nobody has said what is to be
        done. <a href="/plans">Look at all plans</a>.
      </p>
    </EmptyState>
  )
}

function ledeOf({ shown, asOf }: PlanListProps): string {
  const actions = shown.flatMap((each) => each.actions)
  const aims = shown.reduce((sum, each) => sum + each.aims.length, 0)
  const counts = countsOf(actions)
  const known = `${counted(shown.length, 'plan')} with ${counted(aims, 'aim')} and ${counted(counts.total, 'action')} by ${dayInWords(asOf)}.`
  return counts.withoutPlaceOfBenefit === 0
    ? known
    : `${known} Of ${counted(counts.withoutPlaceOfBenefit, 'action')} it is not known where the help arrives.`
}

function Filters({ query, places, themes }: PlanListProps) {
  const chosen = [
    ...(query.place === undefined
      ? []
      : [
          {
            label: labelOf(places, query.place),
            removeHref: hrefOf({ ...query, place: undefined }),
          },
        ]),
    ...(query.theme === undefined
      ? []
      : [
          {
            label: labelOf(themes, query.theme),
            removeHref: hrefOf({ ...query, theme: undefined }),
          },
        ]),
  ]
  return (
    <FilterPanel action="/plans" title="Show" chosen={chosen}>
      <SelectField
        name="place"
        label="Place"
        errors={[]}
        value={query.place ?? ''}
        options={[{ value: '', label: 'All places' }, ...places]}
      />
      <SelectField
        name="theme"
        label="Theme"
        errors={[]}
        value={query.theme ?? ''}
        options={[{ value: '', label: 'All themes' }, ...themes]}
      />
    </FilterPanel>
  )
}

function labelOf(options: readonly Option[], value: string): string {
  return options.find((option) => option.value === value)?.label ?? value
}

function hrefOf({ place, theme }: PlanListQuery): string {
  const parts = new URLSearchParams()
  if (place !== undefined) parts.set('place', place)
  if (theme !== undefined) parts.set('theme', theme)
  return parts.size === 0 ? '/plans' : `/plans?${parts.toString()}`
}

/** A section for the place of each partnership, and in it its plans. */
function ByPlace({ shown, names }: PlanListProps) {
  const partnershipIds = [...new Set(shown.map(({ plan }) => plan.partnershipId))]
  return partnershipIds.map((id) => (
    <Section heading={names.partnerships.get(id)?.name ?? ''}>
      {shown
        .filter(({ plan }) => plan.partnershipId === id)
        .map((each) => (
          <OnePlan shown={each} names={names} />
        ))}
    </Section>
  ))
}

function OnePlan({ shown, names }: { shown: PlanShown; names: Names }) {
  const { plan, aims, actions } = shown
  const themes = [...names.themes].filter(
    ([id]) =>
      aims.some(({ themeId }) => themeId === id) || actions.some(({ themeId }) => themeId === id),
  )
  return (
    <>
      <h3>
        <a href={`/plans/${plan.id}`}>{plan.title}</a> <DraftTag state={plan.state} />
      </h3>
      <p class="sk-source">
        Plan of {bodyOf(plan, names)}. Period: {periodInWords(plan)}.
      </p>
      {themes.length === 0 ? (
        <p>It holds no aim and no action yet.</p>
      ) : (
        <Table
          caption={`Themes of ${plan.title}`}
          hideCaption
          stack
          columns={[{ label: 'Theme' }, { label: 'Aims' }, { label: 'Actions' }]}
          rows={themes.map(([id, label]) => ({
            header: label,
            cells: [
              aims.filter(({ themeId }) => themeId === id).length || 'none',
              statesInWords(countsOf(actions.filter(({ themeId }) => themeId === id))),
            ],
          }))}
        />
      )}
    </>
  )
}
