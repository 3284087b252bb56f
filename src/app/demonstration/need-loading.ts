import { assessNeed, quoteFigure } from '#src/gap/index.ts'
import type { Tx } from '#src/platform/db/db.ts'
import { codeWords } from '#src/voice/index.ts'
import type { FoundingWords } from './founding-words.ts'
import { assessmentsOfNeed, quotedOfYouth, themesOfMeeting } from './need-world.ts'
import { teller } from './teller.ts'

/** The week after the meeting. */
const codedOn = '2009-11-25'

/**
 * Puts what the founding meeting tells under themes, quotes the one figure of young people that there is, and judges
 * the needs for which no figure is held.
 */
export async function loadNeed(
  tx: Tx,
  { partnershipId, wordsThatBegin }: FoundingWords,
): Promise<void> {
  for (const [begins, ...themeIds] of themesOfMeeting) {
    const { kind, id } = wordsThatBegin(begins)
    const themes = { shown: [], ticked: themeIds }
    await codeWords(tx, teller, { partnershipId, words: { kind, id }, themes }, codedOn)
  }
  await quoteFigure(tx, teller, { ...quotedOfYouth, partnershipId })
  for (const assessment of assessmentsOfNeed)
    await assessNeed(tx, teller, { ...assessment, partnershipId })
}
