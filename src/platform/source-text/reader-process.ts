/**
 * The process that opens documents which others made. It reads one and ends: what it unpacks, and whatever is wrong
 * with it, ends with it.
 */
import { ArchiveFault } from './archive.ts'
import { docxText } from './docx-text.ts'
import { PdfFault, pdfText } from './pdf-text.ts'

export interface DocumentOrder {
  format: 'docx' | 'pdf'
  bytes: Uint8Array
}

/** A fault is the end of a sentence that begins with the name of the file. */
export type DocumentAnswer = { text: string } | { fault: string }

async function read({ format, bytes }: DocumentOrder): Promise<DocumentAnswer> {
  try {
    return { text: await (format === 'docx' ? docxText(bytes) : pdfText(bytes)) }
  } catch (error) {
    const isTold = error instanceof ArchiveFault || error instanceof PdfFault
    return { fault: isTold ? error.message : 'is damaged' }
  }
}

process.on('message', (order: DocumentOrder) => {
  void read(order).then((answer) => process.send?.(answer, () => process.exit(0)))
})
process.on('disconnect', () => process.exit(0))
