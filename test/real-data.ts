import { existsSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { projectFolder } from '#src/platform/files/project.ts'
import listed from './real-data.json' with { type: 'json' }

const named = process.env['SECKLOW_REAL_DATA'] ?? '../shared/data'
const folder = isAbsolute(named) ? named : join(projectFolder, named)

/** The folder of real data. Tests that need it are skipped where it is absent; test/real-data.json says what it holds. */
export const realData: { folder: string; isThere: boolean } = {
  folder,
  isThere: listed.files.every(({ file }) => existsSync(join(folder, file))),
}

/** The real files that the project's figures come from, with their hashes. */
export const realFiles: readonly { file: string; sha256: string }[] = listed.files
