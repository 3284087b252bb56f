import { createHash } from 'node:crypto'
import { extname } from 'node:path'
import { partnershipBySlug } from '#src/partnership/index.ts'
import { operatorAsViewer } from '#src/people/index.ts'
import { type Db, inTransaction } from '#src/platform/db/db.ts'
import { notFound, Refusal } from '#src/platform/refusal/refusal.ts'
import { mediaTypes, readSource, type Source } from '#src/platform/source-text/source-text.ts'
import {
  meetingFromPaper,
  type PaperRecord,
  type RecordedMeeting,
  readPaper,
  recordMeeting,
} from '#src/voice/index.ts'
import { withData } from './open-data.ts'
import { tell } from './output.ts'
import { type PaperFile, readPaperFile } from './paper-file.ts'
import { countsIn, paperInWords } from './paper-in-words.ts'
import { dateOfInstance } from './people.ts'
import type { ImportPaperOptions } from './program.ts'

/** Reads a paper, and records the meeting it tells of, unless it is only tried. */
export async function importPaper(path: string, options: ImportPaperOptions): Promise<void> {
  const { partnership } = options
  if (options.dryRun !== true && partnership === undefined)
    throw new Refusal('bad-input', 'Say whose meeting it was: --partnership SLUG.')
  const file = await readPaperFile(path)
  const source = await readSource(file.name, file.bytes)
  const paper = { file, source, record: readPaper(source.text) }
  if (options.dryRun === true || partnership === undefined) tellPaper(paper, options)
  else
    await withData(options, async ({ database: { db } }) => {
      const state = options.draft === true ? 'draft' : 'published'
      const recorded = await recordPaper(db, paper, { partnership, state })
      tellMeeting(paper, recorded, options)
    })
}

interface ReadPaperFile {
  file: PaperFile
  source: Source
  record: PaperRecord
}

/** Records the meeting of a paper in a partnership, in one transaction. */
export async function recordPaper(
  db: Db,
  { file, source, record }: ReadPaperFile,
  { partnership: slug, state }: { partnership: string; state: 'draft' | 'published' },
): Promise<RecordedMeeting> {
  const partnership = await partnershipBySlug(db, slug)
  if (partnership === undefined) throw notFound('partnership')
  const place = { partnershipId: partnership.id, asOf: await dateOfInstance(db) }
  const meeting = meetingFromPaper(record, {
    state,
    text: source.text,
    titleOtherwise: file.name.slice(0, -extname(file.name).length) || file.name,
    takenFrom: {
      fileName: file.name,
      mediaType: mediaTypes[source.kind],
      sha256: createHash('sha256').update(file.bytes).digest('hex'),
      text: source.text,
    },
  })
  return await inTransaction(
    db,
    async (tx) => await recordMeeting(tx, operatorAsViewer, place, meeting),
  )
}

function tellPaper({ record, source }: ReadPaperFile, { json }: ImportPaperOptions): void {
  const words = `${paperInWords(record)}\n\nThis was a trial: nothing was recorded.`
  tell({ json: readAsJson({ record, source }), text: words }, json === true)
}

/** Places in a plain text are those of the file; of anything else the text that was read is told too. */
function readAsJson({ record, source }: Pick<ReadPaperFile, 'record' | 'source'>) {
  return source.isPlain ? record : { ...record, text: source.text }
}

function tellMeeting(
  { record, source }: ReadPaperFile,
  { meetingId, slug, entryId }: RecordedMeeting,
  { json }: ImportPaperOptions,
): void {
  const address = `/meetings/${slug}`
  const words = `Recorded at ${address}, as one history entry: ${entryId}. Undo takes all of it back.`
  tell(
    {
      json: {
        meeting: { id: meetingId, slug, address },
        entry: entryId,
        counts: countsIn(record),
        ...readAsJson({ record, source }),
      },
      text: `${paperInWords(record)}\n\n${words}`,
    },
    json === true,
  )
}
