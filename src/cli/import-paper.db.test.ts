import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { prepareWorld } from '#src/app/demonstration/demonstration.ts'
import { newestEntries, operator, undoEntry } from '#src/history/index.ts'
import { inTransaction } from '#src/platform/db/db.ts'
import { projectFolder } from '#src/platform/files/project.ts'
import { readSource } from '#src/platform/source-text/source-text.ts'
import { meetingRecordBySlug, meetingRecordKinds, readPaper } from '#src/voice/index.ts'
import { useDatabase } from '#test/db.ts'
import { docxOf } from '#test/docx.ts'
import { plainPaper, typedMinutes } from '#test/papers.ts'
import { realPapers } from '#test/real-papers.ts'
import { recordPaper } from './import-paper.ts'

// Processes are started here, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const world = useDatabase()
const run = promisify(execFile)
let folder = ''

beforeAll(async () => {
  await prepareWorld(world.db, false)
  folder = await mkdtemp(join(tmpdir(), 'secklow-paper-'))
  await writeFile(join(folder, 'paper.txt'), plainPaper)
  await writeFile(join(folder, 'paper.docx'), docxOf(plainPaper))
  await writeFile(join(folder, 'empty.md'), '')
})
afterAll(async () => await rm(folder, { recursive: true, force: true }))

/** Runs the command line where it has neither a database nor data. */
async function importPaper(...words: string[]): Promise<{ out: string; said: string }> {
  const { DATABASE_URL: _, ...env } = process.env
  const args = ['--import', 'tsx', join(projectFolder, 'src/cli/main.ts'), 'import', 'paper']
  const data = ['--data', join(folder, 'data')]
  const options = { cwd: projectFolder, env }
  const { stdout, stderr } = await run(
    process.execPath,
    [...args, ...words, ...data],
    options,
  ).catch((error: unknown) => {
    if (error instanceof Error && 'stdout' in error && 'stderr' in error) return error
    throw error
  })
  return { out: String(stdout), said: String(stderr) }
}

const at = (name: string): string => join(folder, name)

describe('a trial', () => {
  test('prints the record as one document, and makes no data', async () => {
    const { out } = await importPaper(at('paper.txt'), '--dry-run', '--json')
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(readPaper(plainPaper))))
    expect(await readdir(folder)).not.toContain('data')
  })

  test('prints the text too where the file is no plain text', async () => {
    const { out } = await importPaper(at('paper.docx'), '--dry-run', '--json')
    const { text } = await readSource('paper.docx', docxOf(plainPaper))
    expect(text).toContain('asked “**What works well now?**” Some')
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify({ ...readPaper(text), text })))
  })

  test('tells in words what was read', async () => {
    const { out } = await importPaper(at('paper.txt'), '--dry-run')
    expect(out).toContain(`Keeping the high street open (illustrative)
2010-03-03, Corn Hall, Market Square, Oakmoot`)
    expect(out).toContain('Opened by Ruth Amber, Leader, Oakmoot District Council\n')
    expect(out).toContain('Question: Why are rents not lower?\n  Peter Quill: Most leases run')
    expect(out).toContain('  What works well now?\n    late opening on Thursdays\n')
    expect(out).toMatch(/100% of all characters have their place\.\n\nThis was a trial: /)
  })

  test.each([
    ['what is not there', 'none.txt', /none\.txt cannot be found/],
    ['a folder', '.', /is no file/],
    ['an empty file', 'empty.md', /^empty\.md is empty\.\n$/],
  ])('refuses %s', async (_, name, sentence) => {
    const { out, said } = await importPaper(at(name), '--dry-run', '--json')
    expect(said).toMatch(sentence)
    expect(JSON.parse(out)).toMatchObject({ refused: { id: 'file-unreadable' } })
  })

  test('is the only way to do without a partnership', async () => {
    const { said } = await importPaper(at('paper.txt'))
    expect(said).toBe('Say whose meeting it was: --partnership SLUG.\n')
    expect(await readdir(folder)).not.toContain('data')
  })
})

async function paper(name: string, bytes: Buffer) {
  const source = await readSource(name, bytes)
  return { file: { name, bytes }, source, record: readPaper(source.text) }
}

const prose = 'We came together in May, and it was said by all of us that the shops stood empty.\n'

describe('a paper that is imported', () => {
  const draft = { partnership: 'milton-keynes', state: 'draft' } as const

  test('becomes a meeting with all that is in it, as one entry that can be taken back', async () => {
    const read = await paper('paper.txt', Buffer.from(plainPaper))
    const { slug, entryId } = await recordPaper(world.db, read, draft)
    const meeting = await meetingRecordBySlug(world.db, 'all', slug)
    expect(meeting).toMatchObject({
      title: 'Keeping the high street open (illustrative)',
      heldOn: '2010-03-03',
      state: 'draft',
      questions: [{ answers: [{}, {}] }, { answers: [{ standing: 'as-published' }] }],
      rounds: [{ prompts: [{ points: [{}, {}, {}] }, {}] }, {}],
    })
    expect(meeting?.people.map(({ name }) => name)).toEqual([
      'Ruth Amber',
      'Peter Quill',
      'Dev Marsh',
    ])
    const [entry] = await newestEntries(world.db, 'all', { limit: 1 })
    expect(entry).toMatchObject({ id: entryId, command: 'meeting-recording' })

    await expect(recordPaper(world.db, read, draft)).rejects.toMatchObject({
      id: 'already-exists',
      message: `This paper is on record already: “Keeping the high street open (illustrative)”, at /meetings/${slug}.`,
    })
    const elsewhere = await recordPaper(world.db, read, { ...draft, partnership: 'cherwell' })
    expect(elsewhere.slug).not.toBe(slug)

    await inTransaction(
      world.db,
      async (tx) => await undoEntry(tx, operator, entryId, meetingRecordKinds),
    )
    expect(await meetingRecordBySlug(world.db, 'all', slug)).toBeUndefined()
    await expect(recordPaper(world.db, read, draft)).resolves.toMatchObject({ slug })
  })

  test('may be shown to the public at once, and takes its name from its file where it has no title', async () => {
    const nameless = await paper('Notes of May.txt', Buffer.from(prose))
    const { slug } = await recordPaper(world.db, nameless, { ...draft, state: 'published' })
    expect(await meetingRecordBySlug(world.db, { partnershipIds: [] }, slug)).toMatchObject({
      title: 'Notes of May',
    })
  })

  test('of minutes keeps parts and actions with their owners', async () => {
    const { slug } = await recordPaper(
      world.db,
      await paper('m.txt', Buffer.from(typedMinutes)),
      draft,
    )
    const meeting = await meetingRecordBySlug(world.db, 'all', slug)
    expect(meeting?.minutedActions.map(({ owner }) => owner)).toEqual([
      'BR',
      'CS',
      'AL',
      'Eve Hilltop',
    ])
    expect(meeting?.notes.map(({ title }) => title)).toContain('Food poverty')
  })

  test('needs a partnership that exists', async () => {
    const read = await paper('paper.txt', Buffer.from('Minutes'))
    await expect(
      recordPaper(world.db, read, { ...draft, partnership: 'nowhere' }),
    ).rejects.toMatchObject({ id: 'not-found' })
  })

  test.skipIf(!realPapers.isThere)(
    'the founding one comes out whole; skipped where it is not beside the real data',
    async () => {
      const read = await paper('paper.txt', readFileSync(realPapers.founding))
      const { slug } = await recordPaper(world.db, read, draft)
      const meeting = await meetingRecordBySlug(world.db, 'all', slug)
      expect(meeting?.questions.map(({ answers }) => answers.length)).toEqual([3, 2, 1, 1])
      expect(meeting?.rounds.map(({ prompts }) => prompts.length)).toEqual([4, 2])
      const points = meeting?.rounds.flatMap(({ prompts }) =>
        prompts.flatMap((each) => each.points),
      )
      expect(points).toHaveLength(32)
    },
  )
})
