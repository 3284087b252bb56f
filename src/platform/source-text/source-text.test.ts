import { expect, test } from 'vitest'
import { readSource } from './source-text.ts'

const paper = 'Minutes of the forum\n\nCaffi Ŵyl – £5 “each”\n'

test('text in UTF-8 is plain: its places are those of the file', async () => {
  expect(await readSource('a.txt', Buffer.from(paper))).toEqual({
    text: paper,
    kind: 'text',
    isPlain: true,
  })
})
