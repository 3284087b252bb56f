import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { figureForm } from './figure.form.ts'
import { figureAddress } from './figure-address.ts'

const queryOf = (address: string) =>
  Object.fromEntries(new URL(address, 'http://localhost').searchParams)

test('an address holds what was asked and nothing else', () => {
  expect(
    figureAddress({
      indicator: 'claimant-rate',
      places: ['E06000042', 'E12000008', 'E92000001'],
      from: '2007',
      to: '2010',
      edition: null,
    }),
  ).toBe(
    '/evidence/figure?indicator=claimant-rate&places=E06000042,E12000008,E92000001&from=2007&to=2010',
  )
})

test('what is written into an address is read back out of it', () => {
  const code = fc.integer({ min: 0, max: 99_999_999 }).map((n) => `E${String(n).padStart(8, '0')}`)
  const year = fc.option(fc.integer({ min: 1800, max: 2199 }).map(String), { nil: null })
  const question = fc.record({
    indicator: fc.stringMatching(/^[a-z0-9-]{1,40}$/),
    places: fc.uniqueArray(code, { maxLength: 8 }),
    from: year,
    to: year,
    edition: fc.option(fc.uuid({ version: 7 }), { nil: null }),
  })
  fc.assert(
    fc.property(question, (asked) => {
      expect(figureForm.parse(queryOf(figureAddress(asked)))).toEqual({
        ...asked,
        about: null,
        add: '',
      })
    }),
  )
})

describe('an address that asks for what cannot be is refused in words', () => {
  const asked = { indicator: 'claimant-rate', places: 'E06000042' }

  test.each([
    [{ places: 'E06000042' }, 'Say which indicator to show'],
    [{ ...asked, indicator: '<script>' }, 'small letters, figures and hyphens'],
    [{ ...asked, indicator: 'a'.repeat(101) }, 'small letters, figures and hyphens'],
    [{ ...asked, places: 'Milton Keynes' }, 'must be a code'],
    [
      { ...asked, places: Array.from({ length: 9 }, (_, n) => `E0600004${n}`).join(',') },
      '8 places',
    ],
    [{ ...asked, places: 'E06000042,'.repeat(60) }, '8 places'],
    [{ ...asked, from: 'last year' }, 'a year such as 2009'],
    [{ ...asked, to: '2009-13' }, 'a year such as 2009'],
    [{ ...asked, edition: 'latest' }, 'no such edition'],
    [{ ...asked, add: 'x'.repeat(101) }, '100 characters'],
  ])('%j', (query, words) => {
    const parsed = figureForm.safeParse(query)
    expect(parsed.success).toBe(false)
    expect(parsed.error?.issues[0]?.message).toContain(words)
  })

  test('codes in small letters and named twice are understood', () => {
    expect(
      figureForm.parse({ ...asked, places: ' e06000042,E06000042 ,e92000001' }).places,
    ).toEqual(['E06000042', 'E92000001'])
  })
})
