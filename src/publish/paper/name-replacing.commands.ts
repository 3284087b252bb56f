import { type RecordRef, writeRows } from '#src/history/index.ts'
import { programmeHere } from '#src/partnership/index.ts'
import type { Tx } from '#src/platform/db/db.ts'
import { newId } from '#src/platform/id/id.ts'
import { dayOf } from '#src/platform/time/day.ts'
import type { NameReplacement } from '#src/voice/index.ts'
import { contentForm } from './block.form.ts'
import { canonicalJson } from './canonical.ts'
import { hashOf } from './edition.commands.ts'
import { contentsOfMeeting, replaceContent } from './edition.sql.ts'
import { inEveryText } from './every-text.ts'
import { type DraftRow, draftsOfMeeting } from './paper.sql.ts'
import { paperRecordKinds } from './paper.ts'

/** Puts a role in the place of a name in every paper of a meeting: in its drafts, and in every edition of them. */
export async function replaceNameInPapers(
  tx: Tx,
  { partnershipId, meetingId, inText }: NameReplacement,
): Promise<readonly RecordRef[]> {
  const { standsOn } = await programmeHere(tx)
  const heldOn = standsOn ?? dayOf(new Date())
  const editions = await contentsOfMeeting(tx, partnershipId, meetingId)
  for (const edition of editions) {
    const content = canonicalJson(
      contentForm.parse(inEveryText(contentForm.parse(JSON.parse(edition.content)), inText)),
    )
    const erratum = edition.erratum === null ? null : inText(edition.erratum)
    if (content === edition.content && erratum === edition.erratum) continue
    await replaceContent(tx, {
      partnershipId,
      editionId: edition.id,
      id: newId(),
      content,
      sha256: hashOf(content),
      sha256Before: edition.sha256,
      erratum,
      heldOn,
    })
  }
  const drafts = await draftsOfMeeting(tx, partnershipId, meetingId)
  for (const recordKind of paperRecordKinds) {
    const rows = drafts
      .filter(({ kind }) => kind === recordKind.kind)
      .map((draft) => replaced(draft, inText))
    await writeRows(tx, recordKind, rows)
  }
  return [
    ...editions.map(({ id }) => ({ kind: 'paper-edition', id })),
    ...drafts.map(({ kind, row }) => ({ kind, id: row.id })),
  ]
}

/** An address made of words that held the name becomes one made of the number. */
function replaced({ kind, row }: DraftRow, inText: (text: string) => string): DraftRow['row'] {
  const changed = inEveryText(row, inText)
  const isNamed = kind === 'paper' && changed['slug'] !== row['slug']
  return isNamed ? { ...changed, slug: `paper-${String(row['number'])}` } : changed
}
