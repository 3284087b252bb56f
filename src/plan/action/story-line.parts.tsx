import type { Child } from 'hono/jsx'
import { dayInWords } from '#src/platform/time/day.ts'
import { Chain, type ChainLink } from '#src/ui/index.ts'
import { evidenceLevelLabels, type Measure, numberInWords } from '../measure/measure.ts'
import { counted, type Names } from '../plan/names.ts'
import { ActionStateTag, LeadName, OrganisationName } from '../plan/plan.parts.tsx'
import type { Origin } from './action.ts'
import type { ActionStanding } from './action-standing.ts'
import { type OriginShown, originKindLabels } from './origin.ts'
import { type StoryPart, storyOf } from './story-line.ts'

export interface StoryLineProps {
  action: ActionStanding
  origin: OriginShown | undefined
  names: Names
}

/** An action from where it came from to what it has counted, in date order. */
export function StoryLine({ action, origin, names }: StoryLineProps) {
  const present = action.states.at(-1)?.id
  const isAnybodyBetterOff = action.measures.some(({ kind }) => kind === 'better-off')
  return (
    <Chain
      links={[
        originLink(action.origin, origin),
        ...storyOf(action).map((part) => ({
          label: dayInWords(part.row.heldOn),
          body: bodyOf(part, names),
          mark: part.row.id === present ? ('here' as const) : undefined,
        })),
        ...(isAnybodyBetterOff ? [] : [outcomeMissing]),
      ]}
    />
  )
}

const outcomeMissing: ChainLink = {
  label: 'Outcome',
  body: 'Nobody has reported who is better off. Evidence level 0, none.',
  mark: 'missing',
}

function originLink(origin: Origin | null, shown: OriginShown | undefined): ChainLink {
  if (origin === null)
    return { label: 'Origin', body: 'Where it came from is not on record.', mark: 'missing' }
  if (shown === undefined)
    return { label: 'Origin', body: `${originKindLabels[origin.kind]}. It cannot be shown here.` }
  return {
    label: shown.heldOn === null ? shown.label : `${shown.label}, ${dayInWords(shown.heldOn)}`,
    body: <OriginWords shown={shown} />,
  }
}

/** What an action came from, in its words, leading there. */
export function OriginWords({ shown }: { shown: OriginShown }) {
  const words = shown.words ?? shown.label
  return <a href={shown.href}>{shown.isVerbatim ? `“${words}”` : words}</a>
}

function bodyOf(part: StoryPart, names: Names): Child {
  switch (part.kind) {
    case 'state':
      return (
        <>
          <ActionStateTag state={part.row.state} /> {part.row.why}
        </>
      )
    case 'lead':
      return (
        <>
          <strong>Lead changed:</strong>{' '}
          <LeadName names={names} action={{ leadOrganisationId: part.row.organisationId }} />
        </>
      )
    case 'confirmation':
      return (
        <>
          <strong>Confirmed</strong> by its lead,{' '}
          <OrganisationName names={names} id={part.row.organisationId} />
        </>
      )
    case 'measure':
      return <Counted measure={part.row} />
    case 'milestone':
      return (
        <>
          <strong>Milestone set:</strong> {part.row.what}, due on {dayInWords(part.row.firstDueOn)}
        </>
      )
    case 'move':
      return (
        <>
          <strong>Milestone moved:</strong> {part.what}, from {dayInWords(part.row.movedFrom)} to{' '}
          {dayInWords(part.row.movedTo)}. {part.row.why}
        </>
      )
    case 'completion':
      return (
        <>
          <strong>Milestone met:</strong> {part.what}, {timeliness(part.daysLate)}
        </>
      )
  }
}

function Counted({ measure: { number, what, evidenceLevel } }: { measure: Measure }) {
  return (
    <>
      <strong>Counted:</strong> {numberInWords(number)} {what}. Evidence level {evidenceLevel},{' '}
      {evidenceLevelLabels[evidenceLevel].toLowerCase()}.
    </>
  )
}

function timeliness(daysLate: number): string {
  if (daysLate === 0) return 'on the day'
  return daysLate > 0 ? `${counted(daysLate, 'day')} late` : `${counted(-daysLate, 'day')} early`
}
