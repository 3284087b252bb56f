import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { BytePieces } from '#src/platform/files/byte-pieces.ts'
import { type FormPart, formParts, plainFields, textOfPart } from '#src/platform/http/multipart.ts'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import { loadFolder, sentFiles } from './load-folder.ts'

/** A form with its files, on the disk. */
export interface Sent {
  fields: Readonly<Record<string, string>>
  /** Null where no file was chosen. */
  file: { fileName: string; path: string } | null
  side: { path: string } | null
  /** Takes the files away. */
  discard: () => Promise<void>
}

export const largestUploadMiB = 2048
export const largestUploadBytes = largestUploadMiB * 1024 * 1024
const largestSideBytes = 1024 * 1024
const largestField = 2000
const largestForm = 64 * 1024

export function tooLargeToSend(): Refusal {
  return new Refusal(
    'too-large',
    `A file of figures may be ${largestUploadMiB.toLocaleString('en-GB')} MiB when it is sent here. ./secklow import statistics takes any size.`,
  )
}

/** Writes the files of a form to the disk as they arrive. */
export async function sentForm(
  dataFolder: string,
  contentType: string,
  body: BytePieces,
): Promise<Sent> {
  if (contentType.startsWith('application/x-www-form-urlencoded')) {
    const fields = await plainFields(body, largestForm)
    return { fields, file: null, side: null, discard: async () => await Promise.resolve() }
  }
  const folder = join(dataFolder, 'loads', `.sent-${randomUUID()}`)
  await mkdir(folder, { recursive: true })
  const discard = async (): Promise<void> => await rm(folder, { recursive: true, force: true })
  const fields: Record<string, string> = {}
  let file: Sent['file'] = null
  let side: Sent['side'] = null
  try {
    for await (const part of formParts(contentType, body)) {
      if (part.fileName === null) fields[part.name] = await textOfPart(part, largestField)
      else if (part.fileName === '') continue
      else if (part.name === 'file')
        file = {
          fileName: shownName(part.fileName),
          path: await saved(part, folder, largestUploadBytes),
        }
      else if (part.name === 'side') side = { path: await saved(part, folder, largestSideBytes) }
    }
  } catch (error) {
    await discard()
    throw error
  }
  return { fields, file, side, discard }
}

/** The last part of a path, without signs that steer a terminal. */
function shownName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  return last.replaceAll(/\p{Cc}/gu, '').slice(0, 200) || 'file'
}

async function saved({ name, content }: FormPart, folder: string, most: number): Promise<string> {
  const path = join(folder, name)
  let bytes = 0
  const limit = new Transform({
    transform: (piece: Buffer, _, done) => {
      bytes += piece.length
      if (bytes > most) done(tooLargeToSend())
      else done(null, piece)
    },
  })
  await pipeline(Readable.from(content), limit, createWriteStream(path, { mode: 0o600 }))
  return path
}

/** Puts the files where the load takes them from. */
export async function handOver(
  { file, side, discard }: Sent,
  dataFolder: string,
  loadId: string,
): Promise<void> {
  await mkdir(loadFolder(dataFolder, loadId), { recursive: true })
  const { path, sidePath } = sentFiles(dataFolder, loadId)
  if (side !== null) await rename(side.path, sidePath)
  if (file !== null) await rename(file.path, path)
  await discard()
}
