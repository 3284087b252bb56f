import { Section, Table } from '#src/ui/index.ts'
import type { MeetingPerson, MeetingRecord } from './meeting-record.ts'
import { capital, countWords, personWords, roleWords } from './meeting-words.ts'

/** Parts of minutes, each under its heading, in the words of the paper. */
export function Notes({ meeting }: { meeting: MeetingRecord }) {
  const { notes } = meeting
  if (notes.length === 0) return null
  return (
    <Section heading={`Minutes: ${countWords(notes.length, 'part')}`} id="minutes">
      {meeting.paperSourceId === null ? null : (
        <p class="sk-quiet sk-small">In the words of the paper.</p>
      )}
      {notes.map(({ title, text, spans }) => (
        <>
          <h3 class="sk-sub">{title}</h3>
          {spans.length === 0 ? (
            <p class="sk-lines">{text}</p>
          ) : (
            <blockquote class="sk-lines">“{text.trim()}”</blockquote>
          )}
        </>
      ))}
    </Section>
  )
}

/** What the meeting asked of whom, as its minutes print it. */
export function MinutedActions({ meeting }: { meeting: MeetingRecord }) {
  const { minutedActions } = meeting
  if (minutedActions.length === 0) return null
  return (
    <Section heading={capital(countWords(minutedActions.length, 'minuted action'))} id="actions">
      <Table
        caption="What the meeting asked of whom"
        hideCaption
        stack
        columns={[{ label: 'What' }, { label: 'Who' }, { label: 'How it stood' }]}
        rows={minutedActions.map(({ text, owner, status }) => ({
          header: text,
          cells: [owner ?? 'nobody named', status ?? 'not said'],
        }))}
      />
    </Section>
  )
}

/** Who was there and who sent apologies, as far as the record says. */
export function Attendance({ meeting }: { meeting: MeetingRecord }) {
  const present = meeting.people.filter(({ presence }) => presence === 'present')
  const apologies = meeting.people.filter(({ presence }) => presence === 'apologies')
  return (
    <Section heading="Who was in the room">
      {present.length === 0 ? (
        <p>Attendance was not recorded. Those who spoke are on the agenda.</p>
      ) : (
        <People people={present} />
      )}
      {apologies.length === 0 ? null : (
        <>
          <h3>Apologies</h3>
          <People people={apologies} />
        </>
      )}
    </Section>
  )
}

function People({ people }: { people: readonly MeetingPerson[] }) {
  return (
    <ul class="sk-plain sk-tight">
      {people.map((person) => (
        <li>
          {personWords(person)}
          {roleWords(person) === '' ? null : <span class="sk-quiet">, {roleWords(person)}</span>}
        </li>
      ))}
    </ul>
  )
}
