import type { Context } from 'hono'
import type { Db } from '#src/platform/db/db.ts'
import type { Log } from '#src/platform/log/log.ts'
import type { Frame } from '#src/ui/frame.ts'

/** What the middleware of `app/app.ts` puts into every request. */
export type RequestEnv = {
  Variables: {
    requestId: string
    log: Log
    db: Db
    /** The format asked for by the end of the address: `.json`, `.csv`, `.pdf`, `.md`, else a page. */
    format: Format
    /** What the layout shows around a page: programme, menu, who is signed in. */
    frame: Frame
    /** The instance's date: the programme's fixed date, or today. ISO `2010-04-30`. */
    asOf: string
  }
}

/** What an answer needs of a request's context; a context that holds more will do. */
export type RequestContext = Pick<
  Context<RequestEnv, string>,
  'var' | 'req' | 'html' | 'body' | 'json' | 'header'
>

export const formats = ['html', 'json', 'csv', 'pdf', 'md'] as const
export type Format = (typeof formats)[number]

const twinPattern = /\.(json|csv|pdf|md)$/

/** The path without its format: `/places/E06000042.json` is routed as `/places/E06000042`. */
export function pathWithoutFormat(pathname: string): string {
  return pathname.startsWith('/assets/') ? pathname : pathname.replace(twinPattern, '')
}

export function formatOf(pathname: string): Format {
  if (pathname.startsWith('/assets/')) return 'html'
  const found = twinPattern.exec(pathname)?.[1]
  return formats.find((format) => format === found) ?? 'html'
}
