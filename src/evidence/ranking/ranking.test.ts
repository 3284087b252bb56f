import { expect, test } from 'vitest'
import { usualKind } from './ranking.ts'

test('districts are shown where they have figures, else the kind with the most', () => {
  const region = { kind: 'region', count: 9 } as const
  const ward = { kind: 'ward', count: 80 } as const
  expect(usualKind([region, { kind: 'district', count: 3 }, ward])).toBe('district')
  expect(usualKind([region, ward])).toBe('ward')
  expect(usualKind([])).toBeUndefined()
})
