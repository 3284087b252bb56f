import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { z } from 'zod'
import { linesOfPage, type PlacedWords, type PrintedLine } from './pdf-line.ts'
import { textOfPages } from './pdf-paragraph.ts'

/** Why a PDF is not read. */
export class PdfFault extends Error {}

const mostPages = 500

/** Words as they are placed; the transform holds stretch, slant and place. What else lies on a page has none. */
const itemShape = z.object({
  str: z.string(),
  transform: z.array(z.number()),
  width: z.number(),
  fontName: z.string(),
})

/** The words of a PDF, page by page, with its large and bold lines marked as Markdown has it. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const loading = getDocument({
    data: new Uint8Array(bytes),
    disableFontFace: true,
    isEvalSupported: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    // Every picture is larger than this, so that none is unpacked.
    maxImageSize: 0,
    verbosity: 0,
  })
  try {
    const document = await loading.promise
    if (document.numPages > mostPages) throw new PdfFault(`has more than ${mostPages} pages`)
    const pages: PrintedLine[][] = []
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      pages.push(linesOfPage(await wordsOf(page)))
      page.cleanup()
    }
    return textOfPages(pages)
  } catch (error) {
    if (error instanceof PdfFault) throw error
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    throw new PdfFault(isLocked ? 'is locked by a password' : 'is damaged')
  } finally {
    await loading.destroy()
  }
}

async function wordsOf(page: PDFPageProxy): Promise<PlacedWords[]> {
  // Fonts are known once the page has been gone through.
  await page.getOperatorList()
  const { items } = await page.getTextContent()
  return items.flatMap((item): PlacedWords[] => {
    const { data } = itemShape.safeParse(item)
    if (data === undefined) return []
    const [, , c = 0, d = 0, x = 0, y = 0] = data.transform
    const size = Math.hypot(c, d)
    return [{ text: data.str, x, y, width: data.width, size, isBold: isBold(page, data.fontName) }]
  })
}

function isBold(page: PDFPageProxy, fontName: string): boolean {
  if (!page.commonObjs.has(fontName)) return false
  const font: unknown = page.commonObjs.get(fontName)
  if (typeof font !== 'object' || font === null) return false
  const isMarked = 'bold' in font && font.bold === true
  const name = 'name' in font && typeof font.name === 'string' ? font.name : ''
  return isMarked || /bold|black|heavy|semibold|demi/i.test(name)
}
