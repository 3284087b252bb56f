import { describe, expect, test } from 'vitest'
import {
  mostOffered,
  type OrganisationChoice,
  organisationsOffered,
} from './organisation-choice.ts'

const choice = (name: string): OrganisationChoice => ({ id: name, name, placeCode: null })
const few = ['Ännchen Aid', 'Bletchley Advice', 'Wolverton Advice Centre'].map(choice)
const many = Array.from({ length: mostOffered + 1 }, (_, n) => choice(`Body ${n}`))
const names = (
  all: readonly OrganisationChoice[],
  { words = '', chosen = [] }: { words?: string; chosen?: string[] },
): string[] => organisationsOffered(all, { words, chosen }).map(({ name }) => name)

describe('organisations offered', () => {
  test('are all of them while they are few', () => {
    expect(names(few, {})).toEqual(few.map(({ name }) => name))
  })

  test('are none of many until a name is looked for', () => {
    expect(names(many, {})).toEqual([])
    expect(names(many, { words: 'body 17' })).toEqual(['Body 17'])
  })

  test('have a word that begins with each word typed, whatever its accents', () => {
    expect(names(few, { words: 'adv wol' })).toEqual(['Wolverton Advice Centre'])
    expect(names(few, { words: 'ANN' })).toEqual(['Ännchen Aid'])
    expect(names(few, { words: 'vice' })).toEqual([])
  })

  test('keep those chosen before, in their place by name', () => {
    expect(names(few, { words: 'wolverton', chosen: ['Ännchen Aid'] })).toEqual([
      'Ännchen Aid',
      'Wolverton Advice Centre',
    ])
    expect(names(many, { chosen: ['Body 3'] })).toEqual(['Body 3'])
  })

  test('are never more than a list can be read', () => {
    expect(names(many, { words: 'body' })).toHaveLength(mostOffered)
  })
})
