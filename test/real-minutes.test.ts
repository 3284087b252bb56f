import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectFolder } from '#src/platform/files/project.ts'
import { type PaperRecord, readPaper } from '#src/voice/index.ts'
import { paperFaults } from './paper-faults.ts'
import { realPapers } from './real-papers.ts'

const names = realPapers.isThere ? readdirSync(realPapers.minutes).toSorted() : []

/** A row of the table in docs/methods/paper-import.md. */
function rowOf(name: string, record: PaperRecord): string {
  const words = name.slice(11, -3).replaceAll('%E2%80%93', '–').replaceAll('-', ' ')
  const cells = [
    `\`${words}\``,
    record.date ?? '–',
    record.venue === null ? '–' : 'yes',
    record.attendance.length,
    record.sections.length,
    record.actions.length,
    record.actions.filter(({ owner }) => owner !== null).length,
    record.links.length,
    record.leftover.length,
    `${(Math.floor(record.coverage * 1000) / 10).toFixed(1)}%`,
  ]
  return `| ${cells.join(' | ')} |`
}

describe.skipIf(!realPapers.isThere)(
  'the real minutes, skipped where SECKLOW_REAL_DATA is no folder that has them,',
  () => {
    const read = names.map((name) => {
      const source = readFileSync(join(realPapers.minutes, name), 'utf8')
      return { name, source, record: readPaper(source) }
    })

    test('all have a title, and every character has its place', () => {
      expect(read).toHaveLength(23)
      expect(read.filter(({ record }) => record.title === null)).toEqual([])
      expect(read.flatMap(({ source, record }) => paperFaults(source, record))).toEqual([])
    })

    test('are counted in the documents as they are read', () => {
      const document = readFileSync(join(projectFolder, 'docs/methods/paper-import.md'), 'utf8')
      const rows = document.split('\n').filter((line) => line.endsWith('% |'))
      expect(read.map(({ name, record }) => rowOf(name, record))).toEqual(rows)
    })

    test('leave nothing over of a meeting that lists who was there', () => {
      const meetings = read.filter(({ record }) => record.attendance.length > 0)
      expect(meetings).toHaveLength(10)
      expect(meetings.filter(({ record }) => record.leftover.length > 0)).toEqual([])
      expect(meetings.filter(({ record }) => record.actions.length === 0)).toEqual([])
    })
  },
)
