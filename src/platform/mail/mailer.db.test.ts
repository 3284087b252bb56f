import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTransaction } from '#src/platform/db/db.ts'
import { openLog } from '#src/platform/log/log.ts'
import { useDatabase } from '#test/db.ts'
import { type SmtpStandIn, startSmtp } from '#test/smtp.ts'
import { heldMailCount, mailById, newestMail } from './mail.sql.ts'
import type { OutgoingMail } from './mail.ts'
import { type Mailer, noteUnfinishedMail, openMailer } from './mailer.ts'
import { openTransport } from './transport.ts'

const world = useDatabase()
const logged: string[] = []
const log = openLog('debug', { write: (line) => logged.push(line) })
let accepting: SmtpStandIn
let refusing: SmtpStandIn
let personId = ''

beforeAll(async () => {
  accepting = await startSmtp()
  refusing = await startSmtp('refuse')
  const { rows } = await world.pool.query<{ id: string }>(
    `INSERT INTO person (id, email, name, label, recorded_by, retained_until)
     VALUES (gen_random_uuid(), 'marker@example.org', 'Marker', 'Member', 'A test', '2099-01-01') RETURNING id`,
  )
  personId = rows[0]?.id ?? ''
})
afterAll(async () => {
  await accepting.stop()
  await refusing.stop()
})

function mailerOn(server: SmtpStandIn | null): Mailer {
  const from = 'Secklow <secklow@example.org>'
  const transport = server && openTransport({ url: server.url, from, patienceMs: 300 })
  return openMailer({ db: world.db, log, transport })
}

function aMail(subject: string): OutgoingMail {
  const kept = { subject, text: 'The link is [withheld]', html: '' }
  const sent = { subject, text: 'The link is secret-link', html: '<p>secret-link</p>' }
  return { to: { personId, address: 'marker@example.org' }, sent, kept }
}

async function newest() {
  const { rows } = await newestMail(world.db, { limit: 1, offset: 0 })
  return await mailById(world.db, rows[0]?.id ?? '')
}

describe('the outbox', () => {
  test('keeps what was written without its secret, and that it was sent', async () => {
    await mailerOn(accepting).post(aMail('To be sent'))
    expect(accepting.taken[0]?.content).toContain('secret-link')
    const found = await newest()
    expect(found).toMatchObject({
      body: 'The link is [withheld]',
      mail: { subject: 'To be sent', toPersonId: personId, newest: { state: 'sent' } },
    })
    expect(found?.states.map(({ state }) => state)).toEqual(['queued', 'sent'])
    const { rows } = await world.pool.query<object>(
      `SELECT 1 FROM mail WHERE to_jsonb(mail)::text ~ 'secret-link|marker@'`,
    )
    expect(rows).toEqual([])
  })

  test('keeps why a mail was not sent, without what the server quoted', async () => {
    await mailerOn(refusing).post(aMail('To be refused'))
    expect((await newest())?.mail.newest).toMatchObject({
      state: 'failed',
      reason: 'the mail server refused it, with code 550',
    })
    expect(logged.join('')).toContain('a mail was not sent')
    expect(logged.join('')).not.toMatch(/marker|secret/)
  })

  test('holds mail where no mail server is set', async () => {
    const before = await heldMailCount(world.db)
    await mailerOn(null).post(aMail('To be held'))
    expect((await newest())?.mail.newest).toMatchObject({
      state: 'held',
      reason: 'no mail server is set for this site',
    })
    expect(await heldMailCount(world.db)).toBe(before + 1)
  })

  test('is empty of a mail whose command failed', async () => {
    const mailer = mailerOn(accepting)
    const before = (await newestMail(world.db, { limit: 1, offset: 0 })).total
    const failing = inTransaction(world.db, async (tx) => {
      await mailer.queue(tx, aMail('Never'))
      throw new Error('the command failed')
    })
    await expect(failing).rejects.toThrow('the command failed')
    expect((await newestMail(world.db, { limit: 1, offset: 0 })).total).toBe(before)
  })

  test('takes no mail that could break out of its headers', async () => {
    const before = accepting.taken.length
    await expect(mailerOn(accepting).post(aMail('A\r\nBcc: eve@example.org'))).rejects.toThrow(
      'control character',
    )
    expect(accepting.taken).toHaveLength(before)
  })

  test('says of mail that was being sent when the site stopped that it failed', async () => {
    const mailer = mailerOn(null)
    const { id } = await inTransaction(
      world.db,
      async (tx) => await mailer.queue(tx, aMail('Unfinished')),
    )
    expect(await noteUnfinishedMail(world.db)).toBe(0)
    await world.pool.query<object>(
      `UPDATE mail_state SET recorded_at = now() - interval '1 hour' WHERE mail_id = $1`,
      [id],
    )
    expect(await noteUnfinishedMail(world.db)).toBe(1)
    expect((await mailById(world.db, id))?.mail.newest).toMatchObject({
      state: 'failed',
      reason: 'the site stopped while it was being sent',
    })
    expect(await noteUnfinishedMail(world.db)).toBe(0)
  })

  test('is read newest first, a page at a time', async () => {
    for (const subject of ['One', 'Two', 'Three']) await mailerOn(null).post(aMail(subject))
    const { rows } = await newestMail(world.db, { limit: 2, offset: 1 })
    expect(rows.map(({ subject }) => subject)).toEqual(['Two', 'One'])
  })
})
