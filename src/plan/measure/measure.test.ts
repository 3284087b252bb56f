import { describe, expect, test } from 'vitest'
import { aDated } from '#test/actions.ts'
import { measureForm } from './measure.form.ts'
import { type Measure, numberInWords, outputsBy } from './measure.ts'

function aMeasure(
  what: string,
  number: number,
  heldOn: string,
  kind = 'how-much' as Measure['kind'],
): Measure {
  return { ...aDated(heldOn), actionId: 'action', kind, what, number, evidenceLevel: 1 }
}

describe('outputs', () => {
  const measures = [
    aMeasure('people who came', 14, '2010-02-01'),
    aMeasure('People who came', 31, '2010-04-01'),
    aMeasure('firms visited', 3, '2010-03-01'),
    aMeasure('would come again, %', 80, '2010-03-01', 'how-well'),
    aMeasure('people in work', 2, '2010-03-01', 'better-off'),
  ]

  test('are the newest number of each thing done, the last counted first', () => {
    expect(outputsBy(measures, '2010-04-30').map(({ what, number }) => [what, number])).toEqual([
      ['People who came', 31],
      ['firms visited', 3],
    ])
  })

  test('are not erased by a count of another kind in the same words', () => {
    const better = aMeasure('people who came', 5, '2010-04-20', 'better-off')

    expect(outputsBy([...measures, better], '2010-04-30')).toEqual(
      outputsBy(measures, '2010-04-30'),
    )
  })

  test('are those counted by the day', () => {
    expect(outputsBy(measures, '2010-03-31').map(({ number }) => number)).toEqual([3, 14])
    expect(outputsBy(measures, '2010-01-31')).toEqual([])
  })
})

const typed = (number: string) =>
  measureForm.safeParse({ kind: 'how-much', what: 'people', number, evidence: '0' })

describe('a number typed', () => {
  test.each([
    ['0', 0],
    ['14', 14],
    ['1,200', 1200],
    ['1234567.5', 1_234_567.5],
  ])('%s is read as %s', (text, number) => {
    expect(typed(text).data?.number).toBe(number)
  })

  test.each(['', 'many', '-1', '1,20', '1e9', '٣', '12 people', '1.'])('%s is none', (text) => {
    expect(typed(text).error?.issues[0]?.path).toEqual(['number'])
  })
})

test.each([
  [0, '0'],
  [1200, '1,200'],
  [2.345, '2.35'],
])('%s is written as %s', (number, text) => {
  expect(numberInWords(number)).toBe(text)
})
