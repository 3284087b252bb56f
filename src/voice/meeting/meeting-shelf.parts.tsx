import { dayInWords } from '#src/platform/time/day.ts'
import { Ledger } from '#src/ui/index.ts'
import type { Meeting } from './meeting.ts'
import { MeetingLink } from './meeting-list.page.tsx'

export interface MeetingShelfProps {
  meetings: readonly Meeting[]
  /** Said where there is none. */
  none?: string
  all?: { href: string; label: string }
}

/** A few meetings on the page of something else, with the way to all of them. */
export function MeetingShelf({ meetings, none, all }: MeetingShelfProps) {
  if (meetings.length === 0) return <p>{none}</p>
  return (
    <>
      <Ledger
        items={meetings.map((meeting) => ({
          when: meeting.heldOn === null ? 'day not known' : dayInWords(meeting.heldOn),
          body: <MeetingLink meeting={meeting} />,
        }))}
      />
      {all === undefined ? null : (
        <p>
          <a href={all.href}>{all.label}</a>
        </p>
      )}
    </>
  )
}
