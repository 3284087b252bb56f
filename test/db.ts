import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { DatabaseError } from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import type { Db } from '#src/platform/db/db.ts'
import { dbOn, openPool, type Pool } from '#src/platform/db/pool.ts'
import { databaseUrl } from './database-url.ts'

export interface TestDatabase {
  readonly db: Db
  readonly pool: Pool
  readonly url: string
}

interface Opened {
  db: Db
  pool: Pool
  url: string
}

/** Gives a test file a database of its own, migrated and empty. Call it at the top of the file. */
export function useDatabase(): TestDatabase {
  const name = `secklow_test_${randomBytes(6).toString('hex')}`
  let opened: Opened | undefined
  const current = (): Opened => {
    if (opened === undefined)
      throw new Error('The database of this file opens before its first test')
    return opened
  }
  beforeAll(async () => {
    opened = await openFromTemplate(name)
  })
  afterAll(async () => {
    await opened?.pool.end()
    await onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  })
  return {
    get db() {
      return current().db
    },
    get pool() {
      return current().pool
    },
    get url() {
      return current().url
    },
  }
}

async function openFromTemplate(name: string): Promise<Opened> {
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${inject('templateName')}`)
  const url = databaseUrl(inject('serverUrl'), name)
  const pool = openPool({ kind: 'url', url }, 4)
  return { pool, url, db: dbOn(pool) }
}

async function onServer(statement: string): Promise<void> {
  const pool = openPool({ kind: 'url', url: inject('serverUrl') }, 1)
  try {
    await whenFree(async () => await pool.query(statement), 50)
  } finally {
    await pool.end()
  }
}

const objectInUse = '55006'

/** A template that somebody else copies, or that autovacuum visits, is busy for a moment. */
async function whenFree(work: () => Promise<unknown>, tries: number): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (tries === 1 || !(error instanceof DatabaseError) || error.code !== objectInUse) throw error
    await pause(100)
    await whenFree(work, tries - 1)
  }
}
