/**
 * The process that opens documents which others made. It reads one and ends: what it unpacks, and whatever is wrong
 * with it, ends with it.
 */
import { Worker } from 'node:worker_threads'
import { ArchiveFault } from './archive.ts'
import { docxText } from './docx-text.ts'
import { PdfFault, pdfText } from './pdf-text.ts'

export interface DocumentOrder {
  format: 'docx' | 'pdf'
  bytes: Uint8Array
}

/** A fault is the end of a sentence that begins with the name of the file. */
export type DocumentAnswer = { text: string } | { fault: string }

/** First that it is ready, then the one answer. */
export type ReaderSaid = 'ready' | DocumentAnswer

const [asker, mostBytes] = process.argv.slice(2).map(Number)

/**
 * What lies outside the heap of the engine is not bound by the engine's limit, and while a document is read nothing is
 * heard, not even that whoever asked has been killed: a thread looks for both.
 */
const lookout = `
  const { workerData: { asker, mostBytes } } = require('node:worker_threads')
  setInterval(() => {
    if (process.ppid !== asker || process.memoryUsage.rss() > mostBytes) process.kill(process.pid, 'SIGKILL')
  }, 25)
`
new Worker(lookout, { eval: true, execArgv: [], workerData: { asker, mostBytes } }).unref()

async function read({ format, bytes }: DocumentOrder): Promise<DocumentAnswer> {
  try {
    return { text: await (format === 'docx' ? docxText(bytes) : pdfText(bytes)) }
  } catch (error) {
    const isTold = error instanceof ArchiveFault || error instanceof PdfFault
    return { fault: isTold ? error.message : 'is damaged' }
  }
}

function answer(told: DocumentAnswer): void {
  process.send?.(told, () => process.exit(0))
}

process.once('uncaughtException', () => answer({ fault: 'is damaged' }))
process.on('message', (order: DocumentOrder) => void read(order).then(answer))
process.on('disconnect', () => process.exit(0))
process.send?.('ready' satisfies ReaderSaid)
