import { createHmac, randomBytes } from 'node:crypto'
import { chmod, link, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '#src/platform/refusal/refusal.ts'

const secretPattern = /^[A-Za-z0-9_-]{32,512}$/

/**
 * The secret of this data folder, made at first start and readable by its owner alone.
 * Two processes that start together end up with the same one.
 */
export async function secretIn(dataFolder: string): Promise<string> {
  const file = join(dataFolder, 'secret')
  const kept = (await textOf(file)) ?? (await makeSecret(dataFolder, file))
  if (!secretPattern.test(kept)) {
    throw new Refusal(
      'data-unusable',
      `The file ${file} does not hold a secret. Remove it to have a new one made; everybody then signs in again.`,
    )
  }
  await chmod(file, 0o600)
  return kept
}

/** A hash that only the holder of the secret can make, to name a person or device without saying who it is. */
export function keyedHash(secret: string, purpose: string, text: string): string {
  return createHmac('sha256', secret).update(`${purpose}\n${text}`).digest('base64url').slice(0, 32)
}

async function makeSecret(dataFolder: string, file: string): Promise<string> {
  const draft = join(dataFolder, `secret.${randomBytes(6).toString('hex')}`)
  await writeFile(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' })
  try {
    // A link fails where the file is there already: whoever comes second takes the first one's secret, whole.
    await link(draft, file)
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
  } finally {
    await rm(draft)
  }
  return (await readFile(file, 'utf8')).trim()
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    return (await readFile(file, 'utf8')).trim()
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined
    throw error
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
