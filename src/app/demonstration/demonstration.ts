import { entriesOf, operator, recordDeed } from '#src/history/index.ts'
import {
  allPartnerships,
  changeProgramme,
  foundPartnership,
  markDemonstration,
  partnershipBySlug,
} from '#src/partnership/index.ts'
import { actorOf, addPerson } from '#src/people/index.ts'
import { demonstrationPlaces, loadPlaces } from '#src/place/index.ts'
import { type Db, inTransaction, type Tx } from '#src/platform/db/db.ts'
import { draftPaper, paperSeenBy, publishEdition } from '#src/publish/index.ts'
import { keepThemes } from '#src/theme/index.ts'
import { meetingRecordBySlug, recordMeeting, startReview } from '#src/voice/index.ts'
import { loadDirectory } from './directory-loading.ts'
import { foundingMeeting } from './founding-meeting.ts'
import { foundingWords } from './founding-words.ts'
import { loadNeed } from './need-loading.ts'
import { loadPlans } from './plan-loading.ts'
import { teller } from './teller.ts'
import { waitingPaper } from './waiting-paper.ts'
import { world } from './world.ts'

const programmeRecord = { kind: 'programme', id: '1' }

export type FirstWorld = 'demonstration' | 'empty' | 'kept'

/**
 * At the very first start, loads the demonstration world, or notes that none is wanted.
 * Whoever has named a programme or founded a partnership before keeps what they have.
 */
export async function prepareWorld(db: Db, wantsEmpty: boolean): Promise<FirstWorld> {
  if (await isDecided(db)) return 'kept'
  await inTransaction(db, async (tx) => {
    if (wantsEmpty) await noteEmpty(tx)
    else await loadDemonstration(tx)
  })
  return wantsEmpty ? 'empty' : 'demonstration'
}

async function isDecided(db: Db): Promise<boolean> {
  const told = await entriesOf(db, programmeRecord)
  return told.length > 0 || (await allPartnerships(db)).length > 0
}

async function noteEmpty(tx: Tx): Promise<void> {
  await recordDeed(tx, operator, {
    command: 'empty-start',
    label: 'started this site without the demonstration',
    subject: programmeRecord,
    partnershipId: null,
    changes: [],
  })
}

/** Loads the world: places, programme, partnerships, people, organisations and plans, each by the command that people use. */
export async function loadDemonstration(tx: Tx): Promise<void> {
  const { programme, partnerships, people } = world
  await keepThemes(tx, operator)
  // Places that were imported before stay as their files have them; only what is not known of them is added.
  await loadPlaces(tx, actorOf(teller), demonstrationPlaces)
  await changeProgramme(tx, teller, programme)
  for (const partnership of partnerships) {
    await foundPartnership(tx, teller, partnership, programme.standsOn)
  }
  for (const person of people) await addRolePerson(tx, person)
  await tellFoundingMeeting(tx)
  const asOf = programme.standsOn
  const organisations = await loadDirectory(tx, teller, asOf)
  const words = await foundingWords(tx)
  await loadPlans(tx, { viewer: teller, asOf, organisations, words })
  await loadNeed(tx, words)
  await markDemonstration(tx, actorOf(teller).label)
}

/** The founding meeting in the project’s own words, as the partnership in which it was held records it; and a paper that waits. */
async function tellFoundingMeeting(tx: Tx): Promise<void> {
  const held = await partnershipBySlug(tx, 'milton-keynes')
  if (held === undefined) throw new Error('The demonstration has no partnership of Milton Keynes')
  const place = { partnershipId: held.id, asOf: world.programme.standsOn }
  const { slug } = await recordMeeting(tx, teller, place, foundingMeeting)
  await publishPaperOf(tx, slug)
  await startReview(tx, teller, held.id, waitingPaper)
}

/** What everybody reads of a meeting: a paper as its record drafts it. */
async function publishPaperOf(tx: Tx, meetingSlug: string): Promise<void> {
  const meeting = await meetingRecordBySlug(tx, 'all', meetingSlug)
  if (meeting === undefined) throw new Error('The demonstration has no meeting')
  const { slug } = await draftPaper(tx, teller, meeting)
  const paper = await paperSeenBy(tx, 'all', slug)
  if (paper === undefined) throw new Error('The demonstration has no paper')
  await publishEdition(tx, teller, paper, { erratum: '', heldOn: world.programme.standsOn })
}

async function addRolePerson(
  tx: Tx,
  { email, name, role, partnership }: (typeof world.people)[number],
): Promise<void> {
  const held = partnership === null ? undefined : await partnershipBySlug(tx, partnership)
  const given = { email, name, label: '', role, partnershipId: held?.id ?? null, heldOn: '' }
  await addPerson(tx, teller, given, world.programme.standsOn)
}
