import { dayInWords } from '#src/platform/time/day.ts'
import {
  ButtonGroup,
  ButtonLink,
  Column,
  EmptyState,
  Grid,
  Kicker,
  Lede,
  SavedNotice,
  Section,
  SummaryList,
  Table,
  type TableRow,
  Tag,
} from '#src/ui/index.ts'
import { type ActionStanding, silentAfterDays } from '../action/action-standing.ts'
import { counted, type Names, notKnown } from './names.ts'
import { ActionStateTag, DraftTag, LeadName, PlaceName, periodInWords } from './plan.parts.tsx'
import { type Plan, planLevelLabels } from './plan.ts'
import { countsOf, statesInWords } from './plan-summary.ts'
import { bodyOf, type PlanShown } from './plan-table.ts'

export interface PlanPageProps extends PlanShown {
  names: Names
  asOf: string
  /** What this viewer may do here. */
  can: { publish: boolean; addAim: boolean; addAction: boolean }
  /** The history entry just written, when the page is shown after a save. */
  saved: string | undefined
}

export function PlanPage(props: PlanPageProps) {
  return (
    <>
      <SavedNotice entryId={props.saved} />
      <Head {...props} />
      <Aims {...props} />
      <Actions {...props} />
    </>
  )
}

function Head(props: PlanPageProps) {
  const { plan, names, can } = props
  const partnership = names.partnerships.get(plan.partnershipId)
  return (
    <Grid>
      <Column span={8}>
        <Kicker>
          Plan <DraftTag state={plan.state} />
        </Kicker>
        <h1>{plan.title}</h1>
        <Lede>{ledeOf(props)}</Lede>
        {plan.state === 'draft' ? (
          <p>This is a draft. Only its partnership sees it, and nothing in it counts in public.</p>
        ) : null}
        <Officers {...props} />
      </Column>
      <Column span={4} rail>
        <SummaryList
          narrow
          rows={[
            { key: 'Whose', value: `${planLevelLabels[plan.level]}: ${bodyOf(plan, names)}` },
            {
              key: 'Partnership',
              value:
                partnership === undefined ? (
                  notKnown
                ) : (
                  <a href={`/partnerships/${partnership.slug}`}>{partnership.name}</a>
                ),
            },
            { key: 'Period', value: periodInWords(plan) },
            { key: 'Published', value: publishedInWords(plan) },
          ]}
        />
        {can.publish ? (
          <p>
            <a href={`/plans/${plan.id}/state`}>
              {plan.state === 'draft' ? 'Publish this plan' : 'Make it a draft again'}
            </a>
          </p>
        ) : null}
      </Column>
    </Grid>
  )
}

function publishedInWords({ state, firstPublishedOn }: Plan): string {
  if (state === 'draft' || firstPublishedOn === null) return 'not now'
  return `since ${dayInWords(firstPublishedOn)}`
}

function Officers({ plan, can }: PlanPageProps) {
  if (!can.addAction && !can.addAim) return null
  return (
    <ButtonGroup>
      {can.addAction ? (
        <ButtonLink href={`/actions/new?plan=${plan.id}`} kind="secondary">
          Add an action
        </ButtonLink>
      ) : null}
      {can.addAim ? (
        <ButtonLink href={`/plans/${plan.id}/aims`} kind="secondary">
          Add an aim
        </ButtonLink>
      ) : null}
    </ButtonGroup>
  )
}

function ledeOf({ aims, actions, asOf }: PlanPageProps): string {
  if (aims.length === 0 && actions.length === 0)
    return `No aim and no action is on record by ${dayInWords(asOf)}.`
  const counts = countsOf(actions)
  const parts = [
    `${counted(aims.length, 'aim')}, and ${counted(counts.total, 'action')}: ${statesInWords(counts)}.`,
    counts.withoutLead === 0
      ? ''
      : `${counted(counts.withoutLead, 'action has', 'actions have')} no lead.`,
    counts.withoutPlaceOfBenefit === 0
      ? ''
      : `Of ${counted(counts.withoutPlaceOfBenefit, 'action')} it is not known where the help arrives.`,
    counts.silent === 0
      ? ''
      : `Of ${counted(counts.silent, 'action')} nothing was heard for over ${silentAfterDays} days.`,
  ]
  return parts.filter((part) => part !== '').join(' ')
}

function Aims({ aims, names }: PlanPageProps) {
  return (
    <Section heading="Aims" id="aims">
      {aims.length === 0 ? (
        <EmptyState>
          <p>No aim has been written down, so nobody can tell later whether it was reached.</p>
        </EmptyState>
      ) : (
        <>
          <p>What is meant to change. Nobody alone is responsible for an aim.</p>
          <Table
            caption="Aims"
            hideCaption
            stack
            columns={[
              { label: 'Aim' },
              { label: 'Theme' },
              { label: 'Place' },
              { label: 'Shown by' },
            ]}
            rows={aims.map((aim) => ({
              header: aim.words,
              cells: [
                <a href={`/themes#${aim.themeId}`}>
                  {names.themes.get(aim.themeId) ?? aim.themeId}
                </a>,
                <PlaceName names={names} code={aim.placeCode} />,
                <IndicatorName names={names} id={aim.indicatorId} />,
              ],
            }))}
          />
        </>
      )}
    </Section>
  )
}

function IndicatorName({ names, id }: { names: Names; id: string | null }) {
  if (id === null) return <>no indicator named</>
  const label = names.indicators.get(id)
  return label === undefined ? <>{id}</> : <a href={`/evidence/indicators/${id}`}>{label}</a>
}

function Actions({ actions, names }: PlanPageProps) {
  return (
    <Section heading="Actions" id="actions">
      {actions.length === 0 ? (
        <EmptyState>
          <p>No action is on record, so nobody has said who does what.</p>
        </EmptyState>
      ) : (
        <>
          <p>What is done about it. The lead is responsible for an action.</p>
          <Table
            caption="Actions"
            hideCaption
            stack
            columns={[
              { label: 'Action' },
              { label: 'State' },
              { label: 'Lead' },
              { label: 'Help arrives in' },
              { label: 'Lead confirmed' },
            ]}
            rows={actions.map((action) => actionRow(action, names))}
          />
        </>
      )}
    </Section>
  )
}

function actionRow(action: ActionStanding, names: Names): TableRow {
  return {
    header: (
      <>
        <a href={`/actions/${action.id}`}>{action.what}</a>
        <span class="sk-cell-note">{names.themes.get(action.themeId) ?? action.themeId}</span>
      </>
    ),
    cells: [
      <>
        <ActionStateTag state={action.state} />
        <span class="sk-cell-note">since {dayInWords(action.stateHeldOn)}</span>
      </>,
      <LeadName names={names} action={action} />,
      <PlaceName names={names} code={action.benefitPlaceCode} />,
      <>
        {action.leadConfirmedOn === null ? 'never' : dayInWords(action.leadConfirmedOn)}
        {action.silentSince === null ? null : (
          <span class="sk-cell-note">
            <Tag kind="clay">Silent</Tag> since {dayInWords(action.silentSince)}
          </span>
        )}
      </>,
    ],
  }
}
