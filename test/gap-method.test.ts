import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { CellInputs } from '#src/gap/cell/cell-inputs.ts'
import { cellRules, cellState, confirmationDays, gapStates } from '#src/gap/cell/cell-state.ts'
import { readingOf } from '#src/gap/need/figure-reading.ts'
import { projectFolder } from '#src/platform/files/project.ts'

const method = readFileSync(join(projectFolder, 'docs/methods/gap-states.md'), 'utf8')

const cellsOf = (line: string) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())
const rowsThatBegin = (start: RegExp) =>
  method
    .split('\n')
    .filter((line) => start.test(line))
    .map(cellsOf)
const labels = [...method.matchAll(/^> (.+)$/gm)].map(([, label]) => label)

const [years = []] = rowsThatBegin(/^\| \| 20/)
const places = { 'Milton Keynes': 'E06000042', 'South East': 'E12000008' } as const

/** The need as the figures of the page tell it, up to a year. */
function needUntil(last: string): CellInputs['need'] {
  const held = Object.entries(places).flatMap(([name, place]) => {
    const [row = []] = rowsThatBegin(new RegExp(`^\\| ${name} \\|`))
    return row
      .slice(1)
      .map((text, index) => ({ period: years[index + 1] ?? '', value: Number(text) }))
      .filter(({ period }) => period <= last)
      .map((figure) => ({ ...figure, place, lower: null, upper: null }))
  })
  const claimants = {
    indicatorId: 'claimant-rate',
    label: 'Claimant count',
    themeId: 'jobs',
    unit: '%',
    decimals: 1,
    polarity: 'higher-is-worse',
  } as const
  const asked = { place: places['Milton Keynes'], comparators: [places['South East']], held }
  const comparative = readingOf(claimants, asked)
  return { comparative, quotedLevel: null, normative: null, feltGroups: 0, isExpressed: false }
}

test('the rules of the method are those in force, in their order', () => {
  const told = rowsThatBegin(/^\| `/).map(([id, version]) => [id, version])
  expect(told).toEqual(cellRules.map(({ id, version }) => [`\`${id}\``, String(version)]))
  for (const state of gapStates) expect(method).toContain(`\`${state}\``)
  expect(method).toContain(`within ${confirmationDays.action} days`)
  expect(method).toContain(`within ${confirmationDays.service} |`)
})

const nobody = { actions: [], services: [], isPlanned: false, isWaitingForMoney: false }

test('the worked example comes out as it says', () => {
  const verdict = cellState({
    ...nobody,
    need: needUntil('2009'),
    actions: [
      { organisationId: 'a', confirmedDaysAgo: 18, output: 61 },
      { organisationId: 'b', confirmedDaysAgo: 18, output: 12 },
    ],
    services: [{ organisationId: 'a', confirmedDaysAgo: 10, capacity: 'room' }],
    isPlanned: true,
  })
  expect(verdict).toMatchObject({ ruleId: 'several-organisations', label: labels[0] })
})

test('and so does the same cell on the two earlier days', () => {
  const open = { confirmedDaysAgo: null, capacity: 'not-known' } as const
  const services = ['a', 'b', 'c'].map((organisationId) => ({ organisationId, ...open }))
  const unconfirmed = cellState({ ...nobody, need: needUntil('2008'), services })
  expect(unconfirmed).toMatchObject({ ruleId: 'confirmed', label: labels[1] })
  const alone = cellState({ ...nobody, need: needUntil('2007') })
  expect(alone).toMatchObject({ ruleId: 'response-on-record', label: labels[2] })
})
