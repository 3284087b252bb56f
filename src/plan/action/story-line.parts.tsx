import type { Child } from 'hono/jsx'
import { dayInWords } from '#src/platform/time/day.ts'
import { Chain, type ChainLink } from '#src/ui/index.ts'
import { evidenceLevelLabels, type Measure, numberInWords } from '../measure/measure.ts'
import { counted, type Names } from '../plan/names.ts'
import { OrganisationName } from '../plan/plan.parts.tsx'
import { actionStateLabels, type Origin } from './action.ts'
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
  const counts = action.measures.some(({ kind }) => kind === 'better-off')
  return (
    <Chain
      links={[
        originLink(action.origin, origin),
        ...storyOf(action).map((part) => linkOf(part, names)),
        ...(counts ? [] : [outcomeMissing]),
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
    return { label: originKindLabels[origin.kind], body: 'It cannot be shown here.' }
  const words = shown.words === null ? shown.label : shown.words
  return {
    label: shown.heldOn === null ? shown.label : `${shown.label}, ${dayInWords(shown.heldOn)}`,
    body: <a href={shown.href}>{shown.isVerbatim ? `“${words}”` : words}</a>,
  }
}

function linkOf(part: StoryPart, names: Names): ChainLink {
  const on = dayInWords(part.row.heldOn)
  switch (part.kind) {
    case 'state':
      return {
        label: `${actionStateLabels[part.row.state]}, ${on}`,
        body: part.row.why,
        mark: part.row.state === 'live' ? 'here' : undefined,
      }
    case 'confirmation':
      return {
        label: `Confirmed by its lead, ${on}`,
        body: <OrganisationName names={names} id={part.row.organisationId} />,
      }
    case 'measure':
      return { label: `Counted, ${on}`, body: measureInWords(part.row) }
    case 'milestone':
      return {
        label: `Milestone set, ${on}`,
        body: `${part.row.what}, due on ${dayInWords(part.row.firstDueOn)}`,
      }
    case 'move':
      return {
        label: `Milestone moved, ${on}`,
        body: `${part.what}: from ${dayInWords(part.row.movedFrom)} to ${dayInWords(part.row.movedTo)}. ${part.row.why}`,
      }
    case 'completion':
      return { label: `Milestone met, ${on}`, body: `${part.what}, ${timeliness(part.daysLate)}` }
  }
}

function measureInWords({ number, what, evidenceLevel }: Measure): Child {
  return (
    <>
      <strong>{numberInWords(number)}</strong> {what}. Evidence level {evidenceLevel},{' '}
      {evidenceLevelLabels[evidenceLevel].toLowerCase()}.
    </>
  )
}

function timeliness(daysLate: number): string {
  if (daysLate === 0) return 'on the day'
  return daysLate > 0 ? `${counted(daysLate, 'day')} late` : `${counted(-daysLate, 'day')} early`
}
