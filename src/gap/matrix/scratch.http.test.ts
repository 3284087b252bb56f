import { writeFileSync } from 'node:fs'
import { test } from 'vitest'
import { useApp } from '#test/app.ts'
import { claimantEdition } from '#test/claimant-rates.ts'
import { announceEdition } from '#test/edition.ts'

const site = useApp()
test('dump', async () => {
  await announceEdition(site.database.pool, site.parts.editionsFolder, claimantEdition)
  const out: string[] = []
  for (const p of [
    '/gap.json',
    '/gap.csv',
    '/gap?asOf=2010-02-30',
    '/gap?level=planet',
    '/gap/E06000042/jobs.json',
    '/gap/E06000042/jobs.json?asOf=2009-11-10',
    '/gap/E06000042/jobs.csv',
    '/gap/E06000042/youth.json',
    '/gap/E06000042/youth',
    '/gap/E07000004/jobs.json',
    '/gap/E07000177/jobs.json',
    '/gap/E06000042/jobs',
  ]) {
    const a = await site.get(p)
    const text = await a.text()
    const main = /<main[^]*<\/main>/.exec(text)?.[0] ?? text
    let t = main
    try {
      t = JSON.stringify(JSON.parse(text), null, p === '/gap.json' ? 0 : 1)
    } catch {
      t = main.replace(/<svg[^]*?<\/svg>/g, '<svg/>')
    }
    out.push(`##### ${p} ${a.status}\n${t}`)
  }
  for (let i = 0; i < 3; i++) {
    for (const p of ['/gap', '/gap/E06000042/jobs', '/gap/E06000042/youth']) {
      const s = performance.now()
      await (await site.get(p)).text()
      out.push(`${p} ${performance.now() - s} ms`)
    }
  }
  writeFileSync('/tmp/G-dump.txt', out.join('\n'))
})
