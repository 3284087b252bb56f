import { createReadStream } from 'node:fs'
import type { Stats } from '#src/platform/stats/stats.ts'
import type { Fault } from './fault.ts'
import { suppressionMarks } from './figure-text.ts'
import { FileFault, refuse } from './file-fault.job.ts'
import type { Columns } from './header.ts'
import {
  type BrokenRecord,
  firstRagged,
  type RaggedRecord,
  type Survey,
  surveyed,
} from './line.sql.ts'
import { lineOfByte, linesOfRecords, unlikeEnding } from './record-line.ts'

/** Says what stands in a file, or refuses it with the line of the first record that is none. */
export async function surveyOf(stats: Stats, file: string, columns: Columns): Promise<Survey> {
  const survey = await surveyedOrRefused(stats, file, columns)
  const faults: Fault[] = []
  if (survey.broken !== null) {
    const line = await lineOfByte(createReadStream(file), survey.broken.byte)
    faults.push(brokenFault(survey.broken, columns, line))
  }
  const ragged = survey.ragged === 0 ? null : await firstRagged(stats, survey.reading)
  if (ragged !== null) {
    const lines = await linesOfRecords(createReadStream(file), [ragged.record])
    faults.push(raggedFault(ragged, columns, lines.get(ragged.record) ?? 1))
  }
  const [first] = faults.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
  if (first !== undefined) throw new FileFault(first)
  if (survey.rows === 0) refuse('The file has a header and no figures.', 1)
  return survey
}

async function surveyedOrRefused(stats: Stats, file: string, columns: Columns): Promise<Survey> {
  try {
    return await surveyed(stats, { file, columns }, suppressionMarks)
  } catch (error) {
    if (!(error instanceof Error) || !/CSV|state machine/.test(error.message)) throw error
    const unlike = await unlikeEnding(createReadStream(file))
    if (unlike !== null) refuse('This line ends otherwise than the lines before it.', unlike)
    return refuse(`The file cannot be read as CSV. ${error.message.split('\n')[0] ?? ''}`)
  }
}

const sentences: Readonly<Record<string, string>> = {
  'UNQUOTED VALUE': 'A quotation mark is not closed, or something follows the closing one.',
  'LINE SIZE OVER MAXIMUM': 'The line is longer than any record of figures.',
  'INVALID ENCODING': 'The file is not in UTF-8. Save it as “CSV UTF-8”.',
}

function brokenFault(
  { kind, columnNumber }: BrokenRecord,
  { names }: Columns,
  line: number,
): Fault {
  if (kind === 'TOO MANY COLUMNS') return { sentence: tooMany(names.length), line, column: null }
  const column = names[(columnNumber ?? 0) - 1] ?? null
  return { sentence: sentences[kind] ?? 'The record cannot be read.', line, column }
}

function raggedFault({ fields }: RaggedRecord, { names }: Columns, line: number): Fault {
  if (fields === null) {
    return { sentence: tooMany(names.length), line, column: null }
  }
  const sentence = `There are ${names.length} columns, and ${fields} fields here: the line breaks off.`
  return { sentence, line, column: names[fields] ?? null }
}

function tooMany(columns: number): string {
  return `There are ${columns} columns, and more fields here: a field that holds a comma needs quotation marks.`
}
