import { appendFileSync, existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { operator } from '#src/history/index.ts'
import { inTransaction } from '#src/platform/db/db.ts'
import { keepThemes } from '#src/theme/index.ts'
import { useDatabase } from '#test/db.ts'
import { csv, header, line, plainOptions, useLoads } from '#test/loads.ts'
import { currentEdition } from '../dataset/dataset.sql.ts'
import { periodOf } from '../series/period.ts'
import { FileFault } from './file-fault.job.ts'
import { insertLoad, stepsOf } from './load.sql.ts'
import { goOn, loadHere } from './loading.job.ts'

const world = useDatabase()
const loads = useLoads(world)

afterEach(async () => {
  await world.pool.query(
    'TRUNCATE load_step, load, edition_announcement, edition_indicator, edition, indicator, dataset CASCADE',
  )
})

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1')

/** What is wrong with a file: the content, the line and column that are named, and what is said. */
const broken: readonly (readonly [
  what: string,
  content: string | Uint8Array,
  line: number | null,
  column: string | null,
  said: RegExp,
])[] = [
  ['an empty file', '', null, null, /^The file is empty\.$/],
  ['a header and nothing else', `${header}\n`, 1, null, /a header and no figures/],
  [
    'a header that lacks the figure',
    'areacd,areanm,period\nE06000042,MK,2009\n',
    1,
    null,
    /No column holds the figure \(observation\)/,
  ],
  [
    'a header with a column twice',
    'areacd,period,observation,value\nE06000042,2009,1,1\n',
    1,
    'value',
    /says the same as observation/,
  ],
  [
    'columns parted by semicolons',
    'areacd;period;observation\nE06000042;2009;1\n',
    1,
    null,
    /parted by “;”/,
  ],
  ['an empty first line', `\n${csv(line())}`, 1, null, /first line is empty/],
  ['a header without an end', 'x'.repeat(70_000), 1, null, /longer than any header/],
  ['a workbook', Buffer.from('PK\u0003\u0004rest'), null, null, /workbook or an archive/],
  ['UTF-16', Buffer.from(`\uFEFF${csv(line())}`, 'utf16le'), null, null, /UTF-16/],
  ['a web page', '<!DOCTYPE html><html></html>', 1, null, /web page/],
  [
    'commas that part thousands',
    'areacd,period,observation\nE06000042,2009,1\nE06000042,2010,1,234,567\n',
    3,
    null,
    /3 columns, and more fields here: a field that holds a comma needs quotation marks/,
  ],
  [
    'a line that breaks off',
    csv(line(), 'E06000042,MK,Any,Rate', line({ period: '2010' })),
    3,
    'period',
    /12 columns, and 4 fields here: the line breaks off/,
  ],
  [
    'a line with a comma too many',
    csv(line(), line({ period: '2010', value: '4,3' })),
    3,
    null,
    /12 columns, and more fields here.*needs quotation marks/,
  ],
  [
    'a quotation mark that is not closed',
    csv(line(), `"${line({ period: '2010' })}`),
    3,
    'areacd',
    /quotation mark is not closed/,
  ],
  [
    'a line of another encoding',
    latin1(csv(line(), line({ period: '2010', name: 'Ynys Môn' }))),
    3,
    'areanm',
    /not in UTF-8/,
  ],
  [
    'a line that goes on and on',
    csv(line(), line({ period: '2010', notes: 'x'.repeat(3_000_000) })),
    3,
    null,
    /longer than any record/,
  ],
  [
    'a line that ends otherwise',
    'areacd,period,observation\nE06000042,2009,1\r\nE06000042,2010,2\n',
    2,
    null,
    /ends otherwise/,
  ],
  [
    'a comma too many with nothing behind it',
    'areacd,period,observation,status,notes\nE06000042,2009,4,3,,\n',
    2,
    null,
    /5 columns, and more fields here/,
  ],
  [
    'a decimal comma',
    csv(line(), line({ period: '2010', value: '"4,3"' })),
    3,
    'observation',
    /“4,3” has a comma where a point is read/,
  ],
  [
    'thousands with a sign',
    csv(line(), line({ period: '2010', value: '"1,234,567"' })),
    3,
    'observation',
    /parts its thousands/,
  ],
  [
    'a limit that is no number',
    csv(line({ lower: '4.1' }), line({ period: '2010', lower: 'about 4' })),
    3,
    'lci_95',
    /“about 4” is neither/,
  ],
  ['a figure without end', csv(line({ value: 'inf' })), 2, 'observation', /“inf” is neither/],
  [
    'a figure with underscores',
    csv(line({ value: '1_000' })),
    2,
    'observation',
    /“1_000” is neither/,
  ],
  ['a code of before 2011', csv(line(), line({ code: '00MG' })), 3, 'areacd', /replaced in 2011/],
  [
    'a code of no known shape',
    csv(line(), line({ code: 'Milton Keynes' })),
    3,
    'areacd',
    /no code of a place/,
  ],
  ['no code', csv(line(), line({ code: '' })), 3, 'areacd', /There is no code of a place/],
  [
    'a period of no known form',
    csv(line(), line({ period: 'Jan-18' })),
    3,
    'period',
    /“Jan-18” is no period/,
  ],
  ['no period', csv(line(), line({ period: '' })), 3, 'period', /There is no period/],
  [
    'no indicator',
    csv(line(), line({ period: '2010', indicator: '' })),
    3,
    'indicator',
    /There is no indicator/,
  ],
  [
    'a figure that stands twice',
    csv(line(), line({ period: '2010' }), line({ period: '2009-01-01/P1Y' })),
    4,
    'areacd',
    /for E06000042 in 2009 stands on line 2 already/,
  ],
  [
    'a line after one that runs over two',
    `${header}\n${line({ notes: '"two\nlines"' })}\n\n${line({ code: 'Nowhere' })}\n`,
    5,
    'areacd',
    /“Nowhere”/,
  ],
  [
    'no place with a code',
    csv(line({ code: 'na' })),
    null,
    null,
    /No record of the file is of a place with a code/,
  ],
]

describe('is refused, with nothing of it loaded and the edition before still current', () => {
  test.each(broken)('%s', async (...[, content, at, column, said]) => {
    const before = await loads.load(csv(line({ value: '1.5', notes: 'the edition before' })))
    const failure: unknown = await loads.load(content).catch((error: unknown) => error)

    expect(failure).toMatchObject({
      id: 'file-unreadable',
      fault: { line: at, column },
    })
    expect(failure instanceof FileFault ? failure.fault.sentence : '').toMatch(said)
    expect((await currentEdition(world.db, 'rate-of-tests'))?.id).toBe(before.editionId)
    const { rows } = await world.pool.query<{ id: string }>(
      'SELECT id FROM load ORDER BY recorded_at DESC LIMIT 1',
    )
    const steps = await stepsOf(world.db, rows[0]?.id ?? '')
    expect(steps.at(-1)).toMatchObject({
      state: 'refused',
      report: { fault: { line: at, column } },
    })
  })

  test('a file that changes while it is read', async () => {
    const path = await loads.file(
      'rate-of-tests.csv',
      csv(line()) + `${line({ period: '2010' })}\n`.repeat(400_000),
    )
    const begun = await insertLoad(world.db, {
      fileName: 'rate-of-tests.csv',
      options: plainOptions,
      actor: operator,
    })
    const partial = join(loads.folder, 'files', `.partial-${begun.id}`)
    const watch = setInterval(() => {
      if (existsSync(partial)) appendFileSync(path, line({ period: '2011' }))
    }, 1)

    const loading = goOn(loads.shop, begun, { path, sidePath: '' })
    await expect(loading.finally(() => clearInterval(watch))).rejects.toThrow(
      /changed while it was read/,
    )
  })

  test('a file that is not there, and a folder', async () => {
    const load = { fileName: 'none.csv', options: plainOptions, actor: operator }
    const from = async (path: string) => await loadHere(loads.shop, load, { path, sidePath: '' })

    await expect(from(join(loads.folder, 'none.csv'))).rejects.toThrow('The file cannot be found.')
    await expect(from(loads.folder)).rejects.toThrow('This is no file.')
  })
})

test('bytes beyond the text of a file, such as zeros, are refused and no bug', async () => {
  const path = join(loads.folder, 'zeros.csv')
  await writeFile(path, Buffer.concat([Buffer.from(csv(line())), Buffer.alloc(100_000)]))
  const begun = await insertLoad(world.db, {
    fileName: 'zeros.csv',
    options: plainOptions,
    actor: operator,
  })

  await expect(goOn(loads.shop, begun, { path, sidePath: '' })).rejects.toMatchObject({
    id: 'file-unreadable',
  })
})

interface Made {
  code: string
  indicator: string
  sex: string
  period: string
  value: number | null
  lower: number | null
  upper: number | null
  status: string
}

const quoted = (field: string): string =>
  /[",\n\r]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field

const cells = (made: Made): Record<string, string> => ({
  areacd: made.code,
  indicator: made.indicator,
  period: made.period,
  sex: made.sex,
  observation: made.value === null ? '' : String(made.value),
  lci_95: made.lower === null ? '' : String(made.lower),
  uci_95: made.upper === null ? '' : String(made.upper),
  status: made.status,
})

const keyOf = (made: Made): string =>
  [made.indicator, made.code, made.sex, periodOf(made.period)?.iso].join('|')

describe('what goes in comes out', () => {
  const number = fc.double({ noNaN: true, noDefaultInfinity: true })
  const text = fc.string({
    unit: fc.constantFrom('a', 'é', ' ', ',', '"', '\n', "'", '[', 'x', '1'),
    maxLength: 12,
  })
  const period = fc.oneof(
    fc.integer({ min: 1900, max: 2100 }).map(String),
    fc
      .tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 10, max: 12 }))
      .map(([y, m]) => `${y}-${m}`),
    fc
      .tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 5 }))
      .map(([y, n]) => `${y}-04-01/P${n}Y`),
    fc.integer({ min: 1900, max: 2100 }).map((y) => `${y}-03-15`),
  )
  const record = fc.record({
    code: fc.constantFrom('E06000042', 'E12000008', 'TLJ12', 'K02000001'),
    indicator: fc.constantFrom('Rate of tests', 'Number of “tests”, all'),
    sex: fc.constantFrom('', 'Male', 'Female'),
    period,
    value: fc.option(number, { nil: null }),
    lower: fc.option(number, { nil: null }),
    upper: fc.option(number, { nil: null }),
    status: text,
  })

  const files = fc.record({
    records: fc.uniqueArray(record, { selector: keyOf, minLength: 1, maxLength: 60 }),
    columns: fc.shuffledSubarray(
      ['areacd', 'indicator', 'period', 'sex', 'observation', 'lci_95', 'uci_95', 'status'],
      {
        minLength: 8,
        maxLength: 8,
      },
    ),
    ending: fc.constantFrom('\n', '\r\n'),
    mark: fc.constantFrom('', '\uFEFF'),
  })
  test('value by value, in both files, whatever the order of columns and lines', async () => {
    await inTransaction(world.db, async (tx) => await keepThemes(tx, operator))
    await fc.assert(
      fc.asyncProperty(files, async ({ records, columns, ending, mark }) => {
        const lines = records.map((made) =>
          columns.map((column) => quoted(cells(made)[column] ?? '')).join(','),
        )
        const { editionId, isAlready } = await loads.load(
          mark + [columns.join(','), ...lines].join(ending) + ending,
          { options: { dataset: 'tests' } },
        )
        fc.pre(!isAlready)
        const expected = records
          .map((made) => [
            made.indicator === 'Rate of tests' ? 'rate-of-tests' : 'number-of-tests-all',
            made.code,
            made.sex === '' ? '' : `sex: ${made.sex}`,
            periodOf(made.period)?.iso,
            periodOf(made.period)?.start,
            periodOf(made.period)?.end,
            // Zero has one form in a file.
            made.value === null ? null : made.value + 0,
            made.lower === null ? null : made.lower + 0,
            made.upper === null ? null : made.upper + 0,
            made.status === '' ? null : made.status,
          ])
          .map((row) => JSON.stringify(row))
          .toSorted()
        for (const order of ['by-place', 'by-indicator'] as const) {
          const held = (await loads.figures(editionId, order)).map((figure) =>
            JSON.stringify([
              figure.indicator,
              figure.place,
              figure.breakdown,
              figure.period,
              figure.period_start,
              figure.period_end,
              figure.value,
              figure.lower,
              figure.upper,
              figure.status,
            ]),
          )
          expect(held.toSorted()).toEqual(expected)
        }
      }),
      { numRuns: 40 },
    )
  }, 120_000)
})
