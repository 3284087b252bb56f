import { beforeAll, describe, expect, test } from 'vitest'
import { organisationNames } from '#src/directory/index.ts'
import { operator } from '#src/history/index.ts'
import { type ActionStanding, actionsFor, aimsFor } from '#src/plan/index.ts'
import { inTransaction } from '#src/platform/db/db.ts'
import { keepThemes } from '#src/theme/index.ts'
import { useDatabase } from '#test/db.ts'
import { prepareWorld } from './demonstration.ts'
import { demonstrationPlans } from './plan-world.ts'
import { removeDemonstration } from './removal.ts'
import { world } from './world.ts'

const database = useDatabase()
const asOf = world.programme.standsOn
const places = ['E06000042']
const everybody = { partnershipIds: [] }
const lastDayOfQuarter = '2010-01-30'

beforeAll(async () => {
  await inTransaction(database.db, async (tx) => await keepThemes(tx, operator))
  await prepareWorld(database.db, false)
})

async function live(theme: string): Promise<ActionStanding[]> {
  const found = await actionsFor(database.db, { drafts: everybody, asOf, places, themes: [theme] })
  return found.filter(({ state }) => state === 'live')
}

const isConfirmed = ({ leadConfirmedOn }: ActionStanding): boolean =>
  leadConfirmedOn !== null && leadConfirmedOn >= lastDayOfQuarter
const reaches = ({ outputs }: ActionStanding): boolean => outputs.some(({ number }) => number > 0)

describe('in Milton Keynes', () => {
  test('two bodies act on jobs, confirmed within a quarter, and reach people', async () => {
    const acting = (await live('jobs')).filter((action) => isConfirmed(action) && reaches(action))
    expect(new Set(acting.map(({ leadOrganisationId }) => leadOrganisationId)).size).toBe(2)
  })

  test('debt advice was confirmed too long ago, and nothing was heard since', async () => {
    const [action, ...others] = await live('advice')
    expect(others).toEqual([])
    expect(action && [isConfirmed(action), reaches(action)]).toEqual([false, true])
    expect(action?.silentSince).toBe('2009-12-21')
  })

  test('the bridging course is confirmed, and has reached nobody yet', async () => {
    const [action, ...others] = await live('skills')
    expect(others).toEqual([])
    expect(action && [isConfirmed(action), reaches(action)]).toEqual([true, false])
    expect(action?.milestones.map(({ isOverdue }) => isOverdue)).toEqual([true])
  })

  test('nobody acts on young people: what is proposed has no lead, and no place is known', async () => {
    expect(await live('youth')).toEqual([])
    const proposed = await actionsFor(database.db, {
      drafts: everybody,
      asOf,
      places: [null],
      themes: ['youth'],
    })
    expect(proposed).toMatchObject([{ state: 'proposed', leadOrganisationId: null }])
  })

  test('aims are on record for three themes', async () => {
    const aims = await aimsFor(database.db, { drafts: everybody, asOf, places })
    expect(aims.map(({ themeId }) => themeId)).toEqual(['jobs', 'advice', 'skills'])
  })
})

test('the draft of Cherwell is not seen by the public', async () => {
  const drafts = await actionsFor(database.db, { drafts: 'all', asOf, places: ['E04012640'] })
  expect(drafts).toHaveLength(1)
  const seen = await actionsFor(database.db, { drafts: everybody, asOf, places: ['E04012640'] })
  expect(seen).toEqual([])
})

test('whatever is told of plans is invented and says so, and so does every body behind it', async () => {
  for (const { title, aims, actions } of demonstrationPlans) {
    const told = [title, ...aims.map(({ words }) => words), ...actions.map(({ what }) => what)]
    for (const words of told) expect(words).toMatch(/ \(illustrative\)$/)
  }
  const actions = await actionsFor(database.db, { drafts: 'all', asOf })
  const ids = actions.flatMap(({ leadOrganisationId, partnerOrganisationIds }) => [
    ...(leadOrganisationId === null ? [] : [leadOrganisationId]),
    ...partnerOrganisationIds,
  ])
  const names = [...(await organisationNames(database.db, ids)).values()]
  expect(names.length).toBeGreaterThan(3)
  for (const name of names) expect(name).toMatch(/ \(illustrative\)$/)
})

test('the plans go with the demonstration', async () => {
  await inTransaction(database.db, removeDemonstration)
  expect(await actionsFor(database.db, { drafts: 'all', asOf })).toEqual([])
  const { rows } = await database.pool.query<{ count: number }>('SELECT count(*) FROM plan')
  expect(rows[0]?.count).toBe(0)
})
