import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { onTestFinished } from 'vitest'
import { type Holder, type HolderSettings, startHolder, type Where } from './holder-process.ts'

export { builtHolder, type Holder, type Said } from './holder-process.ts'

/** Starts a process of ours that opens a data folder. It is ended with the test, whatever the test does to it. */
export function holdData(settings: HolderSettings, where: Where = {}): Holder {
  const holder = startHolder(settings, where)
  onTestFinished(holder.stop)
  return holder
}

/** An empty folder that any user may enter. It goes when everything that was started in it has ended. */
export function testFolder(): string {
  const folder = mkdtempSync(`/tmp/secklow-test-${process.pid}-`)
  chmodSync(folder, 0o755)
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}
