import type { MiddlewareHandler } from 'hono'
import { asOfAsked } from '#src/platform/time/as-of.form.ts'
import { dayInWords } from '#src/platform/time/day.ts'
import type { RequestEnv } from './env.ts'

/** Answers as of the day that `?asOf=` names: what reads `asOf` stands at that day, and the frame says so. */
export const asOfDayAsked: MiddlewareHandler<RequestEnv> = async (c, next) => {
  const day = asOfAsked(c.req.query('asOf'), c.var.asOf)
  if (day !== c.var.asOf) {
    c.set('asOf', day)
    c.set('frame', { ...c.var.frame, shownAsOf: dayInWords(day) })
  }
  await next()
}
