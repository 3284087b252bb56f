import { dayInWords } from '#src/platform/time/day.ts'
import {
  ButtonGroup,
  ButtonLink,
  Column,
  Grid,
  Kicker,
  Lede,
  SavedNotice,
  Section,
  SummaryList,
  Tag,
} from '#src/ui/index.ts'
import { Measures } from '../measure/measure.parts.tsx'
import { Milestones } from '../milestone/milestone.parts.tsx'
import { type Names, notKnown } from '../plan/names.ts'
import {
  ActionStateTag,
  DraftTag,
  LeadName,
  OrganisationName,
  PlaceName,
  periodInWords,
} from '../plan/plan.parts.tsx'
import type { Plan } from '../plan/plan.ts'
import { actionKindLabels } from './action.ts'
import { type ActionStanding, datesSayLabels } from './action-standing.ts'
import type { OriginShown } from './origin.ts'
import { StoryLine } from './story-line.parts.tsx'

export interface ActionPageProps {
  action: ActionStanding
  plan: Plan
  /** What it came from, where this viewer may see it. */
  origin: OriginShown | undefined
  names: Names
  asOf: string
  /** Whether this viewer may change it. */
  canChange: boolean
  /** The history entry just written, when the page is shown after a save. */
  saved: string | undefined
}

export function ActionPage(props: ActionPageProps) {
  const { action, canChange, saved } = props
  return (
    <>
      <SavedNotice entryId={saved} />
      <Grid>
        <Column span={8}>
          <Head {...props} />
          {canChange ? <Officers {...props} /> : null}
          <Section heading="How it came about, and what became of it" id="story">
            <StoryLine {...props} />
          </Section>
          <Section heading="What it counts" id="measures">
            <Measures measures={action.measures} />
          </Section>
          <Section heading="Milestones" id="milestones">
            <Milestones actionId={action.id} milestones={action.milestones} canChange={canChange} />
          </Section>
        </Column>
        <Column span={4} rail>
          <Facts {...props} />
        </Column>
      </Grid>
    </>
  )
}

function Head({ action, plan, names, asOf }: ActionPageProps) {
  return (
    <>
      <Kicker>
        Action <DraftTag state={plan.state} />
      </Kicker>
      <h1>{action.what}</h1>
      <p>
        <ActionStateTag state={action.state} /> since {dayInWords(action.stateHeldOn)}
        {action.silentSince === null ? null : (
          <>
            . <Tag kind="clay">Silent</Tag> since {dayInWords(action.silentSince)}
          </>
        )}
      </p>
      <Lede>{ledeOf(action, names)}</Lede>
      {action.state === 'live' && action.leadOrganisationId === null ? (
        <p>Without a lead it does not count as an answer to a need.</p>
      ) : null}
      {plan.state === 'draft' ? (
        <p>Its plan is a draft. Only its partnership sees it as of {dayInWords(asOf)}.</p>
      ) : null}
    </>
  )
}

function ledeOf(action: ActionStanding, names: Names): string {
  const where =
    action.benefitPlaceCode === null
      ? 'Where the help arrives is not known.'
      : `The help arrives in ${names.places.get(action.benefitPlaceCode) ?? action.benefitPlaceCode}.`
  if (action.leadOrganisationId === null) return `Nobody leads it yet. ${where}`
  const lead = names.organisations.get(action.leadOrganisationId) ?? notKnown
  const confirmed =
    action.leadConfirmedOn === null
      ? 'It has never been confirmed by its lead.'
      : `Its lead confirmed it on ${dayInWords(action.leadConfirmedOn)}.`
  return `${lead} leads it. ${where} ${confirmed}`
}

function Officers({ action }: ActionPageProps) {
  const at = `/actions/${action.id}`
  const links = [
    { href: `${at}/state`, label: 'Change its state' },
    ...(action.leadOrganisationId === null
      ? []
      : [{ href: `${at}/confirmations`, label: 'Confirm its lead' }]),
    { href: `${at}/measures`, label: 'Record a measure' },
    { href: `${at}/milestones`, label: 'Set a milestone' },
    { href: `${at}/details`, label: 'Change what it is' },
  ]
  return (
    <ButtonGroup>
      {links.map(({ href, label }) => (
        <ButtonLink href={href} kind="secondary" small>
          {label}
        </ButtonLink>
      ))}
    </ButtonGroup>
  )
}

function Facts({ action, plan, names }: ActionPageProps) {
  return (
    <Section heading="What is known">
      <SummaryList
        narrow
        rows={[
          { key: 'Lead', value: <LeadName names={names} action={action} /> },
          {
            key: 'Confirmed',
            value: action.leadConfirmedOn === null ? 'never' : dayInWords(action.leadConfirmedOn),
          },
          {
            key: 'Partners',
            value: <Partners ids={action.partnerOrganisationIds} names={names} />,
          },
          {
            key: 'Theme',
            value: (
              <a href={`/themes#${action.themeId}`}>
                {names.themes.get(action.themeId) ?? action.themeId}
              </a>
            ),
          },
          { key: 'Wave', value: waveInWords(action.waveId, names) },
          { key: 'Kind', value: actionKindLabels[action.kind] },
          {
            key: 'Help arrives in',
            value: <PlaceName names={names} code={action.benefitPlaceCode} />,
          },
          {
            key: 'Lead is in',
            value: <PlaceName names={names} code={action.organisationPlaceCode} />,
          },
          { key: 'Planned', value: periodInWords(action) },
          { key: 'Dates say', value: datesSayLabels[action.datesSay].toLowerCase() },
          { key: 'Last heard of', value: dayInWords(action.lastHeardOn) },
          { key: 'Plan', value: <a href={`/plans/${plan.id}`}>{plan.title}</a> },
        ]}
      />
    </Section>
  )
}

function waveInWords(waveId: number | null, names: Names): string {
  return waveId === null ? 'not said' : `${waveId}: ${names.waves.get(waveId) ?? notKnown}`
}

function Partners({ ids, names }: { ids: readonly string[]; names: Names }) {
  if (ids.length === 0) return <>none</>
  return ids.map((id, index) => (
    <>
      {index === 0 ? '' : ', '}
      <OrganisationName names={names} id={id} />
    </>
  ))
}
