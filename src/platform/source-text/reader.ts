import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { projectFolder } from '#src/platform/files/project.ts'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import type { DocumentAnswer, DocumentOrder, ReaderSaid } from './reader-process.ts'

export interface ReaderLimits {
  /** A document that takes longer is given up. */
  ms: number
  /** Of memory that the process may hold; a document that takes more is given up. */
  bytes: number
}

export const readerLimits: ReaderLimits = { ms: 10_000, bytes: 640 * 1024 * 1024 }

/** Documents are opened one after the other: each may take a core and all the memory that it is allowed. */
let last: Promise<unknown> = Promise.resolve()
let waiting = 0
const mostWaiting = 8

/** The words of a document, read in a process of its own. */
export async function readDocument(
  order: DocumentOrder,
  name: string,
  limits = readerLimits,
): Promise<string> {
  if (waiting >= mostWaiting) throw tooMany()
  waiting += 1
  const turn = last.then(async () => await answerOf(order, name, limits))
  last = turn.catch(() => undefined)
  try {
    const answer = await turn
    if ('text' in answer) return answer.text
    throw new Refusal('file-unreadable', `${name} ${answer.fault}.`)
  } finally {
    waiting -= 1
  }
}

async function answerOf(
  order: DocumentOrder,
  name: string,
  limits: ReaderLimits,
): Promise<DocumentAnswer> {
  const child = forkReader(limits.bytes)
  const giveUp = () => child.kill('SIGKILL')
  let timer = setTimeout(giveUp, startMs)
  try {
    return await new Promise<DocumentAnswer>((resolve, reject) => {
      child.once('error', reject)
      child.once('exit', (code, signal) => reject(endedBy(name, code, signal)))
      child.on('message', (said: ReaderSaid) => {
        if (said !== 'ready') return resolve(said)
        // A busy machine is slow to start a process: that is not the document's doing.
        clearTimeout(timer)
        timer = setTimeout(giveUp, limits.ms)
        child.send(order, (error) => (error === null ? undefined : reject(error)))
      })
    })
  } finally {
    clearTimeout(timer)
    child.kill('SIGKILL')
  }
}

/** How long the process may take to be ready for a document. */
const startMs = 60_000

const heapMiB = 384

/** The process sees no setting and no secret of ours. */
function forkReader(bytes: number): ChildProcess {
  const isBuilt = !import.meta.url.endsWith('.ts')
  const path = isBuilt ? 'dist/reader.js' : 'src/platform/source-text/reader-process.ts'
  return fork(join(projectFolder, path), [String(process.pid), String(bytes)], {
    cwd: projectFolder,
    env: {},
    execArgv: [`--max-old-space-size=${heapMiB}`, ...(isBuilt ? [] : ['--import', 'tsx'])],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
}

/** It is killed for taking too long or too much; the engine ends itself by SIGABRT when its heap is full. */
function endedBy(name: string, code: number | null, signal: NodeJS.Signals | null): Error {
  if (signal === null && code !== 134)
    return new Error(`The process that reads documents ended by itself, with code ${String(code)}.`)
  return new Refusal(
    'too-large',
    `${name} takes too long, or too much memory, to be read. Save it again, or as text, and send that.`,
  )
}

function tooMany(): Refusal {
  return new Refusal(
    'too-many',
    'Too many documents are being read just now. Try again in a minute.',
  )
}
