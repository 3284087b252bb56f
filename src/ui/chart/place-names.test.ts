import { expect, test } from 'vitest'
import { placeNames } from './place-names.ts'

const area = { left: 30, right: 270, top: 14, bottom: 230, size: 14 }
const flat = (y: number) => [[30, 90, 150, 210, 270].map((x) => ({ x, y }))]

test('each name lies beside its own line and clear of the other', () => {
  const places = placeNames(
    [
      { name: 'Cherwell', runs: flat(60) },
      { name: 'South East', runs: flat(160) },
    ],
    area,
  )

  const [first, second] = places ?? []
  expect(Math.abs((first?.y ?? 0) - 60)).toBeLessThanOrEqual(24)
  expect(Math.abs((second?.y ?? 0) - 160)).toBeLessThanOrEqual(24)
})

test('names find no place where lines leave no room', () => {
  const lines = Array.from({ length: 12 }, (_, index) => ({
    name: 'A place with a long name',
    runs: flat(20 + index * 17),
  }))

  expect(placeNames(lines, area)).toBeNull()
})

test('a name wider than the drawing finds no place', () => {
  expect(placeNames([{ name: 'x'.repeat(80), runs: flat(100) }], area)).toBeNull()
})
