/** What a mail says: plain text, and the same as simple HTML. */
export interface MailText {
  subject: string
  text: string
  html: string
}

/**
 * One mail to one person. `kept` is what the outbox shows:
 * the same mail, made without what only its reader may have.
 */
export interface OutgoingMail {
  to: { personId: string; address: string }
  sent: MailText
  kept: MailText
}

export type MailState = 'queued' | 'sent' | 'failed' | 'held'

const mostSubject = 150
const mostBody = 50_000
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const controlCharacters = /[\u0000-\u001f\u007f\u0085\u2028\u2029]/
const oneAddress = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+$/

/** Throws where a mail could break out of its headers or is larger than any of ours: that is a bug of its writer. */
export function checkMail(mail: OutgoingMail): void {
  for (const { subject, text, html } of [mail.sent, mail.kept]) {
    if (controlCharacters.test(subject)) throw new Error('A subject holds a control character')
    if (subject === '' || subject.length > mostSubject)
      throw new Error('A subject is empty or too long')
    if (text.length > mostBody || html.length > mostBody) throw new Error('A mail is too long')
  }
  const { address } = mail.to
  if (address.length > 254 || controlCharacters.test(address) || !oneAddress.test(address)) {
    throw new Error('A mail has no single, plain address')
  }
}
