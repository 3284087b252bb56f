import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { chooseGround } from '#src/platform/db/embedded/ground.ts'
import { readGround } from '#src/platform/db/embedded/ground-facts.ts'
import { preparePrograms } from '#src/platform/db/embedded/prepared-ground.ts'
import { migrate } from '#src/platform/db/migrate.ts'
import { openPool } from '#src/platform/db/pool.ts'
import { projectFolder } from '#src/platform/files/project.ts'
import { buildAssets } from '../scripts/build.ts'
import { buildFonts } from '../scripts/fonts.ts'
import { databaseUrl } from './database-url.ts'
import { startTestServer, type TestServer } from './server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    serverUrl: string
    templateName: string
  }
}

interface World {
  serverUrl: string
  templateName: string
  end: () => Promise<void>
}

// Both projects that need a database ask for it, and each loads this file anew; the run has one server.
declare global {
  var secklowTestWorld: { world: Promise<World>; users: number } | undefined
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  globalThis.secklowTestWorld ??= { world: openWorld(), users: 0 }
  const held = globalThis.secklowTestWorld
  held.users += 1
  const world = await held.world
  project.provide('serverUrl', world.serverUrl)
  project.provide('templateName', world.templateName)
  return async () => {
    held.users -= 1
    if (held.users > 0) return
    globalThis.secklowTestWorld = undefined
    await world.end()
  }
}

async function openWorld(): Promise<World> {
  const server = await startOrFind()
  const templateName = `secklow_test_${process.pid}_template`
  const admin = openPool({ kind: 'url', url: server.url }, 1)
  const end = async (): Promise<void> => {
    await admin.query(`DROP DATABASE IF EXISTS ${templateName} WITH (FORCE)`)
    await admin.end()
    await server.stop()
  }
  try {
    await Promise.all([buildAssets(), buildFonts(join(projectFolder, 'dist/fonts'))])
    await admin.query(`DROP DATABASE IF EXISTS ${templateName}`)
    await admin.query(`CREATE DATABASE ${templateName}`)
    await migrateTemplate(databaseUrl(server.url, templateName))
  } catch (error) {
    await end()
    throw error
  }
  return { serverUrl: server.url, templateName, end }
}

async function migrateTemplate(url: string): Promise<void> {
  const pool = openPool({ kind: 'url', url }, 1)
  try {
    await migrate(pool)
  } finally {
    await pool.end()
  }
}

async function startOrFind(): Promise<TestServer> {
  const url = process.env['DATABASE_URL']
  if (url !== undefined && url !== '') return { url, stop: async () => undefined }
  const ground = chooseGround(readGround(undefined))
  await preparePrograms(ground)
  return await startTestServer(ground.binaries)
}
