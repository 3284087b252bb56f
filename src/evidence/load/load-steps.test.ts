import { expect, test } from 'vitest'
import { operator } from '#src/history/index.ts'
import type { Load, LoadStep } from './load.ts'
import { type LoadShown, loadShown } from './load-shown.ts'
import { isOpen, whyStopped } from './load-steps.ts'

const load: Load = {
  id: '01900000-0000-7000-8000-000000000001',
  fileName: 'a.csv',
  sha256: null,
  bytes: null,
  options: {
    dataset: null,
    publishedOn: null,
    source: null,
    licence: null,
    isStrict: false,
    coverage: 'whole',
  },
  editionId: '01900000-0000-7000-8000-000000000002',
  actor: operator,
  recordedAt: new Date('2026-03-10T12:00:00Z'),
}

const fault = { sentence: 'The disk is full.', line: null, column: null }
const report = { facts: [], findings: [], fault }

function shownAfter(...happened: readonly Omit<LoadStep, 'recordedAt'>[]): LoadShown {
  return loadShown(
    load,
    happened.map((each) => ({ ...each, recordedAt: load.recordedAt })),
  )
}

test('a load is open until it is refused or announced', () => {
  expect(isOpen(shownAfter())).toBe(true)
  expect(isOpen(shownAfter({ step: 'check', state: 'begun', report: null }))).toBe(true)
  expect(isOpen(shownAfter({ step: 'check', state: 'refused', report }))).toBe(false)
  expect(isOpen(shownAfter({ step: 'announce', state: 'done', report: null }))).toBe(false)
})

test('why it stands still is what its begun step says, until the step is begun again', () => {
  const stopped = { step: 'check', state: 'begun', report } as const

  expect(whyStopped(shownAfter(stopped))).toEqual(fault)
  expect(whyStopped(shownAfter(stopped, { ...stopped, report: null }))).toBeNull()
  expect(whyStopped(shownAfter({ step: 'check', state: 'done', report: null }))).toBeNull()
})
