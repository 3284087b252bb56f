import type { Auth } from '#src/platform/auth/auth.ts'
import { linkLifeS } from '#src/platform/auth/library.ts'
import type { Db } from '#src/platform/db/db.ts'
import type { SecurityLog } from '#src/platform/log/security-log.ts'
import type { Mailer } from '#src/platform/mail/mailer.ts'
import { notFound } from '#src/platform/refusal/refusal.ts'
import { personByEmail } from './person.sql.ts'
import { signInMail, withheldLink } from './sign-in.mail.tsx'

/** Signing in is no deed of the domain: it has no history entry, but a line in the security log. */
export interface MailSignInParts {
  auth: Auth
  db: Db
  mailer: Mailer
  securityLog: SecurityLog
  publicUrl: () => URL
}

/** Mails a link to whoever has this address, and does nothing for an address nobody has. Runs after the answer was given. */
export async function mailSignInLink(
  parts: MailSignInParts,
  asked: { email: string; next: string; requestId: string },
): Promise<void> {
  const { auth, db, mailer, securityLog } = parts
  const { email, next, requestId } = asked
  const person = await personByEmail(db, email)
  if (person === undefined) {
    securityLog.note({ what: 'sign-in-unknown', requestId, address: securityLog.reference(email) })
    return
  }
  const site = parts.publicUrl()
  const token = await auth.issueToken(person.email)
  const about = { host: site.host, minutes: linkLifeS / 60 }
  await mailer.post({
    to: { personId: person.id, address: person.email },
    sent: signInMail({ ...about, link: linkWith(site, token, next) }),
    kept: signInMail({ ...about, link: withheldLink }),
  })
  securityLog.note({ what: 'sign-in-link-sent', requestId, personId: person.id })
}

/** A link that signs a known address in, once, within fifteen minutes: for the holder of the command line. */
export async function createSignInLink(
  parts: { auth: Auth; db: Db; publicUrl: URL },
  email: string,
): Promise<string> {
  const person = await personByEmail(parts.db, email)
  if (person === undefined) throw notFound('person')
  return linkWith(parts.publicUrl, await parts.auth.issueToken(person.email), '')
}

function linkWith(site: URL, token: string, next: string): string {
  const link = new URL('/sign-in/link', site.origin)
  link.searchParams.set('token', token)
  if (next !== '') link.searchParams.set('next', next)
  return link.href
}
