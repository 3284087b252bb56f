import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import { largestSourceBytes, tooLarge } from '#src/platform/source-text/source-text.ts'

export interface PaperFile {
  name: string
  bytes: Buffer
}

/** A paper as it lies on disk; one that is too large is not opened. */
export async function readPaperFile(path: string): Promise<PaperFile> {
  const name = basename(path)
  const at = await existing(path, async (there) => await stat(there))
  if (!at.isFile()) throw new Refusal('file-unreadable', `${path} is no file.`)
  if (at.size > largestSourceBytes) throw tooLarge(name)
  return { name, bytes: await existing(path, async (there) => await readFile(there)) }
}

async function existing<T>(path: string, look: (path: string) => Promise<T>): Promise<T> {
  try {
    return await look(path)
  } catch {
    throw new Refusal('file-unreadable', `${path} cannot be found, or may not be read.`)
  }
}
