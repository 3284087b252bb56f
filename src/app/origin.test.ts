import { describe, expect, test } from 'vitest'
import { originsOf } from './origin.ts'

const local = originsOf(undefined, () => new URL('http://localhost:3000'))
const published = originsOf(
  new URL('https://secklow.example.org'),
  () => new URL('http://127.0.0.1:3000'),
)

describe('on a loopback address', () => {
  test.each(['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'])(
    '%s is ours',
    (origin) => {
      expect(local.isOurOrigin(origin)).toBe(true)
    },
  )

  test.each([
    'http://localhost:3001',
    'https://localhost:3000',
    'http://localhost.example.org:3000',
    'http://example.org',
    'null',
    '',
    'http://localhost:3000/',
    'http://localhost:3000@example.org',
  ])('%s is not', (origin) => {
    expect(local.isOurOrigin(origin)).toBe(false)
  })
})

describe('behind a proxy', () => {
  test('the public origin is ours, and plain http of the same name is not', () => {
    expect(published.isOurOrigin('https://secklow.example.org')).toBe(true)
    expect(published.isOurOrigin('http://secklow.example.org')).toBe(false)
    expect(published.isOurOrigin('https://other.example.org')).toBe(false)
  })

  test('the proxy may speak to the address it forwards to', () => {
    expect(published.isOurHost('127.0.0.1:3000')).toBe(true)
    expect(published.isOurHost('secklow.example.org')).toBe(true)
    expect(published.isOurHost('rebound.example.net')).toBe(false)
  })
})
