import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { realData } from './real-data.ts'

const founding = join(realData.folder, '../seed/outbreak-paper-2009-11-18.txt')
const minutes = join(realData.folder, 'voice/minutes')

/** Real papers and minutes. Tests that need them are skipped where they are absent. */
export const realPapers: { founding: string; minutes: string; isThere: boolean } = {
  founding,
  minutes,
  isThere: existsSync(founding) && existsSync(minutes),
}
