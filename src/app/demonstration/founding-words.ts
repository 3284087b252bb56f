import { partnershipBySlug } from '#src/partnership/index.ts'
import type { Tx } from '#src/platform/db/db.ts'
import {
  type CodedKind,
  meetingRecordBySlug,
  meetingsSeenBy,
  wordsToCode,
} from '#src/voice/index.ts'
import { foundingMeeting } from './founding-meeting.ts'

/** What the founding meeting tells, as it is on record: each found by the words it begins with. */
export interface FoundingWords {
  partnershipId: string
  wordsThatBegin: (begins: string) => { kind: CodedKind; id: string }
}

export async function foundingWords(tx: Tx): Promise<FoundingWords> {
  const partnership = await partnershipBySlug(tx, 'milton-keynes')
  if (partnership === undefined) throw new Error('The demonstration has no Milton Keynes')
  const meetings = await meetingsSeenBy(tx, 'all', partnership.id)
  const told = meetings.find(({ title }) => title === foundingMeeting.title)
  const meeting = told && (await meetingRecordBySlug(tx, 'all', told.slug))
  if (meeting === undefined) throw new Error('The demonstration has no founding meeting')
  const words = await wordsToCode(tx, meeting)
  return {
    partnershipId: partnership.id,
    wordsThatBegin: (begins) => {
      const found = words.find(({ text }) => text.startsWith(begins))
      if (found === undefined) throw new Error(`Nothing at the meeting begins with “${begins}”`)
      return found
    },
  }
}
