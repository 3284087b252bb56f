import { type Change, makeRecords, type Row, recordDeed } from '#src/history/index.ts'
import { actorOf, requirePermit, type Viewer } from '#src/people/index.ts'
import type { Tx } from '#src/platform/db/db.ts'
import { newId } from '#src/platform/id/id.ts'
import { notFound, Refusal } from '#src/platform/refusal/refusal.ts'
import type { MeetingRecord } from '#src/voice/index.ts'
import { blockForm, limits } from './block.form.ts'
import type { BlockBody } from './block.ts'
import { draftFromMeeting, oneLine } from './draft-from-meeting.ts'
import {
  type BlockRow,
  blockRows,
  lockedPaperRow,
  nextPaperNumber,
  takenPaperSlugs,
} from './paper.sql.ts'
import { type Paper, paperRecordKinds } from './paper.ts'

/** The distance at which blocks are set out, so that others find room between them. */
const step = 1024

/** Drafts a paper of a meeting out of its record, as one history entry. */
export async function draftPaper(
  tx: Tx,
  viewer: Viewer,
  meeting: MeetingRecord,
): Promise<{ slug: string; entryId: string }> {
  const { partnershipId } = meeting
  requirePermit(viewer, 'paper-drafting', partnershipId)
  const bodies = draftFromMeeting(meeting)
  if (bodies.length > limits.blocks) {
    throw new Refusal(
      'too-large',
      `A paper can have ${limits.blocks} blocks at most, and this meeting would make ${bodies.length}.`,
    )
  }
  const id = newId()
  const slug = freeSlug(meeting.slug, await takenPaperSlugs(tx, meeting.slug))
  const paper: Change = {
    record: { kind: 'paper', id },
    before: null,
    after: {
      partnership_id: partnershipId,
      id,
      meeting_id: meeting.id,
      number: await nextPaperNumber(tx),
      slug,
      title: oneLine(meeting.title).slice(0, limits.label),
      lede: null,
      recorded_at: new Date().toISOString(),
      recorded_by: actorOf(viewer).label,
    },
  }
  const blocks = bodies.map((body, index) =>
    blockMade({ partnershipId, id }, storable(body), (index + 1) * step),
  )
  const entryId = await write(
    tx,
    viewer,
    { id, partnershipId, title: meeting.title },
    { done: 'drafted the paper', changes: [paper, ...blocks] },
  )
  return { slug, entryId }
}

type PaperKey = Pick<Paper, 'id' | 'partnershipId' | 'title'>

/** Changes the title of a draft and the sentence under it. */
export async function changePaperHead(
  tx: Tx,
  viewer: Viewer,
  paper: PaperKey,
  head: { title: string; lede: string | null },
): Promise<string> {
  const before = await hold(tx, viewer, paper)
  const change = { record: { kind: 'paper', id: paper.id }, before, after: { ...before, ...head } }
  return await write(tx, viewer, paper, {
    done: 'changed the title of the paper',
    changes: [change],
  })
}

/** Changes what one block says. */
export async function changeBlock(
  tx: Tx,
  viewer: Viewer,
  paper: PaperKey,
  { id, body }: { id: string; body: BlockBody },
): Promise<string> {
  await hold(tx, viewer, paper)
  const row = rowOf(await blockRows(tx, paper.id), id)
  const change = changed(row, { ...row, body: storable(body) })
  return await write(tx, viewer, paper, { done: 'changed a block of the paper', changes: [change] })
}

/** Adds a block after another, or before all where none is named. */
export async function addBlock(
  tx: Tx,
  viewer: Viewer,
  paper: PaperKey,
  { after, body }: { after: string | null; body: BlockBody },
): Promise<{ blockId: string; entryId: string }> {
  await hold(tx, viewer, paper)
  const rows = await blockRows(tx, paper.id)
  if (rows.length >= limits.blocks)
    throw new Refusal('too-large', `A paper can have ${limits.blocks} blocks at most.`)
  const at = after === null ? 0 : rows.indexOf(rowOf(rows, after)) + 1
  const change = blockMade(paper, storable(body), between(rows[at - 1], rows[at]))
  const entryId = await write(tx, viewer, paper, {
    done: 'added a block to the paper',
    changes: [change],
  })
  return { blockId: change.record.id, entryId }
}

/** Moves a block over the one before it, or the one after it. */
export async function moveBlock(
  tx: Tx,
  viewer: Viewer,
  paper: PaperKey,
  { id, direction }: { id: string; direction: 'up' | 'down' },
): Promise<string> {
  await hold(tx, viewer, paper)
  const rows = await blockRows(tx, paper.id)
  const row = rowOf(rows, id)
  const at = rows.indexOf(row)
  const isAtEnd = at === (direction === 'up' ? 0 : rows.length - 1)
  if (isAtEnd)
    throw new Refusal(
      'bad-input',
      `The block is the ${direction === 'up' ? 'first' : 'last'} already.`,
    )
  const position =
    direction === 'up' ? between(rows[at - 2], rows[at - 1]) : between(rows[at + 1], rows[at + 2])
  return await write(tx, viewer, paper, {
    done: 'moved a block of the paper',
    changes: [changed(row, { ...row, position })],
  })
}

export async function removeBlock(
  tx: Tx,
  viewer: Viewer,
  paper: PaperKey,
  id: string,
): Promise<string> {
  await hold(tx, viewer, paper)
  const row = rowOf(await blockRows(tx, paper.id), id)
  return await write(tx, viewer, paper, {
    done: 'removed a block from the paper',
    changes: [changed(row, null)],
  })
}

/** Asks for the permit and holds the paper, so that two changes come one after the other. */
async function hold(tx: Tx, viewer: Viewer, { id, partnershipId }: PaperKey): Promise<Row> {
  requirePermit(viewer, 'paper-drafting', partnershipId)
  const row = await lockedPaperRow(tx, id)
  if (row === undefined) throw notFound('paper')
  return row
}

async function write(
  tx: Tx,
  viewer: Viewer,
  { id, partnershipId, title }: PaperKey,
  { done, changes }: { done: string; changes: readonly Change[] },
): Promise<string> {
  await makeRecords(tx, changes, paperRecordKinds)
  return await recordDeed(tx, actorOf(viewer), {
    command: 'paper-drafting',
    label: `${done} “${title}”`,
    subject: { kind: 'paper', id },
    partnershipId,
    changes,
  })
}

function rowOf(rows: readonly BlockRow[], id: string): BlockRow {
  const row = rows.find((each) => each.id === id)
  if (row === undefined) throw notFound('block')
  return row
}

function changed(before: BlockRow, after: Row | null): Change {
  return { record: { kind: 'paper-block', id: before.id }, before, after }
}

function blockMade(
  paper: Pick<Paper, 'id' | 'partnershipId'>,
  body: BlockBody,
  position: number,
): Change {
  const id = newId()
  const after = { partnership_id: paper.partnershipId, id, paper_id: paper.id, position, body }
  return { record: { kind: 'paper-block', id }, before: null, after }
}

function between(before: BlockRow | undefined, after: BlockRow | undefined): number {
  if (before === undefined) return (after?.position ?? 2 * step) - step
  return after === undefined ? before.position + step : (before.position + after.position) / 2
}

/** A block within its limits. */
function storable(body: BlockBody): BlockBody {
  const parsed = blockForm.safeParse(body)
  if (parsed.success) return parsed.data
  throw new Refusal(
    'too-large',
    `A part of the paper is longer than a paper may hold: ${body.kind}.`,
  )
}

function freeSlug(wished: string, taken: ReadonlySet<string>): string {
  let number = 1
  let slug = wished
  while (taken.has(slug)) slug = `${wished}-${(number += 1)}`
  return slug
}
