import { describe, expect, test } from 'vitest'
import { quotedIn, saysSomething } from './quoted-words.ts'

function quoted(text: string): string[] {
  return quotedIn(text).map(({ words }) => words)
}

describe('quoted words', () => {
  test.each([
    ['Delegates said “nobody ever helps us”.', 'nobody ever helps us'],
    ['Delegates said "nobody ever helps us".', 'nobody ever helps us'],
    ['Delegates said «nobody ever helps us».', 'nobody ever helps us'],
    ['Delegates said „nobody ever helps us“.', 'nobody ever helps us'],
    ['Delegates said ‘nobody ever helps us’.', 'nobody ever helps us'],
    ["Delegates said 'nobody ever helps us'.", 'nobody ever helps us'],
    ['Delegates said ‘we don’t know who’s there’ and left.', 'we don’t know who’s there'],
    ['Some said ‘nobody ever helps us’ and left.', 'nobody ever helps us'],
    ['(“nobody ever helps us”)', 'nobody ever helps us'],
  ])('of %s', (text, words) => {
    expect(quoted(text)).toEqual([words])
  })

  test.each([
    'The council’s staff and the boys’ club',
    'It ‘twas the boys’ club of the ’90s',
    "Rock 'n roll of the boys' club",
    'A 5" pipe and a 6" pipe were laid',
    'Never closed: “nobody ever helps us',
    'Closed in the next: “nobody\n\never helps us”',
  ])('are not in %s', (text) => {
    expect(quoted(text)).toEqual([])
  })

  test('are found one after the other, and inside others only once', () => {
    expect(quoted('“One” and ‘two’ and "three"')).toEqual(['One', 'two', 'three'])
    expect(quoted('“They say ‘come back later’ each time”')).toEqual([
      'They say ‘come back later’ each time',
    ])
    expect(quoted('“One”\n\n“Two”')).toEqual(['One', 'Two'])
  })

  test('may end at each apostrophe that may be a mark', () => {
    expect(quotedIn('‘the councils’ staff helped’, they said')[0]?.endings).toEqual([
      'the councils',
      'the councils’ staff helped',
    ])
  })

  test('are the whole of a text, or a part of it', () => {
    expect(quotedIn(' “Buses stop early” ')).toMatchObject([{ isWhole: true }])
    expect(quotedIn('“Good will” is short, and so are “skill levels”')).toMatchObject([
      { isWhole: false },
      { isWhole: false },
    ])
  })
})

test('three words say something, fewer name something', () => {
  expect(saysSomething('nobody helps us')).toBe(true)
  expect(saysSomething('Kitchen Report')).toBe(false)
  expect(saysSomething('good – will')).toBe(false)
})
