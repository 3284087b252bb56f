import { describe } from 'vitest'
import { testPages } from './page-checks.ts'
import { useSite } from './site.ts'

const journey = useSite()

describe('public pages', () => {
  testPages({
    journey,
    visitor: 'nobody',
    starts: ['/', '/sign-in', '/sign-in/link', '/no-such-page'],
    own: () => true,
    onReached: () => undefined,
  })
})
