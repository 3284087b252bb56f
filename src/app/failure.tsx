import { HTTPException } from 'hono/http-exception'
import type { Child, FC } from 'hono/jsx'
import { toldFailure } from '#src/platform/db/database-failure.ts'
import type { RequestContext } from '#src/platform/http/env.ts'
import { type Page, respondWithPage } from '#src/platform/http/respond.tsx'
import { Refusal, type RefusalId, refusalStatus } from '#src/platform/refusal/refusal.ts'

type FailureStatus = NonNullable<Page['status']>

interface Failure {
  id: RefusalId | 'broken'
  status: FailureStatus
  title: string
  sentence: string
}

const titles: Readonly<Record<number, string>> = {
  403: 'You cannot do that here',
  404: 'Page not found',
  409: 'This has changed',
  410: 'This link has been used or has run out',
  413: 'That is too large',
  422: 'There is a mistake in what was sent',
  429: 'Too many tries',
  500: 'Something went wrong',
  503: 'The site is away for a moment',
  507: 'Nothing can be saved just now',
}

/** The only place that turns a failure into an answer. A bug shows no stack outside development. */
export async function respondWithFailure(c: RequestContext, error: unknown): Promise<Response> {
  const failure = failureOf(error)
  if (failure.id === 'broken') {
    c.var.log.error({ requestId: c.var.requestId, fault: describeFault(error) }, 'request failed')
  }
  if (c.var.format !== 'html') {
    return c.json({ refused: { id: failure.id, reason: failure.sentence } }, failure.status)
  }
  return await respondWithPage(c, {
    title: failure.title,
    status: failure.status,
    body: <FailureBody failure={failure} requestId={c.var.requestId} />,
  })
}

function failureOf(thrown: unknown): Failure {
  const error = toldFailure(thrown)
  if (error instanceof Refusal) {
    const status = refusalStatus[error.id]
    return { id: error.id, status, title: titles[status] ?? 'Not done', sentence: error.message }
  }
  if (error instanceof HTTPException && error.status < 500) {
    return {
      id: 'bad-input',
      status: 422,
      title: titles[422] ?? '',
      sentence: 'What was sent could not be read.',
    }
  }
  return {
    id: 'broken',
    status: 500,
    title: titles[500] ?? '',
    sentence: 'This is a fault of ours, not of yours. Nothing was changed.',
  }
}

function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

/** Name, code and stack of a fault: the message is left out, because drivers quote values in it. */
function describeFault(error: unknown): {
  kind: string
  code: string | undefined
  stack: string[]
} {
  const kind = error instanceof Error ? error.name : typeof error
  const stack =
    error instanceof Error
      ? (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '))
      : []
  return { kind, code: codeOf(error), stack: stack.slice(0, 12).map((line) => line.trim()) }
}

const ways: Readonly<Record<string, Child>> = {
  'not-found': (
    <p>
      If you typed the address, check it. Otherwise start from the <a href="/">front page</a> or
      look for a <a href="/places">place</a>.
    </p>
  ),
  'not-permitted': (
    <p>
      Your role does not allow this. <a href="/desk">Your desk</a> shows what you can do; the
      programme’s officers can give you another role.
    </p>
  ),
  'cross-site': <p>Go back, load the page again and send the form from there.</p>,
  'link-spent': (
    <p>
      <a href="/sign-in">Ask for another link</a>. Each works once and for 15 minutes.
    </p>
  ),
  'too-many': <p>Wait ten minutes, then try again.</p>,
}

const FailureBody: FC<{ failure: Failure; requestId: string }> = ({ failure, requestId }) => (
  <>
    <h1>{failure.title}</h1>
    <p class="sk-lede">{failure.sentence}</p>
    {ways[failure.id] ?? (
      <p>
        You can <a href="/">start again from the front page</a>.
      </p>
    )}
    {failure.status >= 500 && (
      <p class="sk-source">
        If it goes on, tell whoever runs this site, with this number:{' '}
        <span class="sk-num">{requestId}</span>
      </p>
    )}
  </>
)
