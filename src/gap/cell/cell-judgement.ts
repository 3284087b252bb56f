import { judgementOf, standingOf } from '#src/evidence/index.ts'
import type { ThemedWords } from '#src/voice/index.ts'
import type { QuotedFigure } from '../need/need-claim.ts'
import { togetherOf } from '../need/official-need.ts'
import type { CellFacts } from './cell-facts.ts'
import type { ActionInput, CellInputs, OfficialNeed } from './cell-inputs.ts'

/** What the rules look at, out of all that is on record. */
export function inputsOf(facts: CellFacts, asOf: string): CellInputs {
  return {
    need: {
      comparative: togetherOf(facts.readings),
      quotedLevel: togetherOf(facts.quoted.map(quotedNeed))?.level ?? null,
      normative: verdictOf(facts.assessments),
      feltGroups: groupsOf(facts.points).length,
      isExpressed: facts.services.some(isFull),
    },
    actions: facts.actions.flatMap((action) => answerOf(action, asOf)),
    services: facts.services.map(({ organisationId, confirmedOn, capacity }) => ({
      organisationId,
      confirmedDaysAgo: daysAgo(confirmedOn, asOf),
      capacity,
    })),
    isPlanned: facts.aims.length > 0 || facts.actions.some(({ state }) => state !== 'dropped'),
    isWaitingForMoney: false,
  }
}

/** A live action with a lead is an answer; any other is on record and answers nothing yet. */
function answerOf(action: CellFacts['actions'][number], asOf: string): ActionInput[] {
  if (action.leadOrganisationId === null || !isAnswer(action)) return []
  const numbers = action.outputs.map(({ number }) => number)
  return [
    {
      organisationId: action.leadOrganisationId,
      confirmedDaysAgo: daysAgo(action.leadConfirmedOn, asOf),
      output: numbers.length === 0 ? null : Math.max(...numbers),
    },
  ]
}

/** Whether an action counts as an answer to a need: it is live, and somebody leads it. */
export function isAnswer({
  state,
  leadOrganisationId,
}: Pick<CellFacts['actions'][number], 'state' | 'leadOrganisationId'>): boolean {
  return state === 'live' && leadOrganisationId !== null
}

/** A service that is full was asked for more than it can give: need expressed, as far as it is on record. */
export function isFull({ capacity }: CellFacts['services'][number]): boolean {
  return capacity === 'full'
}

function exact(value: number) {
  return { value, lower: null, upper: null }
}

/** A quoted figure tells a level, and never a trend: it is one number. */
export function quotedNeed({
  value,
  comparatorValue,
  decimals,
  polarity,
}: QuotedFigure): OfficialNeed {
  const judgement = judgementOf(
    standingOf(exact(value), exact(comparatorValue), decimals),
    polarity,
  )
  if (polarity === 'neither') return { trend: 'not-known', level: 'not-known' }
  return { trend: 'not-known', level: judgement === 'worse' ? 'worse' : 'not-worse' }
}

/** One partnership that judges a need pressing is enough to ask. */
function verdictOf(assessments: CellFacts['assessments']): CellInputs['need']['normative'] {
  if (assessments.length === 0) return null
  return assessments.some(({ verdict }) => verdict === 'pressing') ? 'pressing' : 'not-pressing'
}

/**
 * The separate meetings and tables that said it. Points whose table is not recorded count once a meeting, and not at
 * all where tables of that meeting are recorded beside them: they may have been said at one of those.
 */
export function groupsOf(points: readonly ThemedWords[]): string[] {
  const withTables = new Set(
    points.flatMap(({ meetingId, roundTable }) => (roundTable === null ? [] : [meetingId])),
  )
  const counted = points.filter(
    ({ meetingId, roundTable }) => roundTable !== null || !withTables.has(meetingId),
  )
  return [
    ...new Set(counted.map(({ meetingId, roundTable }) => `${meetingId}/${roundTable ?? ''}`)),
  ]
}

const dayMilliseconds = 24 * 60 * 60 * 1000

function daysAgo(day: string | null, asOf: string): number | null {
  return day === null ? null : Math.round((Date.parse(asOf) - Date.parse(day)) / dayMilliseconds)
}
