import type { Child } from 'hono/jsx'
import type { Partnership } from '#src/partnership/index.ts'
import { dayInWords } from '#src/platform/time/day.ts'
import {
  Column,
  EmptyState,
  Grid,
  Lede,
  SavedNotice,
  Section,
  SummaryList,
  Tag,
} from '#src/ui/index.ts'
import type { Meeting } from './meeting.ts'
import { Agenda, Materials } from './meeting-agenda.parts.tsx'
import { Attendance, MinutedActions, Notes } from './meeting-minutes.parts.tsx'
import { Panel } from './meeting-panel.parts.tsx'
import { placedPoints } from './meeting-position.ts'
import { countsOf, type MeetingRecord } from './meeting-record.ts'
import { Rounds } from './meeting-rounds.parts.tsx'
import { contentsWords, namesFromPaper, saidAs } from './meeting-words.ts'

export interface MeetingPageProps {
  meeting: MeetingRecord
  partnership: Partnership | undefined
  /** The papers made from it; undefined where nothing makes any. */
  papers: Child | undefined
  canChange: boolean
  /** The history entry just written, when the page is shown after it. */
  saved: string | undefined
}

/** A meeting with all that is on record of it: words first, the record in figures beside them. */
export function MeetingPage(props: MeetingPageProps) {
  const { meeting, canChange, saved } = props
  return (
    <Grid>
      <Column span={8}>
        <SavedNotice entryId={canChange ? saved : undefined} />
        <MeetingHead meeting={meeting} />
        {isBare(meeting) ? (
          <EmptyState>
            <p>
              {meeting.paperSourceId === null
                ? 'Nothing has been recorded of this meeting yet but its title.'
                : 'Nothing in its paper was read as an agenda, a question, a round or a part of minutes. The paper itself is kept.'}
            </p>
          </EmptyState>
        ) : null}
        <Told heading="In short" words={meeting.summary} meeting={meeting} />
        {meeting.agenda.length === 0 ? null : (
          <Section heading="Agenda">
            <Agenda meeting={meeting} />
          </Section>
        )}
        <Panel meeting={meeting} />
        <Rounds meeting={meeting} />
        <Notes meeting={meeting} />
        <MinutedActions meeting={meeting} />
        <OtherMaterials meeting={meeting} />
        <Told heading="How it closed" words={meeting.closing} meeting={meeting} />
      </Column>
      <Column span={4} rail>
        <RecordInFigures {...props} />
        {props.papers === undefined ? null : <Section heading="Papers">{props.papers}</Section>}
        <Attendance meeting={meeting} />
      </Column>
    </Grid>
  )
}

export function whenAndWhere({ heldOn, venue }: Pick<Meeting, 'heldOn' | 'venue'>): string {
  const day = heldOn === null ? 'On a day that is not known' : dayWithName(heldOn)
  return venue === null ? day : `${day}, ${venue}`
}

function dayWithName(day: string): string {
  const name = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' })
  return `${name.format(new Date(`${day}T00:00:00Z`))} ${dayInWords(day)}`
}

function MeetingHead({ meeting }: { meeting: MeetingRecord }) {
  return (
    <>
      <h1>{meeting.title}</h1>
      {meeting.state === 'draft' ? (
        <p>
          <Tag kind="straw">Draft</Tag> Only its partnership sees this meeting.
        </p>
      ) : null}
      <Lede>
        {whenAndWhere(meeting)}. {contentsWords(meeting)}
      </Lede>
      {namesFromPaper(meeting) ? (
        <p class="sk-quiet sk-small">
          People stand here as named in the paper. A name can be replaced by a role, everywhere;
          whoever is named may ask for it.
        </p>
      ) : null}
    </>
  )
}

/** The summary and the closing: the paper’s own words where it came out of a paper. */
function Told(props: { heading: string; words: string | null; meeting: MeetingRecord }) {
  const { heading, words, meeting } = props
  if (words === null || words.trim() === '') return null
  return (
    <Section heading={heading}>
      <p class="sk-lines">
        {saidAs(words.trim(), meeting.paperSourceId === null ? 'reported' : 'verbatim')}
      </p>
    </Section>
  )
}

function OtherMaterials({ meeting }: { meeting: MeetingRecord }) {
  const loose = meeting.materials.filter(({ agendaItemId }) => agendaItemId === null)
  if (loose.length === 0) return null
  return (
    <Section heading="Materials">
      <Materials materials={loose} />
    </Section>
  )
}

function RecordInFigures({ meeting, partnership, canChange }: MeetingPageProps) {
  const counts = countsOf(meeting)
  const answered = meeting.questions.filter(({ answers }) => answers.length > 0).length
  return (
    <Section heading="Record">
      <SummaryList
        narrow
        rows={[
          {
            key: 'Partnership',
            value:
              partnership === undefined ? (
                'not known'
              ) : (
                <a href={`/partnerships/${partnership.slug}`}>{partnership.name}</a>
              ),
          },
          {
            key: 'Questions',
            value:
              counts.questions === 0 ? 'none' : `${counts.questions} asked, ${answered} answered`,
          },
          { key: 'Points', value: counts.points === 0 ? 'none' : counts.points },
          { key: 'Tables', value: tablesWords(meeting) },
          {
            key: 'Source',
            value:
              meeting.paperSourceId === null ? (
                'none: written here'
              ) : (
                <a href={`/meetings/${meeting.slug}/source`}>The paper as it came in</a>
              ),
          },
        ]}
      />
      {canChange ? (
        <p>
          <a href={`/meetings/${meeting.slug}/changes`}>Change this meeting</a>
          <br />
          <a href={`/meetings/${meeting.slug}/coding`}>Put what was said under themes</a>
        </p>
      ) : null}
    </Section>
  )
}

function tablesWords(meeting: MeetingRecord): string {
  const points = placedPoints(meeting)
  if (points.length === 0) return 'none'
  const tables = new Set(
    points.flatMap(({ point }) => (point.roundTable === null ? [] : [point.roundTable])),
  )
  return tables.size === 0 ? 'not known: tables not recorded' : String(tables.size)
}

function isBare({ agenda, questions, rounds, notes, minutedActions }: MeetingRecord): boolean {
  return [agenda, questions, rounds, notes, minutedActions].every((part) => part.length === 0)
}
