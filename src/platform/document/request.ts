import { pathWithoutFormat, type RequestContext } from '#src/platform/http/env.ts'
import type { Document } from './document.ts'

/** What stands around a document that is printed from the page being asked for. */
export function documentFrame(c: RequestContext): Omit<Document, 'title' | 'kind' | 'blocks'> {
  const { frame, asOf } = c.var
  const notice = frame.demonstration?.sentence
  return {
    language: 'en-GB',
    programme: frame.programmeName,
    dated: asOf,
    address: `${frame.origin ?? new URL(c.req.url).origin}${pathWithoutFormat(frame.path)}${frame.query ?? ''}`,
    ...(notice === undefined ? {} : { notice }),
  }
}
