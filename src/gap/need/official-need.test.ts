import { expect, test } from 'vitest'
import type { OfficialNeed } from '../cell/cell-inputs.ts'
import { togetherOf } from './official-need.ts'

const reading = (trend: OfficialNeed['trend'], level: OfficialNeed['level']): OfficialNeed => ({
  trend,
  level,
})

test('without a figure there is nothing to say', () => {
  expect(togetherOf([])).toBeNull()
})

test('one figure that rises or is worse is enough to ask', () => {
  expect(togetherOf([reading('falling', 'not-worse'), reading('rising', 'not-known')])).toEqual(
    reading('rising', 'not-worse'),
  )
  expect(togetherOf([reading('steady', 'not-worse'), reading('not-known', 'worse')])).toEqual(
    reading('steady', 'worse'),
  )
})

test('a need falls only where every figure of known trend falls', () => {
  expect(togetherOf([reading('falling', 'worse'), reading('not-known', 'worse')])?.trend).toBe(
    'falling',
  )
  expect(togetherOf([reading('falling', 'worse'), reading('steady', 'worse')])?.trend).toBe(
    'steady',
  )
})

test('what no figure tells is not known', () => {
  expect(togetherOf([reading('not-known', 'not-known')])).toEqual(reading('not-known', 'not-known'))
})
