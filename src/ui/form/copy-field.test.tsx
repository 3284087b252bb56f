import { expect, test } from 'vitest'
import { pageWith } from '#test/markup.ts'
import { CopyField } from './copy-field.tsx'

test('the words stand in a field to select, and in the button that copies them', async () => {
  const page = await pageWith(
    <CopyField id="words" label="Sentence" text="From 1.9% to 4.0%." button="Copy the sentence" />,
  )
  const field = page.querySelector('textarea#words')
  expect(field?.textContent).toBe('From 1.9% to 4.0%.')
  expect(field?.hasAttribute('readonly')).toBe(true)
  expect(page.querySelector('label[for=words]')?.textContent).toBe('Sentence')
  expect(page.querySelector('sk-copy')?.getAttribute('data-text')).toBe('From 1.9% to 4.0%.')
  expect(page.querySelector('sk-copy button')?.hasAttribute('hidden')).toBe(true)
})
