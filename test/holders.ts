import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { onTestFinished } from 'vitest'
import { firstClosed } from '#src/platform/db/embedded/ground.ts'
import { readGround } from '#src/platform/db/embedded/ground-facts.ts'
import { projectFolder } from '#src/platform/files/project.ts'
import { type Holder, type HolderSettings, startHolder, type Where } from './holder-process.ts'

const nobody = { uid: 65_534, gid: 65_534, name: 'nobody' }

/** Whether another user could not even read this checkout: then no test can run it as somebody else. */
export const isCheckoutClosed: boolean =
  firstClosed(readGround(undefined).foldersTo(projectFolder), nobody) !== undefined

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
