import { type Db, inTransaction, type Tx } from '#src/platform/db/db.ts'
import type { Log } from '#src/platform/log/log.ts'
import { failUnfinishedMail, insertMail, insertMailState } from './mail.sql.ts'
import { checkMail, type OutgoingMail } from './mail.ts'
import { NotSent, type Transport } from './transport.ts'

/** A mail that stands in the outbox, to be handed to the mail server once its transaction is committed. */
export interface Parcel {
  id: string
  mail: OutgoingMail
}

export interface Mailer {
  /** Writes a mail into the outbox, in the transaction of the command that causes it. */
  queue: (tx: Tx, mail: OutgoingMail) => Promise<Parcel>
  /** Hands it to the mail server and records how that went. Call it after commit; it does not throw for a mail not sent. */
  deliver: (parcel: Parcel) => Promise<void>
  /** Both, for a mail that no command causes. */
  post: (mail: OutgoingMail) => Promise<void>
}

export interface MailerParts {
  db: Db
  log: Log
  /** Null where no mail server is set: mail is then held in the outbox. */
  transport: Transport | null
}

const heldReason = 'no mail server is set for this site'
const unfinishedReason = 'the site stopped while it was being sent'
const unfinishedAfterS = 600

export function openMailer({ db, log, transport }: MailerParts): Mailer {
  const mailer: Mailer = {
    queue: async (tx, mail) => {
      checkMail(mail)
      const id = await insertMail(tx, mail.to.personId, mail.kept)
      await insertMailState(tx, id, 'queued')
      return { id, mail }
    },
    deliver: async ({ id, mail }) => {
      if (transport === null) {
        await insertMailState(db, id, 'held', heldReason)
        return
      }
      try {
        await transport.send(mail.to.address, mail.sent)
      } catch (error) {
        if (!(error instanceof NotSent)) throw error
        await insertMailState(db, id, 'failed', error.message)
        log.warn({ mailId: id, reason: error.message }, 'a mail was not sent')
        return
      }
      await insertMailState(db, id, 'sent')
    },
    post: async (mail) => {
      await mailer.deliver(await inTransaction(db, async (tx) => await mailer.queue(tx, mail)))
    },
  }
  return mailer
}

/** At start: mail that an earlier process left queued will never be sent, because its link was kept nowhere. */
export async function noteUnfinishedMail(db: Db): Promise<number> {
  return await failUnfinishedMail(db, unfinishedReason, unfinishedAfterS)
}
