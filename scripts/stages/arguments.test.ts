import { expect, test } from 'vitest'
import { planOf } from './arguments.ts'
import { stageNames } from './outcome.ts'

test('no stage named means all of them', () => {
  expect(planOf([], [])).toEqual({ ok: true, plan: { run: stageNames, leftOut: [] } })
})

test('stages run in the order of the list, whatever the order they were named in', () => {
  expect(planOf(['http', 'static'], [])).toEqual({
    ok: true,
    plan: { run: ['static', 'http'], leftOut: [] },
  })
})

test('a stage that is left out is named in the plan', () => {
  expect(planOf(['unit', 'e2e'], ['e2e'])).toEqual({
    ok: true,
    plan: { run: ['unit'], leftOut: ['e2e'] },
  })
})

test('an unknown stage is wrong use, named or left out', () => {
  const sentence = `There is no stage “units”. The stages are ${stageNames.join(', ')}.`

  expect(planOf(['units'], [])).toEqual({ ok: false, sentence })
  expect(planOf([], ['units'])).toEqual({ ok: false, sentence })
})

test('leaving out all that was asked for is wrong use', () => {
  expect(planOf(['e2e'], ['e2e'])).toEqual({ ok: false, sentence: 'No stage is left to run.' })
})
