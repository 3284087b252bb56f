import { type ChildProcess, fork } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectFolder } from '#src/platform/files/project.ts'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import type { DocumentAnswer, DocumentOrder } from './reader-process.ts'

export interface ReaderLimits {
  /** A document that takes longer is given up. */
  ms: number
  /** Of memory that the process may fill; a document that fills more is given up. */
  bytes: number
}

export const readerLimits: ReaderLimits = { ms: 20_000, bytes: 800 * 1024 * 1024 }

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
  if (waiting >= mostWaiting)
    throw new Refusal('too-many', 'Too many documents are being read just now. Try again in a minute.')
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
  const child = forkReader()
  const watch = setInterval(() => void endWhenFull(child, limits.bytes), 100)
  const timer = setTimeout(() => child.kill('SIGKILL'), limits.ms)
  try {
    return await new Promise<DocumentAnswer>((resolve, reject) => {
      const fail = (): void => reject(tooMuch(name))
      child.once('exit', fail).once('error', fail)
      child.once('message', (answer: DocumentAnswer) => resolve(answer))
      child.send(order)
    })
  } finally {
    clearInterval(watch)
    clearTimeout(timer)
    child.kill('SIGKILL')
  }
}

/** The process sees no setting and no secret of ours. */
function forkReader(): ChildProcess {
  const isBuilt = !import.meta.url.endsWith('.ts')
  const path = isBuilt ? 'dist/reader.js' : 'src/platform/source-text/reader-process.ts'
  return fork(join(projectFolder, path), [], {
    cwd: projectFolder,
    env: {},
    execArgv: ['--max-old-space-size=384', ...(isBuilt ? [] : ['--import', 'tsx'])],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
}

/** What lies outside the heap of the engine is not bound by its limit, so that the whole process is watched. */
async function endWhenFull(child: ChildProcess, bytes: number): Promise<void> {
  const used = await residentBytes(child.pid)
  if (used > bytes) child.kill('SIGKILL')
}

const pageBytes = 4096

/** Zero where the system does not tell. */
async function residentBytes(pid: number | undefined): Promise<number> {
  try {
    const pages = (await readFile(`/proc/${String(pid)}/statm`, 'utf8')).split(' ')[1]
    return Number(pages) * pageBytes
  } catch {
    return 0
  }
}

function tooMuch(name: string): Refusal {
  return new Refusal(
    'too-large',
    `${name} takes too long, or too much memory, to be read. Save it again, or as text.`,
  )
}
