import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { projectFolder } from '#src/platform/files/project.ts'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import type { Answer, Order } from './typesetter-process.ts'

/** Sets documents in a process of its own, one after the other. The process is kept warm. */
export interface Typesetter {
  typeset: (order: Order) => Promise<Uint8Array>
  close: () => void
}

export interface TypesetterSettings {
  templatePath: string
  fontFolder: string
  /** A document that takes longer is given up, and the process with it. */
  limitMs: number
  /** After so long without work the process ends, and its memory is free again. */
  idleMs: number
  /** How many may wait. More are refused at once, so that a queue never outlives its readers. */
  queueLimit: number
}

interface Job {
  order: Order
  resolve: (pdf: Uint8Array) => void
  reject: (error: Error) => void
}

export function openTypesetter(settings: TypesetterSettings): Typesetter {
  const waiting: Job[] = []
  let child: ChildProcess | undefined
  let isWorking = false
  let rest: NodeJS.Timeout | undefined

  async function work(): Promise<void> {
    if (isWorking) return
    isWorking = true
    clearTimeout(rest)
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
      child = child !== undefined && isAlive(child) ? child : forkChild(settings)
      await setDocument(child, job, settings.limitMs)
    }
    isWorking = false
    rest = setTimeout(letGo, settings.idleMs).unref()
  }

  function letGo(): void {
    if (child?.connected === true) child.disconnect()
  }

  return {
    typeset: (order) =>
      new Promise((resolve, reject) => {
        if (waiting.length >= settings.queueLimit) {
          reject(unmade())
          return
        }
        waiting.push({ order, resolve, reject })
        void work()
      }),
    close: () => {
      for (const job of waiting.splice(0)) job.reject(unmade())
      child?.kill('SIGKILL')
    },
  }
}

async function setDocument(child: ChildProcess, job: Job, limitMs: number): Promise<void> {
  const timer = setTimeout(() => child.kill('SIGKILL'), limitMs)
  hold(child, true)
  try {
    const answer = await answerOf(child, job.order)
    if ('pdf' in answer) job.resolve(answer.pdf)
    else job.reject(new Error(`The document could not be set: ${answer.failure}`))
  } catch {
    job.reject(unmade())
  } finally {
    clearTimeout(timer)
    hold(child, false)
  }
}

/** The next thing the process says; an end without a word is a failure. */
function answerOf(child: ChildProcess, order: Order): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const fail = (): void => reject(new Error('The typesetter ended.'))
    child.once('exit', fail).once('error', fail)
    child.once('message', (answer: Answer) => {
      child.off('exit', fail).off('error', fail)
      resolve(answer)
    })
    child.send(order)
  })
}

function isAlive(child: ChildProcess): boolean {
  return child.connected && child.exitCode === null && child.signalCode === null
}

/** The process sees no setting and no secret of ours. */
function forkChild(settings: TypesetterSettings): ChildProcess {
  const isBuilt = !import.meta.url.endsWith('.ts')
  const path = isBuilt ? 'dist/typesetter.js' : 'src/platform/document/typesetter-process.ts'
  const args = [settings.templatePath, settings.fontFolder, String(process.pid)]
  return fork(join(projectFolder, path), args, {
    cwd: projectFolder,
    env: {},
    execArgv: isBuilt ? [] : ['--import', 'tsx'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
}

/** An idle process keeps nobody waiting for it to end; a busy one is waited for. */
function hold(child: ChildProcess, isBusy: boolean): void {
  if (isBusy) {
    child.ref()
    child.channel?.ref()
  } else {
    child.unref()
    child.channel?.unref()
  }
}

function unmade(): Refusal {
  return new Refusal('document-unmade', 'This document could not be made just now. Try again.')
}
