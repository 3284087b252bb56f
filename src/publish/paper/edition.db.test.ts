import { describe, expect, test } from 'vitest'
import { changesOf, entriesOf, undoEntry } from '#src/history/index.ts'
import { operatorAsViewer } from '#src/people/index.ts'
import { inTransaction } from '#src/platform/db/db.ts'
import { meetingRecordBySlug, recordMeeting } from '#src/voice/index.ts'
import { aMeeting } from '#test/a-meeting.ts'
import { useDatabase } from '#test/db.ts'
import { aPartnershipRow } from '#test/partnership-row.ts'
import { draftPaper } from './draft.commands.ts'
import { hashOf, publishEdition } from './edition.commands.ts'
import { deletePapersOf, editionByNumber, editionHeads } from './edition.sql.ts'
import { replaceNameInPapers } from './name-replacing.commands.ts'
import { blocksOf, paperSeenBy } from './paper.sql.ts'
import { paperRecordKinds } from './paper.ts'

const world = useDatabase()

async function aPaper() {
  const { db } = world
  const partnershipId = await aPartnershipRow(db)
  const { slug: meetingSlug } = await inTransaction(
    db,
    async (tx) =>
      await recordMeeting(tx, operatorAsViewer, { partnershipId, asOf: '2010-04-30' }, aMeeting()),
  )
  const meeting = await meetingRecordBySlug(db, 'all', meetingSlug)
  if (meeting === undefined) throw new Error('The meeting was not recorded')
  const { slug, entryId } = await inTransaction(
    db,
    async (tx) => await draftPaper(tx, operatorAsViewer, meeting),
  )
  const paper = await paperSeenBy(db, 'all', slug)
  if (paper === undefined) throw new Error('The paper was not drafted')
  return { paper, meeting, entryId, partnershipId }
}

async function publish(paper: Awaited<ReturnType<typeof aPaper>>['paper'], erratum = '') {
  return await inTransaction(
    world.db,
    async (tx) =>
      await publishEdition(tx, operatorAsViewer, paper, { erratum, heldOn: '2010-04-30' }),
  )
}

describe('drafting', () => {
  test('is one entry, which is taken back whole', async () => {
    const { paper, entryId } = await aPaper()
    expect((await blocksOf(world.db, paper)).length).toBeGreaterThan(3)
    await inTransaction(world.db, async (tx) => {
      await undoEntry(tx, { id: 'operator', label: 'Operator' }, entryId, paperRecordKinds)
    })
    expect(await paperSeenBy(world.db, 'all', paper.slug)).toBeUndefined()
    expect(await blocksOf(world.db, paper)).toEqual([])
  })

  test('needs the permit of the partnership', async () => {
    const { meeting, paper } = await aPaper()
    const elsewhere = {
      person: { id: 'x', label: 'X' },
      roles: [{ role: 'partnership-officer', partnershipId: await aPartnershipRow(world.db) }],
    } as const
    const drafting = inTransaction(world.db, async (tx) => await draftPaper(tx, elsewhere, meeting))
    await expect(drafting).rejects.toMatchObject({ id: 'not-permitted' })
    const publishing = inTransaction(
      world.db,
      async (tx) =>
        await publishEdition(tx, elsewhere, paper, { erratum: '', heldOn: '2010-04-30' }),
    )
    await expect(publishing).rejects.toMatchObject({ id: 'not-permitted' })
  })
})

describe('an edition', () => {
  test.each([
    ['UPDATE paper_edition SET erratum = NULL, held_on = held_on WHERE id = $1'],
    ["UPDATE paper_edition SET content = '{}', sha256 = encode(sha256('{}'), 'hex') WHERE id = $1"],
    ['DELETE FROM paper_edition WHERE id = $1'],
  ])('is kept from %s', async (statement) => {
    const { paper } = await aPaper()
    await publish(paper)
    const edition = await editionByNumber(world.db, paper, 1)
    await expect(world.pool.query(statement, [edition?.id])).rejects.toThrow(
      'a published edition does not change',
    )
    await expect(world.pool.query('TRUNCATE paper_edition CASCADE')).rejects.toThrow(
      'a published edition does not change',
    )
    expect(await editionByNumber(world.db, paper, 1)).toEqual(edition)
  })

  test('changes under a replacing of names in nothing but its words', async () => {
    const { paper } = await aPaper()
    await publish(paper)
    const moved = world.pool.query<never>(
      "BEGIN; SELECT set_config('secklow.replacing_name', 'on', true); UPDATE paper_edition SET number = 7; COMMIT",
    )
    await expect(moved).rejects.toThrow('a published edition does not change')
    await world.pool.query('ROLLBACK')
  })

  test('has the hash of its content, and the database refuses another', async () => {
    const { paper } = await aPaper()
    await publish(paper)
    const { rows } = await world.pool.query<{ content: string; sha256: string }>(
      'SELECT content, sha256 FROM paper_edition WHERE paper_id = $1',
      [paper.id],
    )
    expect(hashOf(rows[0]?.content ?? '')).toBe(rows[0]?.sha256)
    await expect(
      world.pool.query(
        `INSERT INTO paper_edition (partnership_id, id, paper_id, number, content, sha256, erratum, held_on, recorded_by)
         SELECT partnership_id, gen_random_uuid(), paper_id, 9, content || ' ', sha256, 'x', held_on, 'x' FROM paper_edition WHERE paper_id = $1`,
        [paper.id],
      ),
    ).rejects.toThrow('check constraint')
  })

  test('two at once are two numbers, or one is refused', async () => {
    const { paper } = await aPaper()
    const outcomes = await Promise.allSettled([publish(paper), publish(paper)])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await editionHeads(world.db, [paper])).get(paper.id)).toHaveLength(1)
  })

  test('keeps no words of the paper in history', async () => {
    const { paper } = await aPaper()
    await publish(paper)
    const [entry] = await entriesOf(world.db, { kind: 'paper', id: paper.id })
    const changes = await changesOf(world.db, entry?.id ?? '')
    expect(entry?.command).toBe('paper-publishing')
    expect(Object.keys(changes[0]?.after ?? {}).toSorted()).toEqual([
      'held_on',
      'id',
      'number',
      'sha256',
    ])
  })
})

describe('a name that is replaced', () => {
  test('is in no edition and no draft any more, and the edition says when', async () => {
    const { paper, meeting, partnershipId } = await aPaper()
    await publish(paper)
    const name = meeting.people.find((person) => person.name !== null)?.name ?? ''
    const before = await editionByNumber(world.db, paper, 1)
    expect(JSON.stringify(before)).toContain(name)

    const looked = await inTransaction(
      world.db,
      async (tx) =>
        await replaceNameInPapers(tx, {
          partnershipId,
          meetingId: meeting.id,
          inText: (text) => text.replaceAll(name, '[a clerk]'),
          source: null,
        }),
    )

    const after = await editionByNumber(world.db, paper, 1)
    expect(JSON.stringify(after)).not.toContain(name)
    expect(JSON.stringify(await blocksOf(world.db, paper))).not.toContain(name)
    expect(JSON.stringify(after)).toContain('[a clerk]')
    expect(after?.namesReplacedOn).toHaveLength(1)
    expect(after?.sha256).not.toBe(before?.sha256)
    expect(looked.map(({ kind }) => kind)).toContain('paper-edition')
    await expect(
      world.pool.query("UPDATE paper_edition SET content = '{}' WHERE id = $1", [after?.id]),
    ).rejects.toThrow('a published edition does not change')
  })

  test('leaves papers alone that do not hold it', async () => {
    const { paper, meeting, partnershipId } = await aPaper()
    await publish(paper)
    const before = await editionByNumber(world.db, paper, 1)
    await inTransaction(
      world.db,
      async (tx) =>
        await replaceNameInPapers(tx, {
          partnershipId,
          meetingId: meeting.id,
          inText: (text) => text,
          source: null,
        }),
    )
    expect(await editionByNumber(world.db, paper, 1)).toEqual(before)
  })
})

test('a partnership that is removed takes its papers along, and no other', async () => {
  const [gone, kept] = [await aPaper(), await aPaper()]
  await publish(gone.paper)
  await publish(kept.paper)
  await inTransaction(world.db, async (tx) => {
    await deletePapersOf(tx, [gone.partnershipId])
  })
  expect(await paperSeenBy(world.db, 'all', gone.paper.slug)).toBeUndefined()
  expect(await editionByNumber(world.db, kept.paper, 1)).toBeDefined()
})
