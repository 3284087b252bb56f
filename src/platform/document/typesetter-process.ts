/**
 * The process that sets documents: it answers one message at a time and knows nothing else.
 * It is a process and not a thread, because a typesetter that hangs in native code can only be killed.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

/** A document as JSON, and its day in seconds since 1970. */
export interface Order {
  source: string
  createdAt: number
}

export type Answer = { pdf: Uint8Array } | { failure: string }

const [templatePath = '', fontFolder = ''] = process.argv.slice(2)
const template = readFileSync(templatePath, 'utf8')
const compiler = NodeCompiler.create({
  workspace: dirname(templatePath),
  fontArgs: [{ fontBlobs: faces() }],
})

/** Results of earlier documents are forgotten after so many others. */
const kept = 2

function faces(): Buffer[] {
  const names = readdirSync(fontFolder).filter((name) => name.endsWith('.ttf'))
  return names.toSorted().map((name) => readFileSync(join(fontFolder, name)))
}

function setDocument(order: Order): Answer {
  try {
    const compiled = compiler.compile({
      mainFileContent: template,
      inputs: { document: order.source },
    })
    if (compiled.result === null) {
      return { failure: JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics) }
    }
    const pdf = compiler.pdf(compiled.result, {
      pdfStandard: 'ua-1',
      creationTimestamp: order.createdAt,
    })
    return { pdf }
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) }
  } finally {
    compiler.evictCache(kept)
  }
}

/** While the compiler works nothing is heard, not even that whoever asked has been killed: a thread looks for it. */
const lookout = `
  const { workerData: asker } = require('node:worker_threads')
  setInterval(() => { if (process.ppid !== asker) process.kill(process.pid, 'SIGKILL') }, 1000)
`
// The asker says its own number: had it died before this line, our parent would be somebody else already.
new Worker(lookout, { eval: true, execArgv: [], workerData: Number(process.argv[4]) }).unref()

process.on('message', (order: Order) => process.send?.(setDocument(order)))
process.on('disconnect', () => process.exit(0))
