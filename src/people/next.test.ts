import { array, constantFrom, assert as holds, oneof, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { safeNext, signInPath } from './next.ts'

describe('the path to go on to', () => {
  test.each([
    ['/admin/people', '/admin/people'],
    ['/places/E06000042.csv?theme=jobs&year=2009', '/places/E06000042.csv?theme=jobs&year=2009'],
    ['/a/../b', '/b'],
    ['/places#people', '/places'],
    ['/caf%C3%A9', '/caf%C3%A9'],
    ['/café', '/caf%C3%A9'],
  ])('%s leads to %s', (text, path) => {
    expect(safeNext(text)).toBe(path)
  })

  test.each([
    undefined,
    '',
    'desk',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    ' //evil.example',
    'https://evil.example',
    'https:evil.example',
    'javascript:alert(1)',
    '/..//evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    '/sign-in',
    '/sign-in?next=/x',
    '/sign-in/link?token=x',
    '/sign-out',
    `/${'a'.repeat(2000)}`,
  ])('%j leads to the desk', (text) => {
    expect(safeNext(text)).toBe('/desk')
  })

  test('is always on this site, whatever was typed', () => {
    const origin = 'https://here.example'
    holds(
      property(
        oneof(
          string(),
          array(constantFrom('/', '\\', '.', ':', '@', '?', '#', '%2f', 'evil.example')),
        ),
        (typed) => {
          const text = typeof typed === 'string' ? typed : typed.join('')
          expect(new URL(safeNext(`/${text}`), origin).origin).toBe(origin)
          expect(safeNext(safeNext(text))).toBe(safeNext(text))
        },
      ),
      { numRuns: 2000 },
    )
  })
})

describe('the sign-in page', () => {
  test('remembers where somebody wanted to go', () => {
    expect(signInPath('/admin/people?page=2')).toBe('/sign-in?next=%2Fadmin%2Fpeople%3Fpage%3D2')
  })

  test('says nothing of the desk, which is where everybody goes', () => {
    expect(signInPath('/desk')).toBe('/sign-in')
  })
})
