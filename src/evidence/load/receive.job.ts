import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { FileFault, refuse } from './file-fault.job.ts'
import { storedFile } from './load-folder.ts'

const pieceBytes = 4 * 1024 * 1024

/**
 * Stores the bytes of a file under their hash. What is loaded is what was stored: the hash is taken of the bytes as they
 * are written, and a file that changes while it is read is refused.
 */
export async function storeFile(
  dataFolder: string,
  path: string,
  loadId: string,
): Promise<{ sha256: string; bytes: number }> {
  const partial = storedFile(dataFolder, `.partial-${loadId}`)
  await mkdir(dirname(partial), { recursive: true })
  const source = await opened(path)
  try {
    const before = await source.stat()
    if (!before.isFile()) refuse('This is no file.')
    if (before.size === 0) refuse('The file is empty.')
    const stored = await copied(source, partial)
    const after = await source.stat()
    const there = await stat(path).catch(() => undefined)
    const isSame =
      stored.bytes === before.size &&
      after.size === before.size &&
      after.mtimeMs === before.mtimeMs &&
      there?.ino === before.ino
    if (!isSame)
      refuse('The file changed while it was read. Load it once nothing writes to it any more.')
    await rename(partial, storedFile(dataFolder, stored.sha256))
    return stored
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  } finally {
    await source.close()
  }
}

/** A pipe is opened without waiting for whoever writes to it. */
async function opened(path: string): Promise<FileHandle> {
  try {
    return await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
  } catch (error) {
    throw new FileFault({
      sentence:
        error instanceof Error && 'code' in error && error.code === 'ENOENT'
          ? 'The file cannot be found.'
          : 'The file may not be read.',
      line: null,
      column: null,
    })
  }
}

async function copied(
  source: FileHandle,
  path: string,
): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256')
  const piece = Buffer.allocUnsafe(pieceBytes)
  const target = await open(path, 'w', 0o600)
  let bytes = 0
  try {
    for (;;) {
      const { bytesRead } = await source.read(piece, 0, pieceBytes, null)
      if (bytesRead === 0) break
      const part = piece.subarray(0, bytesRead)
      // Writing goes on while the hash is taken.
      const writing = target.write(part)
      hash.update(part)
      await writing
      bytes += bytesRead
    }
    await target.sync()
  } finally {
    await target.close()
  }
  return { sha256: hash.digest('hex'), bytes }
}
