import { expect, test } from 'vitest'
import { newId } from '#src/platform/id/id.ts'
import { useDatabase } from '#test/db.ts'
import { aPartnershipRow } from '#test/partnership-row.ts'
import { aPointOf } from '#test/points.ts'
import { pointSeenBy } from './point-seen.sql.ts'

const world = useDatabase()
const everybody = { partnershipIds: [] }

async function aPoint(state: 'draft' | 'published') {
  const partnershipId = await aPartnershipRow(world.db)
  const { id, slug } = await aPointOf(world.db, partnershipId, { text: 'Job clubs', state })
  const becomes = async (told: 'corrected' | 'set-aside', words: string) => {
    const [text, reason] = told === 'corrected' ? [words, null] : [null, words]
    await world.pool.query(
      `INSERT INTO point_state (partnership_id, id, point_id, state, text, reason, held_on, recorded_by)
       VALUES ($1, $2, $3, $4, $5, $6, '2010-01-01', 'A test')`,
      [partnershipId, newId(), id, told, text, reason],
    )
  }
  return { partnershipId, id, slug, becomes }
}

test('a point of a published meeting is shown to everybody, with where it was said', async () => {
  const { id, slug, partnershipId } = await aPoint('published')
  expect(await pointSeenBy(world.db, everybody, id)).toEqual({
    id,
    partnershipId,
    text: 'Job clubs',
    wording: 'reported',
    meetingSlug: slug,
    meetingTitle: 'Facing the downturn',
    heldOn: '2009-11-18',
  })
})

test('a point of a draft is shown to its partnership alone', async () => {
  const { id, partnershipId } = await aPoint('draft')
  const other = { partnershipIds: [await aPartnershipRow(world.db)] }
  expect(await pointSeenBy(world.db, everybody, id)).toBeUndefined()
  expect(await pointSeenBy(world.db, other, id)).toBeUndefined()
  expect(await pointSeenBy(world.db, { partnershipIds: [partnershipId] }, id)).toBeDefined()
  expect(await pointSeenBy(world.db, 'all', id)).toBeDefined()
})

test('a point is shown in its newest words, and once set aside no more', async () => {
  const { id, becomes } = await aPoint('published')
  await becomes('corrected', 'Job clubs for different skills')
  await becomes('corrected', 'Job clubs for many skills')
  expect((await pointSeenBy(world.db, everybody, id))?.text).toBe('Job clubs for many skills')
  await becomes('set-aside', 'Said twice')
  expect(await pointSeenBy(world.db, 'all', id)).toBeUndefined()
})

test('an id of nothing shows nothing', async () => {
  expect(await pointSeenBy(world.db, 'all', newId())).toBeUndefined()
})
