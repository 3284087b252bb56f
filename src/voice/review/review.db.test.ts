import { describe, expect, test } from 'vitest'
import { undoEntry } from '#src/history/index.ts'
import { operatorAsViewer, type Viewer } from '#src/people/index.ts'
import { inTransaction } from '#src/platform/db/db.ts'
import { useDatabase } from '#test/db.ts'
import { plainPaper } from '#test/papers.ts'
import { aPartnershipRow } from '#test/partnership-row.ts'
import { pieceSaying } from '#test/reviews.ts'
import { readPaper } from '../import/read-paper.ts'
import { meetingBySlug } from '../meeting/meeting.sql.ts'
import { meetingRecordKinds } from '../meeting/meeting.ts'
import { meetingRecordBySlug } from '../meeting/meeting-record.sql.ts'
import {
  abandonReview,
  acceptReview,
  changeReview,
  reopenReview,
  startReview,
  turnReview,
} from './review.commands.ts'
import { draftOf, reviewById, reviewsIn, versionsOf } from './review.sql.ts'
import { reviewRecordKinds } from './review.ts'
import { reviewFromPaper } from './review-from-paper.ts'
import type { ReviewListed } from './review-listed.ts'
import { sourceOf } from './source.ts'

const world = useDatabase()
const asOf = '2010-04-30'
const nobody: Viewer = { person: null, roles: [] }
const sha256 = 'a'.repeat(64)
const paper = { fileName: 'high-street.txt', mediaType: 'text/plain', sha256, text: plainPaper }
const draft = reviewFromPaper(readPaper(plainPaper), { text: plainPaper, titleOtherwise: 'x' })

async function begin(viewer = operatorAsViewer, partnershipId?: string) {
  const of = partnershipId ?? (await aPartnershipRow(world.db))
  const started = await inTransaction(
    world.db,
    async (tx) => await startReview(tx, viewer, of, { paper, draft }),
  )
  return { ...started, partnershipId: of }
}

async function listed(id: string): Promise<ReviewListed> {
  const review = await reviewById(world.db, 'all', id)
  if (review === undefined) throw new Error('There is no such review')
  return review
}

async function undo(entryId: string | undefined): Promise<string> {
  return await inTransaction(
    world.db,
    async (tx) =>
      await undoEntry(tx, { id: 'operator', label: 'Operator' }, entryId ?? '', [
        ...meetingRecordKinds,
        ...reviewRecordKinds,
      ]),
  )
}

async function makePoint(id: string, words: string, version?: number): Promise<number | null> {
  const review = await listed(id)
  const held = await draftOf(world.db, review)
  const piece = pieceSaying(held.review, sourceOf(held.text), words)
  return await inTransaction(
    world.db,
    async (tx) =>
      await changeReview(tx, operatorAsViewer, review, {
        version: version ?? review.version,
        change: { change: 'relabelling', piece, kind: 'point' },
      }),
  )
}

async function turn(id: string, way: 'back' | 'forward') {
  const review = await listed(id)
  return await inTransaction(
    world.db,
    async (tx) =>
      await turnReview(tx, operatorAsViewer, review, { version: review.version, turn: way }),
  )
}

async function kindsNow(id: string): Promise<string[]> {
  const { review } = await draftOf(world.db, await listed(id))
  return review.pieces.map(({ kind }) => kind)
}

function pointsIn(kinds: readonly string[]): number {
  return kinds.filter((kind) => kind === 'point').length
}

const heading = 'First round table session'

describe('a paper that is brought in', () => {
  test('is kept with its first version, and undoing takes both away', async () => {
    const { id, entryId, partnershipId } = await begin()

    expect(await listed(id)).toMatchObject({
      partnershipId,
      state: 'open',
      version: 1,
      fileName: 'high-street.txt',
    })
    expect((await draftOf(world.db, await listed(id))).review).toEqual(draft)

    await undo(entryId)

    expect(await reviewById(world.db, 'all', id)).toBeUndefined()
    const { rows } = await world.pool.query<{ id: string }>(
      'SELECT id FROM paper_source WHERE partnership_id = $1',
      [partnershipId],
    )
    expect(rows).toEqual([])
  })

  test('is reviewed once: the same bytes lead to the same review and leave no entry', async () => {
    const first = await begin()
    const second = await begin(operatorAsViewer, first.partnershipId)

    expect(second).toEqual({ ...first, entryId: undefined })
  })

  test('needs the permit, and is seen only where it reaches', async () => {
    const partnershipId = await aPartnershipRow(world.db)
    await expect(begin(nobody, partnershipId)).rejects.toMatchObject({ id: 'not-permitted' })

    const { id } = await begin()

    const elsewhere = { partnershipIds: [partnershipId] }
    expect(await reviewById(world.db, elsewhere, id)).toBeUndefined()
    expect(await reviewById(world.db, { partnershipIds: [] }, id)).toBeUndefined()
    expect(await reviewsIn(world.db, elsewhere, ['open'])).toEqual([])
  })
})

describe('changes', () => {
  test('are versions: back, forward, and another line that leaves the first in place', async () => {
    const { id } = await begin()
    const piece = await makePoint(id, heading)
    expect(pointsIn(await kindsNow(id))).toBe(pointsIn(draft.pieces.map(({ kind }) => kind)) + 1)

    expect(await turn(id, 'back')).toBe(piece)
    expect(await kindsNow(id)).toEqual(draft.pieces.map(({ kind }) => kind))

    expect(await turn(id, 'forward')).toBe(piece)
    expect((await listed(id)).version).toBe(2)

    await turn(id, 'back')
    await makePoint(id, 'Introduction')
    const versions = await versionsOf(world.db, await listed(id))
    expect(versions.map(({ number, changedNumber }) => [number, changedNumber])).toEqual([
      [1, null],
      [2, 1],
      [3, 1],
    ])
    expect(versions[2]).toMatchObject({ label: 'made it a point' })
    await expect(turn(id, 'forward')).rejects.toMatchObject({ id: 'bad-input' })
    await turn(id, 'back')
    await expect(turn(id, 'back')).rejects.toMatchObject({ id: 'bad-input' })
  })

  test('from a page that shows another version are refused, and change nothing', async () => {
    const { id } = await begin()
    await makePoint(id, heading)

    await expect(makePoint(id, 'Introduction', 1)).rejects.toMatchObject({ id: 'changed-since' })
    expect((await listed(id)).version).toBe(2)
  })

  test('of two at once one is refused', async () => {
    const { id } = await begin()
    const both = await Promise.allSettled([
      makePoint(id, heading, 1),
      makePoint(id, 'Introduction', 1),
    ])

    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  test('that are undone lead back to the words, where the piece itself is gone', async () => {
    const { id } = await begin()
    const review = await listed(id)
    const source = sourceOf(plainPaper)
    const piece = pieceSaying(draft, source, 'a shared van for deliveries')
    const [[start] = [0]] = draft.pieces.find((each) => each.id === piece)?.spans ?? []
    const change = { change: 'split', piece, from: start + 8, to: start + 9 } as const
    const second = await inTransaction(
      world.db,
      async (tx) => await changeReview(tx, operatorAsViewer, review, { version: 1, change }),
    )

    expect(second).not.toBe(piece)
    expect(await turn(id, 'back')).toBe(piece)
    expect(await turn(id, 'forward')).toBe(second)
  })

  test('that cannot be made are refused in words', async () => {
    const { id } = await begin()
    await makePoint(id, heading)

    await expect(makePoint(id, heading)).rejects.toMatchObject({
      id: 'bad-input',
      message: 'It is a point already.',
    })
  })
})

async function accept(id: string, viewer = operatorAsViewer) {
  const review = await listed(id)
  return await inTransaction(
    world.db,
    async (tx) =>
      await acceptReview(tx, viewer, review, {
        version: review.version,
        state: 'published',
        asOf,
      }),
  )
}

describe('an accepted review', () => {
  test('is a meeting that says where its words stand, and undoing it opens the review again', async () => {
    const { id } = await begin()
    await makePoint(id, heading)
    const { slug, entryId } = await accept(id)

    const meeting = await meetingRecordBySlug(world.db, { partnershipIds: [] }, slug)
    expect(meeting).toMatchObject({
      state: 'published',
      title: 'Keeping the high street open (illustrative)',
    })
    const said = meeting?.rounds.flatMap(({ prompts }) => prompts.flatMap(({ points }) => points))
    expect(said?.map(({ text }) => text)).toContain(heading)
    expect(await listed(id)).toMatchObject({ state: 'accepted', meetingSlug: slug })
    await expect(makePoint(id, 'Introduction')).rejects.toMatchObject({ id: 'changed-since' })
    await expect(accept(id)).rejects.toMatchObject({ id: 'changed-since' })

    await undo(entryId)

    expect(await meetingBySlug(world.db, 'all', slug)).toBeUndefined()
    expect(await listed(id)).toMatchObject({ state: 'open', version: 2 })
    await makePoint(id, 'Introduction')
  })

  test('keeps its paper from being taken away', async () => {
    const { id, entryId } = await begin()
    await accept(id)

    await expect(undo(entryId)).rejects.toMatchObject({ id: 'not-undoable' })
    expect(await listed(id)).toMatchObject({ state: 'accepted' })
  })

  test('needs the permit', async () => {
    const { id } = await begin()
    await expect(accept(id, nobody)).rejects.toMatchObject({ id: 'not-permitted' })
  })
})

test('a review that was given up takes no change until it is taken up again', async () => {
  const { id } = await begin()
  const act = async (work: typeof abandonReview) => {
    const review = await listed(id)
    return await inTransaction(
      world.db,
      async (tx) => await work(tx, operatorAsViewer, review, asOf),
    )
  }
  const entryId = await act(abandonReview)
  expect(await listed(id)).toMatchObject({ state: 'abandoned' })
  await expect(makePoint(id, heading)).rejects.toMatchObject({ id: 'changed-since' })
  await expect(act(abandonReview)).rejects.toMatchObject({ id: 'changed-since' })

  await act(reopenReview)
  await makePoint(id, heading)
  await expect(act(reopenReview)).rejects.toMatchObject({ id: 'changed-since' })

  await undo(entryId)
  expect(await listed(id)).toMatchObject({ state: 'open' })
})
