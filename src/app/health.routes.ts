import { Hono } from 'hono'
import { isAwake } from '#src/platform/db/awake.ts'
import type { RequestEnv } from '#src/platform/http/env.ts'

/** For whatever watches the process: alive, and able to answer. */
export const healthRoutes = new Hono<RequestEnv>()
  .get('/healthz', (c) => c.text('alive\n', 200, { 'cache-control': 'no-store' }))
  .get('/readyz', async (c) => {
    const ready = await isAwake(c.var.db)
    return c.text(ready ? 'ready\n' : 'the database is away\n', ready ? 200 : 503, {
      'cache-control': 'no-store',
    })
  })
