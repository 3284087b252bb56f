import { createHash } from 'node:crypto'
import { extname } from 'node:path'
import type { Context } from 'hono'
import type { ViewerEnv } from '#src/people/index.ts'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import {
  largestSourceBytes,
  mediaTypes,
  readSource,
  tooLarge,
} from '#src/platform/source-text/source-text.ts'
import { readPaper } from '../import/read-paper.ts'
import type { StartedPaper } from './review.commands.ts'
import { reviewFromPaper } from './review-from-paper.ts'

/** A paper may be larger than a form: its own bytes, and those of the form around it. */
export const paperUpload = {
  path: '/meetings/import',
  bytes: largestSourceBytes + 1024 * 1024,
  refusal: () => tooLarge('The file'),
}

interface Sent {
  field: 'file' | 'text'
  name: string
  bytes: Uint8Array
}

const pastedName = 'Pasted words.txt'

/** What was sent to the upload page: a file, or words that were pasted. */
export async function sentPaper(c: Context<ViewerEnv, string>, pasted: string): Promise<Sent> {
  const { file } = await c.req.parseBody()
  const isFile = file instanceof File && file.size > 0
  if (isFile && pasted !== '')
    throw new Refusal('bad-input', 'Send a file, or paste the words: not both', 'file')
  if (isFile)
    return {
      field: 'file',
      name: file.name.normalize('NFC').slice(0, 200),
      bytes: new Uint8Array(await file.arrayBuffer()),
    }
  if (pasted === '')
    throw new Refusal('bad-input', 'Select a file, or paste the words of the paper', 'file')
  const bytes = new TextEncoder().encode(pasted.replaceAll('\r\n', '\n'))
  return { field: 'text', name: pastedName, bytes }
}

/** A paper as it was read, with the review it begins with. What cannot be read is told beside its field. */
export async function readSent({ field, name, bytes }: Sent): Promise<StartedPaper> {
  try {
    const { text, kind } = await readSource(name, bytes)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const titleOtherwise = name.slice(0, -extname(name).length) || name
    return {
      paper: { fileName: name, mediaType: mediaTypes[kind], sha256, text },
      draft: reviewFromPaper(readPaper(text), { text, titleOtherwise }),
    }
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal(error.id, error.message, field)
    throw error
  }
}
