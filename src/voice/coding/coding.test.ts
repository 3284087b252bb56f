import { expect, test } from 'vitest'
import { codingChange, nextUncoded, themeField, themesTicked, type WordsToCode } from './coding.ts'

const coding = (themeId: string) => ({ themeId, codedBy: 'An officer', heldOn: '2010-04-30' })
const point = (id: string, ...themes: string[]): WordsToCode => ({
  id,
  text: `Point ${id}`,
  kind: 'point',
  wording: 'reported',
  place: 'First round',
  codings: themes.map(coding),
})

test('what is wished and not held is given, what is held and not wished is taken away', () => {
  expect(codingChange([coding('jobs'), coding('food')], ['food', 'skills', 'skills'])).toEqual({
    given: ['skills'],
    withdrawn: ['jobs'],
  })
  expect(codingChange([coding('jobs')], ['jobs'])).toEqual({ given: [], withdrawn: [] })
})

test('the next point without a theme comes after this one, then from the start', () => {
  const points = [point('a'), point('b', 'jobs'), point('c'), point('d', 'food')]
  expect(nextUncoded(points, null)).toBe('a')
  expect(nextUncoded(points, 'a')).toBe('c')
  expect(nextUncoded(points, 'c')).toBe('a')
  expect(nextUncoded([point('a', 'jobs')], 'a')).toBeNull()
  expect(nextUncoded([point('a')], 'a')).toBeNull()
})

test('the boxes that were ticked are read back as themes', () => {
  expect(
    themesTicked({ words: 'x', [themeField('jobs')]: 'jobs', [themeField('vcs')]: 'vcs' }),
  ).toEqual(['jobs', 'vcs'])
})
