import { expect, test } from 'vitest'
import { layerFaults, parseCruise } from './check-layers.ts'

const report = (totalCruised: number, violations: unknown[] = []): string =>
  JSON.stringify({
    modules: [{ source: 'src/place/place.ts' }],
    summary: { totalCruised, violations },
  })

test('a clean cruise of our files has no fault', () => {
  expect(layerFaults(parseCruise(report(1)), ['src/place/place.ts'])).toEqual([])
})

test('a cruise of 0 modules is a fault although nothing was violated', () => {
  expect(layerFaults(parseCruise(report(0)), ['src/place/place.ts'])).toEqual([
    'dependency-cruiser cruised 0 modules.',
  ])
})

test('a file that was passed over is a fault', () => {
  const ours = ['src/place/place.ts', 'src/place/place.sql.ts']

  expect(layerFaults(parseCruise(report(1)), ours)).toEqual([
    'src/place/place.sql.ts: was not cruised.',
  ])
})

test('no report is a fault', () => {
  const sentence = 'dependency-cruiser left no report that can be read.'

  expect(layerFaults(parseCruise(''), [])).toEqual([sentence])
  expect(layerFaults(parseCruise('{"summary":{}}'), [])).toEqual([sentence])
})

test('each violation names its rule and both files', () => {
  const violation = { from: 'src/a.ts', to: 'src/b.ts', rule: { name: 'no-circular' } }

  expect(layerFaults(parseCruise(report(2, [violation])), [])).toEqual([
    'no-circular: src/a.ts → src/b.ts',
  ])
})
