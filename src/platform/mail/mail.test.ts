import { describe, expect, test } from 'vitest'
import { checkMail, type MailText, type OutgoingMail } from './mail.ts'

function aMail(over: Partial<MailText> = {}, address = 'ana@example.org'): OutgoingMail {
  const text = { subject: 'A subject', text: 'Words', html: '<p>Words</p>' }
  return { to: { personId: 'p', address }, sent: { ...text, ...over }, kept: text }
}

describe('a mail', () => {
  test('with a subject, words and one address may go', () => {
    expect(() => checkMail(aMail())).not.toThrow()
    expect(() => checkMail(aMail({ subject: 'Grüße, 王' }, "o'neill+mk@example.org"))).not.toThrow()
  })

  test.each(['A\r\nBcc: eve@example.org', 'A\nB', 'A\u0000', 'A\u2028B', ''])(
    'with the subject %j may not',
    (subject) => {
      expect(() => checkMail(aMail({ subject }))).toThrow('A subject')
    },
  )

  test('that is too long may not', () => {
    expect(() => checkMail(aMail({ subject: 'a'.repeat(151) }))).toThrow('A subject')
    expect(() => checkMail(aMail({ text: 'a'.repeat(50_001) }))).toThrow('too long')
    expect(() => checkMail(aMail({ html: 'a'.repeat(50_001) }))).toThrow('too long')
  })

  test.each([
    '',
    'ana',
    'ana@example.org,eve@example.org',
    'ana@example.org\r\nRCPT TO:<eve@example.org>',
    'Ana <ana@example.org>',
    'a b@example.org',
    'list:ana@example.org;',
    `${'a'.repeat(250)}@example.org`,
  ])('to %j may not', (address) => {
    expect(() => checkMail(aMail({}, address))).toThrow('address')
  })
})
