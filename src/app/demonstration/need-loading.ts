import { quoteFigure } from '#src/gap/index.ts'
import { partnershipBySlug } from '#src/partnership/index.ts'
import type { Tx } from '#src/platform/db/db.ts'
import { codeWords, meetingRecordBySlug, meetingsSeenBy, wordsToCode } from '#src/voice/index.ts'
import { foundingMeeting } from './founding-meeting.ts'
import { quotedOfYouth, themesOfMeeting } from './need-world.ts'
import { teller } from './teller.ts'

/** Puts what the founding meeting tells under themes, and quotes the one figure of young people that there is. */
export async function loadNeed(tx: Tx): Promise<void> {
  const partnership = await partnershipBySlug(tx, 'milton-keynes')
  if (partnership === undefined) throw new Error('The demonstration has no Milton Keynes')
  const partnershipId = partnership.id
  const told = (await meetingsSeenBy(tx, 'all', partnershipId)).find(
    ({ title }) => title === foundingMeeting.title,
  )
  const meeting = told && (await meetingRecordBySlug(tx, 'all', told.slug))
  if (meeting === undefined) throw new Error('The demonstration has no founding meeting')
  const words = await wordsToCode(tx, meeting)
  for (const [begins, ...themeIds] of themesOfMeeting) {
    const chosen = words.find(({ text }) => text.startsWith(begins))
    if (chosen === undefined) throw new Error(`Nothing at the meeting begins with “${begins}”`)
    const coding = { partnershipId, words: { kind: chosen.kind, id: chosen.id }, themeIds }
    await codeWords(tx, teller, coding, codedOn)
  }
  await quoteFigure(tx, teller, { ...quotedOfYouth, partnershipId })
}

/** The week after the meeting. */
const codedOn = '2009-11-25'
