const columns = 88
const size = 9
const leading = 13
const left = 60
const top = 780
const bottom = 70

/** Paragraphs as pages of a PDF; lines that begin with # are large, words between two stars bold. */
export function pdfOf(
  paragraphs: readonly string[],
  { footer = '', gap = leading }: { footer?: string; gap?: number } = {},
): Buffer {
  const pages: string[][] = [[]]
  let y = top
  for (const paragraph of paragraphs) {
    const isLarge = paragraph.startsWith('# ')
    for (const line of linesOf(isLarge ? paragraph.slice(2) : paragraph)) {
      if (y < bottom) {
        pages.push([])
        y = top
      }
      pages.at(-1)?.push(drawn(line, { x: left, y, size: isLarge ? 16 : size }))
      y -= isLarge ? 22 : leading
    }
    y -= gap
  }
  return pdfOfPages(
    pages.map((page) => [...page, drawn([{ text: footer }], { x: left, y: 40, size: 8 })]),
  )
}

/** A page that shows a picture and says nothing, as a scan does. */
export function scannedPdf(): Buffer {
  const picture = 'q 500 0 0 700 40 40 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q'
  return pdfOfPages([[picture]])
}

/** A page with columns side by side, each line given. */
export function columnsPdf(...sides: readonly (readonly string[])[]): Buffer {
  const lines = sides.flatMap((side, column) =>
    side.map((text, row) =>
      drawn([{ text }], { x: left + column * 260, y: top - row * leading, size }),
    ),
  )
  return pdfOfPages([lines])
}

/** A page of which the content is packed. */
export function packedPdf(content: Buffer): Buffer {
  return pdfOfPages([[content.toString('latin1')]], '/Filter /FlateDecode')
}

interface Run {
  text: string
  isBold?: boolean
}

interface Place {
  x: number
  y: number
  size: number
}

const longWord = new RegExp(`\\S{${columns}}`, 'g')

/** Words in lines of equal width, broken where the next word would not fit. */
function linesOf(paragraph: string): Run[][] {
  const lines: Run[][] = [[]]
  let width = 0
  let isBold = false
  for (const word of paragraph.replaceAll(longWord, '$& ').split(' ')) {
    const plain = word.replaceAll('**', '')
    if (width > 0 && width + 1 + plain.length > columns) {
      lines.push([])
      width = 0
    }
    for (const [index, text] of word.split('**').entries()) {
      if (index > 0) isBold = !isBold
      const blank = index === 0 && width > 0 ? ' ' : ''
      if (blank + text !== '') lines.at(-1)?.push({ text: blank + text, isBold })
    }
    width += plain.length + (width > 0 ? 1 : 0)
  }
  return lines
}

function drawn(runs: readonly Run[], { x, y, size: points }: Place): string {
  const words = runs.map(
    ({ text, isBold }) => `/${isBold === true ? 'B' : 'F'} ${points} Tf (${encoded(text)}) Tj`,
  )
  return `BT ${x} ${y} Td ${words.join(' ')} ET`
}

/** Signs beyond ASCII that Windows-1252 has. */
const signs: Readonly<Record<string, number>> = {
  '–': 0x96,
  '—': 0x97,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
}

function encoded(text: string): string {
  return Array.from(text, (sign) => {
    if ('()\\'.includes(sign)) return `\\${sign}`
    const code = signs[sign] ?? sign.charCodeAt(0)
    if (code > 0xff) throw new Error(`${sign} is not in the font of this test.`)
    return code > 0x7e ? `\\${code.toString(8)}` : sign
  }).join('')
}

function pdfOfPages(pages: readonly (readonly string[])[], filter = ''): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, page) => `${5 + page * 2} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier-Bold /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((page, index) => {
      const content = page.join('\n')
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${6 + index * 2} 0 R /Resources << /Font << /F 3 0 R /B 4 0 R >> >> >>`,
        `<< /Length ${content.length} ${filter} >>\nstream\n${content}\nendstream`,
      ]
    }),
  ]
  let text = '%PDF-1.4\n'
  const places: number[] = []
  for (const [index, object] of objects.entries()) {
    places.push(text.length)
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  return Buffer.from(
    `${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`,
    'latin1',
  )
}
