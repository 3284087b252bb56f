import { renderToString } from 'hono/jsx/dom/server'

export interface SignInMailProps {
  /** The address that signs in, or words that stand for it where others read the mail. */
  link: string
  /** Where people reach the site, `secklow.example.org`. */
  host: string
  minutes: number
}

/** What the outbox shows in the place of a link. */
export const withheldLink = '[sign-in link withheld]'

/** The mail that answers somebody who wants to sign in. */
export function signInMail({ link, host, minutes }: SignInMailProps) {
  const lines = [
    `Somebody, most likely you, asked to sign in to ${host}.`,
    'Open this link and press the button on its page:',
    link,
    `It works once, within ${minutes} minutes.`,
    'If it was not you, there is nothing to do: nobody is signed in without the link.',
  ]
  return {
    subject: `Your link to sign in to ${host}`,
    text: `${lines.join('\n\n')}\n`,
    html: htmlOf(lines, link),
  }
}

function htmlOf(lines: readonly string[], link: string): string {
  const page = (
    <html lang="en-GB">
      <body>
        {lines.map((line) => (
          <p>{line === link && link.startsWith('http') ? <a href={link}>{link}</a> : line}</p>
        ))}
      </body>
    </html>
  )
  return `<!doctype html>${renderToString(page)}`
}
