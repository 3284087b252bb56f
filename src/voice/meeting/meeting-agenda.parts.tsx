import type { AgendaItem, Material, MeetingPerson, MeetingRecord } from './meeting-record.ts'
import { agendaWords, personWords, roleWords, saidAs } from './meeting-words.ts'

/** What happened in which order: who spoke, what they presented, and what they left to read. */
export function Agenda({ meeting }: { meeting: MeetingRecord }) {
  return (
    <ol class="sk-agenda">
      {meeting.agenda.map((item, at) => (
        <li class={item.kind === 'break' ? 'sk-agenda__break' : undefined}>
          <span class="sk-agenda__kind">{agendaWords[item.kind]}</span>
          <div>
            <ItemHeading meeting={meeting} item={item} at={at} />
            <ItemWords meeting={meeting} item={item} />
          </div>
        </li>
      ))}
    </ol>
  )
}

interface ItemProps {
  meeting: MeetingRecord
  item: AgendaItem
}

/** The title of an item, or else who spoke; a panel and a round lead to what was said there. */
function ItemHeading({ meeting, item, at }: ItemProps & { at: number }) {
  const person = personOf(meeting, item)
  if (item.kind === 'panel' && meeting.questions.length > 0) {
    return (
      <h3>
        <a href="#panel">{item.title ?? 'Questions to the panel'}</a>
      </h3>
    )
  }
  if (item.kind === 'round') {
    const number = meeting.agenda.slice(0, at + 1).filter(({ kind }) => kind === 'round').length
    const words = item.title ?? `Round ${number}`
    const isHeld = number <= meeting.rounds.length
    return <h3>{isHeld ? <a href={`#round-${number}`}>{words}</a> : words}</h3>
  }
  const words = item.title ?? (person === undefined ? agendaWords[item.kind] : personWords(person))
  return <h3>{words}</h3>
}

function ItemWords({ meeting, item }: ItemProps) {
  const person = personOf(meeting, item)
  const materials = meeting.materials.filter(({ agendaItemId }) => agendaItemId === item.id)
  return (
    <>
      {person === undefined ? null : (
        <p class="sk-quiet">{speakerWords(person, item.title === null)}</p>
      )}
      {item.summary === null ? null : (
        <p class="sk-lines">
          {saidAs(item.summary, item.spans.length === 0 ? 'reported' : 'verbatim')}
        </p>
      )}
      <Materials materials={materials} />
    </>
  )
}

/** Links as the meeting gave them. They leave this site, and old ones may lead nowhere any more. */
export function Materials({ materials }: { materials: readonly Material[] }) {
  return (
    <>
      {materials.map(({ title, url }) => (
        <p>
          <a href={url} rel="external nofollow">
            {title}
          </a>
        </p>
      ))}
    </>
  )
}

function personOf({ people }: MeetingRecord, { personId }: AgendaItem): MeetingPerson | undefined {
  return people.find(({ id }) => id === personId)
}

/** Who spoke. Where the heading names them already, only their role and organisation are left to say. */
function speakerWords(person: MeetingPerson, isNamedAbove: boolean): string {
  const role = roleWords(person)
  if (isNamedAbove) return role === '' ? 'Role not known' : role
  return role === '' ? personWords(person) : `${personWords(person)}, ${role}`
}
