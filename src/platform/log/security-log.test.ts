import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { appendTo, areaOf, openSecurityLog } from './security-log.ts'

const folder = mkdtempSync(join(tmpdir(), 'secklow-security-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

function noFailure(error: unknown): void {
  throw error
}

describe('the security log', () => {
  test('writes one JSON line an event, with its time and no address', () => {
    const lines: string[] = []
    const log = openSecurityLog({ secret: 'secret', write: (line) => lines.push(line) })
    const address = log.reference('marker@example.org')
    log.note({ what: 'sign-in-asked', requestId: 'r1', address })
    log.note({ what: 'not-permitted', requestId: 'r2', personId: null, area: '/admin' })
    const at = new Date(0).toISOString()
    const told = lines.map((line) => line.replace(/"at":"\d{4}-[^"]+Z"/, `"at":"${at}"`))
    expect(told.map((line): unknown => JSON.parse(line))).toEqual([
      { at, what: 'sign-in-asked', requestId: 'r1', address: address.hash },
      {
        at,
        what: 'not-permitted',
        requestId: 'r2',
        personId: null,
        area: '/admin',
      },
    ])
    expect(lines.join('')).not.toContain('marker')
    expect(lines.every((line) => line.endsWith('}\n'))).toBe(true)
  })

  test('names an address alike each time, so that tries can be told together', () => {
    const log = openSecurityLog({ secret: 'secret', write: () => undefined })
    expect(log.reference('a@example.org')).toEqual(log.reference('a@example.org'))
    expect(log.reference('a@example.org')).not.toEqual(log.reference('b@example.org'))
  })

  test('knows of a path which door it was, and nothing that was typed', () => {
    expect(areaOf('/admin/people/01900000/roles')).toBe('/admin/people')
    expect(areaOf(`/${'a'.repeat(200)}`)).toHaveLength(60)
  })
})

describe('its file', () => {
  test('is read by its owner alone and set aside when it has grown', () => {
    const file = join(folder, 'security.log')
    const write = appendTo({ file, mostBytes: 25, keep: 3, onFailure: noFailure })
    for (let line = 1; line <= 9; line += 1) write(`line ${line} ---\n`)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder)).toEqual([
      'security.log',
      'security.log.1',
      'security.log.2',
      'security.log.3',
    ])
    expect(readFileSync(file, 'utf8')).toBe('line 9 ---\n')
    expect(readFileSync(`${file}.1`, 'utf8')).toBe('line 7 ---\nline 8 ---\n')
  })

  test('that cannot be written stops nothing, and that is told', () => {
    const failures: unknown[] = []
    const write = appendTo({
      file: join(folder, 'no', 'such', 'folder.log'),
      onFailure: (error) => failures.push(error),
    })
    write('line\n')
    expect(failures).toMatchObject([{ code: 'ENOENT' }])
  })
})
