import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { projectFolder } from '#src/platform/files/project.ts'
import { makeFolders } from './ground-work.ts'
import { toldStartFailure } from './start-failure.ts'

/** The data folder beside a server of the operator's: made where it is missing, and closed to others. */
export function plainDataFolder(asked: string | undefined): string {
  const folder = resolve(asked ?? join(projectFolder, '.secklow'))
  try {
    makeFolders(folder, 0o700)
    readdirSync(folder)
  } catch (error) {
    throw toldStartFailure(error, folder)
  }
  return folder
}
