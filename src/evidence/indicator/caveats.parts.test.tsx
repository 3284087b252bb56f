import { expect, test } from 'vitest'
import { pageWith } from '#test/markup.ts'
import { Caveats } from './caveats.parts.tsx'

test('paragraphs and links are kept, and nothing else that is written becomes markup', async () => {
  const text =
    'Read [the policy](https://example.org/policy) first.\n\nThen <b>this</b> and [that](javascript:alert).'
  const page = await pageWith(<Caveats text={text} />)
  expect([...page.querySelectorAll('p')].map((paragraph) => paragraph.textContent)).toEqual([
    'Read the policy first.',
    'Then <b>this</b> and [that](javascript:alert).',
  ])
  const links = [...page.querySelectorAll('a')].map((link) => link.getAttribute('href'))
  expect(links).toEqual(['https://example.org/policy'])
})
