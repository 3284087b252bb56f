import { addPerson, operatorAsViewer } from '#src/people/index.ts'
import { inTransaction } from '#src/platform/db/db.ts'
import { meetingRecordBySlug, recordMeeting } from '#src/voice/index.ts'
import { aMeeting, type Named } from './a-meeting.ts'
import type { Fresh } from './access.ts'
import type { TestSite } from './app.ts'
import { aBodyWithService } from './directory.ts'
import { freshPaper } from './fresh-paper.ts'
import { aPlanWithMilestone } from './plan-rows.ts'
import { freshReview } from './reviews.ts'

const slug = 'milton-keynes'
const placeCode = 'E06000042'
const asOf = '2010-04-30'
let number = 0

/** A person of Milton Keynes with their role, its entry in history, and a mail to them: none was there before. */
export async function freshRecord(site: TestSite): Promise<Fresh> {
  number += 1
  const { pool, db } = site.database
  const one = async (query: string, values: unknown[]): Promise<string> => {
    const { rows } = await pool.query<{ id: string }>(query, values)
    if (rows[0] === undefined) throw new Error(`Nothing was found by: ${query}`)
    return rows[0].id
  }
  const partnershipId = await one('SELECT id FROM partnership WHERE slug = $1', [slug])
  const address = `walked-${number}@demonstration.invalid`
  const { personId, entryId } = await freshPerson(site, partnershipId, address)
  const roleId = await one('SELECT id FROM role_held WHERE person_id = $1', [personId])
  const text = { subject: `A mail, number ${number}`, text: 'Words.', html: '<p>Words.</p>' }
  await site.parts.mailer.post({ to: { personId, address }, sent: text, kept: text })
  const mailId = await one('SELECT id FROM mail WHERE to_person_id = $1', [personId])
  const listed = await aBodyWithService(db, partnershipId, number)
  const meeting = await freshMeeting(site, partnershipId, named(number))
  const paper = await freshPaper(site, meeting.slug)
  const planned = await aPlanWithMilestone(db, partnershipId)
  const reviewId = await freshReview(db, partnershipId)
  return {
    slug,
    placeCode,
    partnershipId,
    personId,
    roleId,
    entryId,
    mailId,
    ...listed,
    ...planned,
    number,
    meeting,
    paper,
    reviewId,
  }
}

async function freshPerson(site: TestSite, partnershipId: string, email: string) {
  const name = 'Walked (illustrative)'
  const given = { name, email, label: '', role: 'member' as const, partnershipId, heldOn: '' }
  return await inTransaction(
    site.database.db,
    async (tx) => await addPerson(tx, operatorAsViewer, given, asOf),
  )
}

/** Whom no other record names: a name taken out of one is taken out of all that have it. */
function named(count: number): Named {
  const letters = String(count).replaceAll(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)))
  return { first: `Ana${letters}`, last: `Holt${letters}` }
}

/** A published meeting that names somebody and holds points, as a paper of its own would make it. */
async function freshMeeting(
  site: TestSite,
  partnershipId: string,
  who: Named,
): Promise<Fresh['meeting']> {
  const { db } = site.database
  const place = { partnershipId, asOf }
  const recorded = await inTransaction(
    db,
    async (tx) => await recordMeeting(tx, operatorAsViewer, place, aMeeting({}, who)),
  )
  const record = await meetingRecordBySlug(db, 'all', recorded.slug)
  const [person] = record?.people ?? []
  const [point] = record?.rounds[0]?.prompts[0]?.points ?? []
  if (person === undefined || point === undefined)
    throw new Error(`Nothing is recorded of ${recorded.slug}`)
  return { slug: recorded.slug, personId: person.id, pointId: point.id }
}
