import { Lede } from '#src/ui/index.ts'
import type { PaperSource } from './meeting.ts'
import { pathsOfRecords, type RecordLink } from './meeting-position.ts'
import type { MeetingRecord } from './meeting-record.ts'

export interface SourcePageProps {
  meeting: MeetingRecord
  source: PaperSource
}

/** The paper a meeting was taken from, as it was read: each record that has an address follows its words. */
export function SourcePage({ meeting, source }: SourcePageProps) {
  const parts = sourceParts(source.text, meeting)
  return (
    <>
      <h1>The paper as it came in</h1>
      <Lede>
        {source.fileName}, from which the meeting “
        <a href={`/meetings/${meeting.slug}`}>{meeting.title}</a>” was taken. Links after the words
        lead to what became of them.
      </Lede>
      <div class="sk-passage">
        {parts.map(({ text, record, isLast }) =>
          record === undefined ? (
            text
          ) : (
            <>
              <span id={isLast ? record.id : undefined}>{text}</span>
              {isLast ? (
                <>
                  {' '}
                  <a href={record.href}>[{record.label}]</a>
                </>
              ) : null}
            </>
          ),
        )}
      </div>
    </>
  )
}

interface SourcePart {
  text: string
  record: (RecordLink & { id: string }) | undefined
  /** Whether the record has no words after these: its address stands there. */
  isLast: boolean
}

function sourceParts(text: string, meeting: MeetingRecord): SourcePart[] {
  const characters = Array.from(text)
  const parts: SourcePart[] = []
  let at = 0
  for (const { start, end, record, isLast } of placedSpans(meeting)) {
    if (start < at) continue
    if (start > at)
      parts.push({ text: characters.slice(at, start).join(''), record: undefined, isLast: false })
    parts.push({ text: characters.slice(start, end).join(''), record, isLast })
    at = end
  }
  parts.push({ text: characters.slice(at).join(''), record: undefined, isLast: false })
  return parts
}

function placedSpans(meeting: MeetingRecord) {
  const links = pathsOfRecords(meeting)
  const records = [
    ...meeting.questions,
    ...meeting.rounds.flatMap(({ prompts }) => prompts),
    ...meeting.rounds.flatMap(({ prompts }) => prompts.flatMap(({ points }) => points)),
  ]
  return records
    .flatMap(({ id, spans }) => {
      const link = links.get(id)
      if (link === undefined) return []
      return spans.map(([start, end], index) => ({
        start,
        end,
        record: { ...link, id },
        isLast: index === spans.length - 1,
      }))
    })
    .toSorted((one, other) => one.start - other.start)
}
