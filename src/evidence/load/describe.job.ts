import { open } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { FileFault, refuse } from './file-fault.job.ts'
import { columnsOf } from './header.ts'
import { licenceId } from './licence.ts'
import type { Description, LoadOptions } from './load.ts'
import { dayInName, publicationOf } from './publication-date.ts'
import { oneDay, type SideFile, sideFileOf } from './side-file.ts'

/** No header of official figures is longer. */
const headBytes = 64 * 1024

const defaultSource = 'Office for National Statistics'
const defaultLicence = 'OGL-UK-3.0'

/** What stands beside the bytes of a file. */
export interface Beside {
  fileName: string
  sideText: string | null
  options: LoadOptions
}

/** Says how the columns of a stored file are read, who published it, when, and on what terms. */
export async function described(file: string, beside: Beside): Promise<Description> {
  const [names = [], first = []] = recordsOf(await headOf(file))
  const columns = columnsOf(names)
  if (!('at' in columns)) throw new FileFault(columns)
  const side = beside.sideText === null ? null : sideFileOf(beside.sideText)
  return {
    columns,
    publication: publicationOf({
      option: beside.options.publishedOn,
      content: dayIn(first[columns.at.published ?? -1]),
      'side-file': side?.publishedOn ?? null,
      'file-name': dayInName(beside.fileName),
    }),
    ...termsOf(beside.options, side),
  }
}

/** Who published it and on what terms: as somebody says, else as the side file does, else as such files are. */
function termsOf(
  { source, licence }: LoadOptions,
  side: SideFile | null,
): Pick<Description, 'source' | 'sourceUrl' | 'licence'> {
  return {
    source: source ?? side?.source ?? defaultSource,
    sourceUrl: side?.sourceUrl ?? null,
    licence: licenceId(licence ?? '') ?? side?.licence ?? defaultLicence,
  }
}

function dayIn(text: string | undefined): string | null {
  return oneDay((text ?? '').trim())
}

async function headOf(file: string): Promise<Buffer> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

const otherKinds: readonly (readonly [start: readonly number[], sentence: string])[] = [
  [[0xff, 0xfe], 'The file is in UTF-16. Save it as “CSV UTF-8”.'],
  [[0xfe, 0xff], 'The file is in UTF-16. Save it as “CSV UTF-8”.'],
  [[0x50, 0x4b, 0x03, 0x04], 'This is a workbook or an archive. Save the sheet as “CSV UTF-8”.'],
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    'This is a workbook of an older Excel. Save the sheet as “CSV UTF-8”.',
  ],
  [[0x1f, 0x8b], 'The file is compressed. Unpack it first.'],
  [[0x25, 0x50, 0x44, 0x46], 'This is a PDF. Figures are read from CSV files.'],
]

/** The first two records: the names of the columns, and one to look at. */
function recordsOf(head: Buffer): string[][] {
  const other = otherKinds.find(([start]) => start.every((byte, at) => head[at] === byte))
  if (other !== undefined) refuse(other[1])
  if (head.includes(0)) refuse('The file holds bytes that no text has. Save it as “CSV UTF-8”.')
  const end = endOfLines(head, 2)
  const text = textOf(head.subarray(0, end ?? head.length))
  if (text.trimStart().startsWith('<')) refuse('This is a web page and not a CSV file.', 1)
  if (/^\s*[\r\n]/.test(text)) refuse('The first line is empty. It must name the columns.', 1)
  if (endOfLines(head, 1) === null && head.length === headBytes) {
    refuse('The first line is longer than any header. It must name the columns.', 1)
  }
  return recordsIn(text)
}

/** Where the nth line ends; null where the head does not hold so many. */
function endOfLines(head: Buffer, lines: number): number | null {
  let at = -1
  for (let line = 0; line < lines; line += 1) {
    const rest = head.subarray(at + 1)
    const found = rest.findIndex((byte) => byte === 0x0a || byte === 0x0d)
    if (found < 0) return null
    at += found + 1 + (rest[found] === 0x0d && rest[found + 1] === 0x0a ? 1 : 0)
  }
  return at + 1
}

function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return refuse('The file is not in UTF-8. Save it as “CSV UTF-8”.', 1)
  }
}

function recordsIn(text: string): string[][] {
  try {
    return parse(text, { to: 2, relax_column_count: true, skip_empty_lines: true })
  } catch {
    // A record that runs over its line is looked at by the check.
    return headerAlone(text)
  }
}

function headerAlone(text: string): string[][] {
  try {
    return parse(text, { to: 1, relax_column_count: true, relax_quotes: true })
  } catch {
    return refuse('The names of the columns cannot be read: their quotation marks do not match.', 1)
  }
}
