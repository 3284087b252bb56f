import { expect, test } from 'vitest'
import { type Need, provide } from './packages.ts'

const context = { signal: new AbortController().signal, say: () => undefined }
const missing: Need = { what: 'A browser', packages: ['chromium', 'fonts'], isThere: () => false }

test('what is there needs nothing', async () => {
  expect(await provide({ ...missing, isThere: () => true }, context, false)).toBeUndefined()
})

test('what is missing and may not be installed is named, with the packages that hold it', async () => {
  expect(await provide(missing, context, false)).toBe(
    'A browser is not on this machine, and this user may not install it (packages chromium, fonts).',
  )
})
