import { beforeAll, describe, expect, test } from 'vitest'
import { entriesOf, operator, undoEntry } from '#src/history/index.ts'
import { operatorAsViewer, type Viewer } from '#src/people/index.ts'
import { demonstrationPlaces, loadPlaces } from '#src/place/index.ts'
import { inTransaction } from '#src/platform/db/db.ts'
import { newId } from '#src/platform/id/id.ts'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import { useDatabase } from '#test/db.ts'
import { changePartnership, changeProgramme, foundPartnership } from './partnership.commands.ts'
import { allPartnerships, partnershipBySlug } from './partnership.sql.ts'
import { type Partnership, partnershipRecordKinds } from './partnership.ts'
import { programmeHere } from './programme.sql.ts'

const world = useDatabase()
const asOf = '2010-04-30'
const form = {
  name: 'Milton Keynes',
  slug: '',
  place: 'e06000042',
  purpose: 'To act together.',
  heldOn: '',
}

beforeAll(async () => {
  await inTransaction(world.db, async (tx) => await loadPlaces(tx, operator, demonstrationPlaces))
})

async function found(
  over: Partial<typeof form> = {},
  viewer: Viewer = operatorAsViewer,
): Promise<Partnership> {
  return await inTransaction(
    world.db,
    async (tx) => await foundPartnership(tx, viewer, { ...form, ...over }, asOf),
  )
}

async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  const outcome = await work.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (outcome instanceof Refusal) return outcome
  throw new Error('It was not refused')
}

describe('founding a partnership', () => {
  test('makes its address out of its name and takes the instance’s date', async () => {
    const partnership = await found()
    expect(partnership).toMatchObject({
      slug: 'milton-keynes',
      placeCode: 'E06000042',
      heldOn: asOf,
    })
    expect(await partnershipBySlug(world.db, 'milton-keynes')).toEqual(partnership)
  })

  test('is refused for a place that is not loaded, beside the field', async () => {
    const refusal = await refusalOf(found({ slug: 'nowhere', place: 'E06999999' }))
    expect([refusal.id, refusal.field]).toEqual(['bad-input', 'place'])
  })

  test('is refused for an address that is taken, naming who has it', async () => {
    await found({ slug: 'taken' })
    const refusal = await refusalOf(found({ name: 'Another', slug: 'taken' }))
    expect([refusal.id, refusal.field]).toEqual(['already-exists', 'slug'])
    expect(refusal.message).toContain('Milton Keynes')
  })

  test('is refused for a partnership officer, and leaves no trace', async () => {
    const ours = await found({ slug: 'ours' })
    const officer: Viewer = {
      person: { id: newId(), label: 'Officer' },
      roles: [{ role: 'partnership-officer', partnershipId: ours.id }],
    }
    const before = await allPartnerships(world.db)
    expect((await refusalOf(found({ slug: 'theirs' }, officer))).id).toBe('not-permitted')
    expect(await allPartnerships(world.db)).toEqual(before)
  })

  test('writes a history entry that takes it back whole', async () => {
    const before = await allPartnerships(world.db)
    const partnership = await found({ slug: 'for-a-day' })
    const [entry] = await entriesOf(world.db, { kind: 'partnership', id: partnership.id })
    if (entry === undefined) throw new Error('no entry was written')
    await inTransaction(
      world.db,
      async (tx) => await undoEntry(tx, operator, entry.id, partnershipRecordKinds),
    )
    expect(await allPartnerships(world.db)).toEqual(before)
  })
})

describe('changing a partnership', () => {
  test('needs a role in that partnership and in no other', async () => {
    const [ours, theirs] = [await found({ slug: 'one' }), await found({ slug: 'other' })]
    const officer: Viewer = {
      person: { id: newId(), label: 'Officer' },
      roles: [{ role: 'partnership-officer', partnershipId: ours.id }],
    }
    const change = async (partnership: Partnership) =>
      await inTransaction(
        world.db,
        async (tx) =>
          await changePartnership(tx, officer, partnership, {
            ...form,
            slug: partnership.slug,
            purpose: 'New.',
          }),
      )
    expect((await change(ours)).partnership.purpose).toBe('New.')
    expect((await refusalOf(change(theirs))).id).toBe('not-permitted')
  })

  test('can be undone to the earlier words', async () => {
    const partnership = await found({ slug: 'reworded' })
    const { entryId } = await inTransaction(
      world.db,
      async (tx) =>
        await changePartnership(tx, operatorAsViewer, partnership, {
          ...form,
          slug: 'reworded',
          purpose: 'Other words.',
        }),
    )
    await inTransaction(
      world.db,
      async (tx) => await undoEntry(tx, operator, entryId, partnershipRecordKinds),
    )
    expect(await partnershipBySlug(world.db, 'reworded')).toEqual(partnership)
  })
})

test('a programme that nobody has named says so, and stands at today', async () => {
  expect(await programmeHere(world.db)).toMatchObject({ standsOn: null, showsDemonstration: false })
})

test('a programme keeps its date until it is taken away again', async () => {
  const write = async (standsOn: string) =>
    await inTransaction(
      world.db,
      async (tx) =>
        await changeProgramme(tx, operatorAsViewer, {
          name: 'A programme',
          purpose: 'To support.',
          standsOn,
        }),
    )
  await write('2010-04-30')
  expect((await programmeHere(world.db)).standsOn).toBe('2010-04-30')
  await write('')
  expect((await programmeHere(world.db)).standsOn).toBeNull()
})
