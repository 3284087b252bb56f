import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { projectFolder } from '#src/platform/files/project.ts'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import type { Fault } from './fault.ts'
import type { Step } from './load.ts'
import type { LoaderOrder, LoaderWord } from './loader-process.job.ts'
import type { Loaded } from './loading.job.ts'
import type { LoadLimits } from './staging.job.ts'

/** What a load may take: so much that ten million figures go through, and no more than a small machine has. */
export const loadLimits: LoadLimits = { memoryMiB: 448, threads: 2 }

/** All that the process may hold, with what tables and text take beside the tables. */
const processBytes = 1000 * 1024 * 1024
const heapMiB = 256

/** How a load ended that was not announced. */
export class LoadRefusal extends Refusal {
  readonly fault: Fault | null

  constructor({ id, sentence, fault }: Extract<LoaderWord, { refused: unknown }>['refused']) {
    super(id, sentence)
    this.fault = fault
  }
}

export interface LoaderRun {
  done: Promise<Loaded>
  /** Its number on this machine. */
  process: number | undefined
  /** Breaks the load off; it can go on another time. */
  stop: () => void
}

/** Loads a file in a process of its own. */
export function runLoader(
  order: Omit<LoaderOrder, 'limits'>,
  onStep?: (step: Step) => void,
): LoaderRun {
  const child = forkLoader()
  const done = new Promise<Loaded>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (_code, signal) => reject(endedBy(signal)))
    child.on('message', (word: LoaderWord) => {
      if ('step' in word) onStep?.(word.step)
      else if ('loaded' in word) resolve(word.loaded)
      else if ('refused' in word) reject(new LoadRefusal(word.refused))
      else reject(new Error(`The loader broke: ${word.broken}`))
    })
    child.send({ ...order, limits: loadLimits } satisfies LoaderOrder)
  })
  return { done, process: child.pid, stop: () => child.kill('SIGKILL') }
}

/** The process sees no setting and no secret of ours; where the database is it is told. */
function forkLoader(): ChildProcess {
  const isBuilt = !import.meta.url.endsWith('.ts')
  const path = isBuilt ? 'dist/loader.js' : 'src/evidence/load/loader-process.job.ts'
  return fork(join(projectFolder, path), [String(process.pid), String(processBytes)], {
    cwd: projectFolder,
    env: {},
    execArgv: [`--max-old-space-size=${heapMiB}`, ...(isBuilt ? [] : ['--import', 'tsx'])],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
}

/** It ends itself by SIGABRT when it holds too much. */
function endedBy(signal: NodeJS.Signals | null): Error {
  if (signal === 'SIGABRT')
    return new Refusal('too-large', 'The file needs more memory than loading may take.')
  return new Refusal(
    'broken-off',
    'Loading was broken off. Load the file again: it goes on where it was.',
  )
}
