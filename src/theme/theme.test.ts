import { expect, test } from 'vitest'
import { lagInWords } from './theme.ts'
import { vocabulary } from './vocabulary.ts'

test('there are twelve themes, each felt in a wave that there is', () => {
  const waves = vocabulary.waves.map((wave) => wave.id)
  expect(waves).toEqual([1, 2, 3])
  expect(vocabulary.themes).toHaveLength(12)
  expect(new Set(vocabulary.themes.map((theme) => theme.id)).size).toBe(12)
  const felt = vocabulary.themes.map((theme) => theme.waves)
  expect(felt.every((of) => of.length > 0 && of.every((wave) => waves.includes(wave)))).toBe(true)
})

test('a wave is looked for from one quarter to another', () => {
  expect(vocabulary.waves.map(lagInWords)).toEqual([
    'in the first quarter',
    '2 to 6 quarters after the shock',
    '4 to 12 quarters after the shock',
  ])
  expect(lagInWords({ id: 9, label: 'Other', signs: [], lagQuarters: [0, 3] })).toBe(
    'in the first 3 quarters',
  )
})
