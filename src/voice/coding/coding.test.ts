import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codingForm } from './coding.form.ts'
import {
  codingChange,
  nextUncoded,
  shownField,
  shownThemes,
  themeField,
  themesTicked,
  type WordsToCode,
} from './coding.ts'

const coding = (themeId: string) => ({ themeId, codedBy: 'An officer', heldOn: '2010-04-30' })
const point = (id: string, ...themes: string[]): WordsToCode => ({
  id,
  text: `Point ${id}`,
  kind: 'point',
  wording: 'reported',
  place: 'First round',
  codings: themes.map(coding),
})

/** What a choice changes where `now` stands. */
function change(now: readonly string[], shown: readonly string[], ticked: readonly string[]) {
  return codingChange(now.map(coding), { shown, ticked })
}

describe('a choice of themes', () => {
  test('gives what was ticked and takes away what was cleared', () => {
    expect(change(['jobs', 'food'], ['jobs', 'food'], ['food', 'skills', 'skills'])).toEqual({
      given: ['skills'],
      withdrawn: ['jobs'],
    })
    expect(change(['jobs'], ['jobs'], ['jobs'])).toEqual({ given: [], withdrawn: [] })
  })

  test('leaves what somebody else gave since, and what they took away', () => {
    expect(change(['jobs'], [], ['skills'])).toEqual({ given: ['skills'], withdrawn: [] })
    expect(change([], ['jobs'], ['jobs', 'skills'])).toEqual({ given: ['skills'], withdrawn: [] })
  })

  test('says nothing again that somebody else chose alike', () => {
    expect(change(['jobs'], [], ['jobs'])).toEqual({ given: [], withdrawn: [] })
    expect(change([], ['jobs'], [])).toEqual({ given: [], withdrawn: [] })
  })

  test('touches no theme but those it changed, whatever stands now', () => {
    const themes = fc.subarray(['jobs', 'food', 'skills', 'youth', 'health'])
    fc.assert(
      fc.property(themes, themes, themes, (now, shown, ticked) => {
        const { given, withdrawn } = change(now, shown, ticked)
        const after = [...now.filter((id) => !withdrawn.includes(id)), ...given]
        for (const id of ['jobs', 'food', 'skills', 'youth', 'health']) {
          const isChanged = shown.includes(id) !== ticked.includes(id)
          const source = isChanged ? ticked : now
          expect(after.filter((each) => each === id)).toHaveLength(source.includes(id) ? 1 : 0)
        }
      }),
    )
  })
})

test('a form says what it showed and what was ticked; one that does not say showed nothing', () => {
  const words = '00000000-0000-7000-8000-000000000000'
  const shown = shownThemes([coding('jobs'), coding('vcs')])
  expect(
    codingForm.parse({ words, [shownField]: shown, [themeField('vcs')]: 'vcs' }).themes,
  ).toEqual({ shown: ['jobs', 'vcs'], ticked: ['vcs'] })
  expect(codingForm.parse({ words }).themes).toEqual({ shown: [], ticked: [] })
  expect(codingForm.parse({ words, [shownField]: '' }).themes.shown).toEqual([])
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
