import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { realPapers } from '#test/real-papers.ts'
import { foundingMeeting } from './founding-meeting.ts'

const run = 6

/** Every run of six words of a text, addresses left out. */
function shingles(text: string): string[] {
  const words = text
    .toLowerCase()
    .replace(/https?:\S+/g, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  return words.slice(run - 1).map((_, at) => words.slice(at, at + run).join(' '))
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}

const telling = (part: unknown) => textsIn(part).filter((text) => text.includes('young'))

const prompts = foundingMeeting.rounds.map((round) => round.prompts)

describe('the founding meeting, told again', () => {
  test('has all that the paper tells of: talks, questions with answers, rounds with prompts and points', () => {
    expect(foundingMeeting.agenda.filter(({ kind }) => kind === 'talk')).toHaveLength(3)
    expect(foundingMeeting.questions.map(({ answers }) => answers.length)).toEqual([3, 2, 1, 1])
    expect(prompts.map((of) => of.map(({ points }) => points.length))).toEqual([
      [5, 6, 3, 8],
      [6, 5],
    ])
  })

  test('is reported, names people by role alone, and quotes nobody', () => {
    expect(foundingMeeting).toMatchObject({ wording: 'reported', takenFrom: null })
    for (const { name, naming } of foundingMeeting.people)
      expect({ name, naming }).toEqual({ name: null, naming: 'by-role' })
    expect(textsIn(foundingMeeting).filter((text) => /[“”"]/.test(text))).toEqual([])
  })

  test('tells of the rise among young people only as what a talk presented', () => {
    expect(telling(foundingMeeting.agenda)).toHaveLength(1)
    expect(telling({ ...foundingMeeting, agenda: [] })).toEqual([])
  })

  test.skipIf(!realPapers.isThere)('shares no six words in a row with the paper itself', () => {
    const paper = new Set(shingles(readFileSync(realPapers.founding, 'utf8')))
    expect(paper.size).toBeGreaterThan(1000)
    const shared = textsIn(foundingMeeting)
      .flatMap(shingles)
      .filter((each) => paper.has(each))
    expect(shared).toEqual([])
  })

  test.skipIf(!realPapers.isThere)('names nobody whom the paper names', () => {
    const paper = readFileSync(realPapers.founding, 'utf8')
    const names = [...paper.matchAll(/^(\p{Lu}\p{L}+ \p{Lu}\p{L}+)(?:,| –)/gmu)].map(
      ([, name]) => name,
    )
    expect(new Set(names).size).toBeGreaterThanOrEqual(4)
    const told = textsIn(foundingMeeting).join('\n')
    for (const name of names.flatMap((each) => each?.split(' ') ?? []))
      expect(told).not.toMatch(new RegExp(`\\b${name}\\b`))
  })
})
