import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { plainPaper } from '#test/papers.ts'
import { arriving, type Journey } from './site.ts'

/** Sends an invented paper as an officer, and accepts it for everybody to read. Returns the path of its meeting. */
export async function bringInPaper(journey: Journey): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'secklow-paper-')), 'high-street.txt')
  await writeFile(file, plainPaper)
  const page = await journey.page('partnership-officer')
  await page.goto(journey.address('/meetings/import'))
  await page.getByLabel('File').setInputFiles(file)
  const press = async (role: 'button' | 'link', name: string): Promise<void> => {
    await arriving(page, async () => await page.getByRole(role, { name }).click())
  }
  await press('button', 'Read the paper')
  await press('link', 'Accept this paper')
  await page.getByLabel('Everybody').check()
  await press('button', 'Accept and record the meeting')
  return new URL(page.url()).pathname
}
