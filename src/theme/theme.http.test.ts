import { expect, test } from 'vitest'
import { useApp } from '#test/app.ts'
import { vocabulary } from './vocabulary.ts'

const site = useApp()

test('everybody sees the themes with their waves', async () => {
  const page = await (await site.get('/themes')).text()
  expect(page).toContain('12 themes')
  for (const theme of vocabulary.themes) expect(page).toContain(`id="${theme.id}"`)
  expect(page).toContain('is a judgement, not a finding')
})

test('the twins say the same as the page', async () => {
  expect(await (await site.get('/themes.json')).json()).toEqual(vocabulary)
  const lines = (await (await site.get('/themes.csv')).text()).trimEnd().split('\r\n')
  expect(lines[0]).toBe('theme,label,wave_1,wave_2,wave_3')
  expect(lines[1]).toBe('jobs,Jobs,felt,none,none')
  expect(lines).toHaveLength(13)
})

test('themes have no PDF', async () => {
  expect((await site.get('/themes.pdf')).status).toBe(404)
})
