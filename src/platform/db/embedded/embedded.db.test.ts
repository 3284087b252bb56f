import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { holdData, type Said, testFolder } from '#test/holders.ts'

let folder = ''
beforeEach(() => {
  folder = testFolder()
})

const isOpen = (line: Said): boolean => line.opened !== undefined
const isRefused = (line: Said): boolean => line.refused !== undefined
const has =
  (words: string) =>
  (line: Said): boolean =>
    line.log?.includes(words) === true

test('a first start makes a private cluster, and a clean stop leaves nothing but data', async () => {
  const dataFolder = join(folder, 'new', 'data')
  const site = holdData({ dataFolder })
  const { opened } = await site.until(isOpen)
  expect(opened?.version).toMatch(/^17\./)
  expect(statSync(join(dataFolder, 'postgres')).mode & 0o777).toBe(0o700)
  expect(statSync(join(dataFolder, 'server.json')).mode & 0o777).toBe(0o600)
  expect(statSync(opened?.facts['socket'] ?? '').mode & 0o777).toBe(0o700)
  await site.stop()
  expect(site.said.at(-1)).toEqual({ closed: true })
  expect(readdirSync(dataFolder).toSorted()).toEqual(['postgres', 'postgres.log'])
  expect(existsSync(opened?.facts['socket'] ?? '')).toBe(false)
})

test('a second start is refused with the address and the process of the first', async () => {
  const first = holdData({ dataFolder: folder })
  const { pid } = await first.until(isOpen)
  const second = await holdData({ dataFolder: folder }).until(isRefused)
  expect(second).toEqual({
    refused: 'data-in-use',
    sentence: `Secklow already runs on ${folder}: http://127.0.0.1:3000/?of=${pid} (process ${pid}).`,
  })
})

test('a command uses the server of the running site, learns its address, and leaves it running', async () => {
  const site = holdData({ dataFolder: folder })
  const { pid } = await site.until(isOpen)
  const command = holdData({ dataFolder: folder, owner: 'command', stays: 0 })
  const joined = await command.until(isOpen)
  expect(joined.opened?.facts['run by']).toBe(`the site (process ${pid})`)
  expect(joined.site).toBe(`http://127.0.0.1:3000/?of=${pid}`)
  await command.ended
  const next = holdData({ dataFolder: folder, owner: 'command', stays: 0 })
  expect((await next.until(isOpen)).site).toBe(joined.site)
})

test('a command that comes while the site starts waits for it', async () => {
  const site = holdData({ dataFolder: folder })
  while (!existsSync(join(folder, 'lock'))) await new Promise((resolve) => setTimeout(resolve, 5))
  const command = holdData({ dataFolder: folder, owner: 'command', stays: 0 })
  const { pid } = await site.until(isOpen)
  expect((await command.until(isOpen)).opened?.facts['run by']).toBe(`the site (process ${pid})`)
})

test('two commands at once take turns, and a start waits for them', async () => {
  const first = holdData({ dataFolder: folder, owner: 'command', stays: 1500 })
  const { pid } = await first.until(isOpen)
  const second = holdData({ dataFolder: folder, owner: 'command', stays: 0 })
  await second.until(has(`another command on this data to end (process ${pid})`))
  const site = holdData({ dataFolder: folder })
  const open = await Promise.all([second.until(isOpen), site.until(isOpen)])
  expect(open.map(({ opened }) => opened?.facts['run by'])).toContain('this process')
  expect(first.said.at(-1)).toEqual({ closed: true })
})

test('a lock and a record that a dead process left do not stand in the way', async () => {
  writeFileSync(join(folder, 'lock'), '{"pid":4194304,"mark":"gone","owner":"site"}')
  writeFileSync(join(folder, 'server.json'), '{"half')
  const site = holdData({ dataFolder: folder })
  await site.until(isOpen)
  expect(JSON.parse(readFileSync(join(folder, 'lock'), 'utf8'))).toMatchObject({
    pid: site.child.pid,
  })
})

test('a data path of 200 characters works', async () => {
  const dataFolder = join(folder, 'x'.repeat(200 - folder.length - 8), 'é/data')
  expect(dataFolder).toHaveLength(200)
  const site = holdData({ dataFolder })
  expect((await site.until(isOpen)).opened?.dataFolder).toBe(dataFolder)
})

test.each([
  [
    'a name too long for the file system',
    'x'.repeat(300),
    /cannot be a data folder \(ENAMETOOLONG\)/,
  ],
  [
    'a path too long for PostgreSQL',
    Array(9).fill('y'.repeat(100)).join('/'),
    /PostgreSQL works with 900 at most/,
  ],
  ['a folder inside a file', 'file/data', /cannot be a data folder \(ENOTDIR\)/],
])('%s is refused in a sentence, and nothing is left', async (_, name, sentence) => {
  writeFileSync(join(folder, 'file'), '')
  const refused = await holdData({ dataFolder: join(folder, name) }).until(isRefused)
  expect(refused.refused).toBe('data-unusable')
  expect(refused.sentence).toMatch(sentence)
  expect(readdirSync(folder)).toEqual(['file'])
})

test('a folder called postgres that is no cluster is never written over', async () => {
  mkdirSync(join(folder, 'postgres'))
  writeFileSync(join(folder, 'postgres', 'thesis.txt'), 'mine')
  const refused = await holdData({ dataFolder: folder }).until(isRefused)
  expect(refused.sentence).toContain(`should lie in ${join(folder, 'postgres')}, and is not there`)
  expect(readdirSync(join(folder, 'postgres'))).toEqual(['thesis.txt'])
})

test('a cluster of another PostgreSQL is refused with both versions', async () => {
  mkdirSync(join(folder, 'postgres'))
  writeFileSync(join(folder, 'postgres', 'PG_VERSION'), '16\n')
  const refused = await holdData({ dataFolder: folder }).until(isRefused)
  expect(refused.sentence).toContain(
    'was made by PostgreSQL 16, and this release of Secklow brings 17',
  )
})
