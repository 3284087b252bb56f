import { expect, test } from 'vitest'
import { columnsPdf, pdfOf, scannedPdf } from '#test/pdf.ts'
import { PdfFault, pdfText } from './pdf-text.ts'

const long =
  'The partners met to hear what each of them does and to ask what else could be done, and by whom, before the winter'

test('the lines of a paragraph are one, and large lines are headings', async () => {
  const pdf = pdfOf(['# Forum of 3 March', `${long}.`, 'Ann Leigh', 'Bob Rains'])
  expect(await pdfText(pdf)).toBe(`# Forum of 3 March\n\n${long}.\n\nAnn Leigh\n\nBob Rains`)
})

test('bold goes over the end of a line', async () => {
  const [before, after] = [long.slice(0, 70), long.slice(70)]
  expect(await pdfText(pdfOf([`They asked “**${before}${after}?**” and heard much.`]))).toBe(
    `They asked “**${long}?**” and heard much.`,
  )
})

test('a bold line over words is not of their paragraph', async () => {
  const heading = `**${long.slice(0, 77)}**`
  expect(await pdfText(pdfOf([heading, `${long}.`], { gap: 0 }))).toBe(`${heading}\n\n${long}.`)
})

test('items of a list stand apart', async () => {
  const pdf = pdfOf(['• late opening', '• a shared van', '1. first', '2. second'], { gap: 0 })
  expect(await pdfText(pdf)).toBe('• late opening\n\n• a shared van\n\n1. first\n\n2. second')
})

test('pages are parted by a form feed, each with its footer', async () => {
  const paragraphs = Array.from({ length: 40 }, (_, index) => `Paragraph ${index}.`)
  const text = await pdfText(pdfOf(paragraphs, { footer: 'A programme' }))
  expect(text.split('\f').map((page) => page.trim().split('\n\n').at(-1))).toEqual([
    'A programme',
    'A programme',
  ])
})

test('columns are read one after the other', async () => {
  const pdf = columnsPdf(
    ['The first column says that', 'shops are empty.'],
    ['The second one says that', 'rents are high.'],
  )
  expect(await pdfText(pdf)).toBe(
    'The first column says that shops are empty.\n\nThe second one says that rents are high.',
  )
})

test('a scan has no text', async () => {
  expect(await pdfText(scannedPdf())).toBe('')
})

test('half a PDF is damaged; one that has lost its table still gives its words', async () => {
  const whole = pdfOf(['Ann Leigh opened the day.'])
  await expect(pdfText(whole.subarray(0, 60))).rejects.toThrow(PdfFault)
  const lost = Buffer.from(whole.toString('latin1').replace(/startxref\n\d+/, 'startxref\n7'))
  expect(await pdfText(lost)).toBe('Ann Leigh opened the day.')
})
