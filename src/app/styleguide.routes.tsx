import { Hono } from 'hono'
import type { RequestEnv } from '#src/platform/http/env.ts'
import { respondWithPage } from '#src/platform/http/respond.tsx'
import { StyleguidePage } from '#src/ui/styleguide/styleguide.page.tsx'

export const styleguideRoutes = new Hono<RequestEnv>().get('/styleguide', (c) =>
  respondWithPage(c, { title: 'Style guide', body: <StyleguidePage /> }),
)
