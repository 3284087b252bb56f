import { isAPIError } from 'better-auth/api'
import { cookieNames } from './cookies.ts'
import { type AuthParts, libraryAuth } from './library.ts'

/** Sign-in as the rest of the site sees it: links that are asked for and spent, and sessions. */
export interface Auth {
  /** The token of a link that signs this address in, once, within fifteen minutes. The address must be known. */
  issueToken: (email: string) => Promise<string>
  /** Spends a token: a new session, or null where it was used, has run out or was never given. */
  spendToken: (token: string, headers: Headers) => Promise<SessionHeld | null>
  sessionOf: (headers: Headers) => Promise<SessionHeld | null>
  /** Ends the session of these headers, if any, and returns the cookies that say so. */
  endSession: (headers: Headers) => Promise<readonly string[]>
  /** Whether a request brings a session cookie, true or forged: its answer is for nobody else. */
  bringsSession: (headers: Headers) => boolean
  /** Whether an answer sets the session cookie. */
  setsSession: (headers: Headers) => boolean
  /** Whether cookies are for https alone. */
  isHttps: boolean
}

export interface SessionHeld {
  personId: string
  /** `Set-Cookie` values to send with the answer. */
  cookies: readonly string[]
}

export function openAuth(parts: AuthParts): Auth {
  const cookieName = cookieNames(parts.isHttps).session
  const { api } = libraryAuth(parts, cookieName)
  const ours = (headers: Headers): string[] =>
    headers.getSetCookie().filter((cookie) => cookie.startsWith(`${cookieName}=`))

  return {
    isHttps: parts.isHttps,
    issueToken: async (email) => await issueToken(api, email),
    spendToken: async (token, headers) => {
      const spent = await spendToken(api, token, headers)
      return spent && { personId: spent.personId, cookies: ours(spent.headers) }
    },
    sessionOf: async (headers) => {
      const asking = api.getSession({ headers: cookieAlone(headers), returnHeaders: true })
      const found = await asking.catch(throwCause)
      if (found.response === null) return null
      return { personId: found.response.user.id, cookies: ours(found.headers) }
    },
    endSession: async (headers) => {
      const ended = await api.signOut({ headers: cookieAlone(headers), returnHeaders: true })
      return ours(ended.headers)
    },
    bringsSession: (headers) =>
      (headers.get('cookie') ?? '')
        .split(';')
        .some((cookie) => cookie.trim().startsWith(`${cookieName}=`)),
    setsSession: (headers) => ours(headers).length > 0,
  }
}

type Api = ReturnType<typeof libraryAuth>['api']

async function issueToken(api: Api, email: string): Promise<string> {
  let issued = ''
  const take = (token: string): void => {
    issued = token
  }
  await api.signInMagicLink({ body: { email, metadata: { take } }, headers: new Headers() })
  return issued
}

async function spendToken(
  api: Api,
  token: string,
  headers: Headers,
): Promise<{ personId: string; headers: Headers } | null> {
  try {
    const spent = await api.magicLinkVerify({
      query: { token },
      headers: cookieAlone(headers),
      returnHeaders: true,
    })
    // The session this browser had before is ended: nobody can plant one and wait for it to be signed in.
    await api.signOut({ headers: cookieAlone(headers) })
    return { personId: spent.response.user.id, headers: spent.headers }
  } catch (error) {
    // The library answers a token that cannot be spent with a redirect.
    if (isAPIError(error) && error.status === 'FOUND') return null
    throw error
  }
}

/** The library says of every failure of the database that the session was not found; what failed is inside. */
function throwCause(error: unknown): never {
  throw error instanceof Error && error.cause !== undefined ? error.cause : error
}

/** The library is handed the cookie and nothing else: it never learns a network address or a browser's name. */
function cookieAlone(headers: Headers): Headers {
  return new Headers({ cookie: headers.get('cookie') ?? '' })
}
