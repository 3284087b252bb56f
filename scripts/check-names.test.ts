import { expect, test } from 'vitest'
import { nameFaults } from './check-names.ts'

const faultsOf = (path: string, text = '', others: string[] = []): string[] =>
  nameFaults([{ path, text }, ...others.map((other) => ({ path: other, text: '' }))])

test('the names of the house pass', () => {
  const names = [
    'src/place/place.ts',
    'src/place/place.sql.ts',
    'src/place/rural-class.form.ts',
    'src/place/place.page.tsx',
    'src/plan/action/action.commands.ts',
    'src/directory/service/service.routes.tsx',
    'src/ui/islands/room.island.ts',
    'test/pages.http.test.ts',
    'src/ui/css.d.ts',
  ]

  expect(names.flatMap((path) => faultsOf(path))).toEqual([])
})

test('a file name that says nothing is found', () => {
  expect(faultsOf('src/place/utils.ts')).toEqual([
    'src/place/utils.ts: “utils” says nothing; name what it holds.',
  ])
  expect(faultsOf('src/helpers/day.ts')).toHaveLength(1)
  expect(faultsOf('src/place/place-manager.ts')).toHaveLength(1)
})

test('a service is help offered to people and nothing else', () => {
  expect(faultsOf('src/place/place-service.ts')).toHaveLength(1)
  expect(faultsOf('src/directory/service/service.ts', 'export interface Service {}')).toEqual([])
  expect(faultsOf('src/plan/plan.ts', 'export class PlanService {}')).toEqual([
    'src/plan/plan.ts: PlanService says nothing; name what it is.',
  ])
})

test('a meeting is not called an event', () => {
  expect(faultsOf('src/voice/meeting/event.ts')).toHaveLength(1)
  expect(faultsOf('src/voice/meeting/meeting.ts', 'export type EventPlace = string')).toHaveLength(
    1,
  )
  expect(faultsOf('src/voice/room.island.ts', 'function onEvent() {}')).toEqual([])
  expect(faultsOf('src/history/history.ts', 'export const prevented = 1')).toEqual([])
})

test('an unknown layer or another case is found', () => {
  expect(faultsOf('src/place/place.query.ts')).toHaveLength(1)
  expect(faultsOf('src/place/placeParts.tsx')).toHaveLength(1)
  expect(faultsOf('src/place/place.page.ts')).toEqual([
    'src/place/place.page.ts: a file that renders ends in .tsx.',
  ])
})

test('a test without the file it tests is found', () => {
  const path = 'src/place/place.db.test.ts'

  expect(faultsOf(path, '', ['src/place/place.sql.ts'])).toEqual([])
  expect(faultsOf(path, '', ['src/place/parish.sql.ts', 'src/place/place.test.ts'])).toHaveLength(2)
  expect(faultsOf('src/place/place-undo.db.test.ts', '', ['src/place/place.ts'])).toEqual([])
  expect(faultsOf('src/place/undo.db.test.ts', '', ['src/place/place.ts'])).toHaveLength(1)
})

test('a mock is found', () => {
  const text = ['vi', 'mock("./mail.ts")'].join('.')

  expect(faultsOf('test/mail.test.ts', text)).toEqual([
    'test/mail.test.ts: tests use the real thing, not mocks.',
  ])
})

test('a transaction opened by hand is found', () => {
  expect(faultsOf('src/place/place.routes.tsx', 'await db.transaction().execute(f)')).toHaveLength(
    1,
  )
  expect(faultsOf('src/platform/db/db.ts', 'await db.transaction().execute(f)')).toEqual([])
})
