import { expect, test } from 'vitest'
import { markupOf, pageWith } from '#test/markup.ts'
import { chipStates, StateChip } from './state-chip.tsx'

test('each of the eight states has a word, a shape and a look of its own', async () => {
  const chips = await Promise.all(chipStates.map((state) => markupOf(<StateChip state={state} />)))
  const shapes = chips.map((chip) => /<svg.*<\/svg>/s.exec(chip)?.[0])
  const words = chips.map((chip) => /<span>(.*)<\/span>/.exec(chip)?.[1])

  expect(new Set(shapes).size).toBe(8)
  expect(new Set(words).size).toBe(8)
  expect(words).not.toContain('')
})

test('the shape is for the eye alone, and the word may say what is known', async () => {
  const page = await pageWith(
    <StateChip state="nobody-acting" label="High, trend not known: nobody acting" />,
  )

  expect(page.querySelector('strong')?.textContent).toBe('High, trend not known: nobody acting')
  expect(page.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true')
})
