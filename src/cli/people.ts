import { type Partnership, partnershipBySlug, programmeHere } from '#src/partnership/index.ts'
import {
  addPerson,
  createSignInLink,
  erasePeople,
  operatorAsViewer,
  type PersonGiven,
  personByEmail,
  personForm,
} from '#src/people/index.ts'
import { openAuth } from '#src/platform/auth/auth.ts'
import { secretIn } from '#src/platform/auth/secret.ts'
import { type Db, inTransaction } from '#src/platform/db/db.ts'
import { notFound, Refusal } from '#src/platform/refusal/refusal.ts'
import { dayOf } from '#src/platform/time/day.ts'
import { withData } from './open-data.ts'
import { tell } from './output.ts'
import type { CommonOptions } from './program.ts'

/** The instance's date: the programme's own, or today. */
export async function dateOfInstance(db: Db): Promise<string> {
  return (await programmeHere(db)).standsOn ?? dayOf(new Date())
}

type UserOptions = CommonOptions & { role: string; partnership?: string; name?: string }

/** Adds a person, or gives a known one another role. */
export async function userAdd(email: string, options: UserOptions): Promise<void> {
  await withData(options, async ({ database: { db } }) => {
    const partnership = await partnershipNamed(db, options.partnership)
    const given = personGiven(email, options, partnership)
    const asOf = await dateOfInstance(db)
    const added = await inTransaction(
      db,
      async (tx) => await addPerson(tx, operatorAsViewer, given, asOf),
    )
    const where = partnership === undefined ? '' : ` in ${partnership.name}`
    tell(
      {
        json: {
          person: added.personId,
          isNew: added.isNew,
          role: given.role,
          partnership: partnership?.slug ?? null,
          entry: added.entryId,
        },
        text: `${added.isNew ? 'Added as' : 'Already known, and now also'} ${given.role}${where}.`,
      },
      options.json === true,
    )
  })
}

async function partnershipNamed(
  db: Db,
  slug: string | undefined,
): Promise<Partnership | undefined> {
  if (slug === undefined) return undefined
  const partnership = await partnershipBySlug(db, slug)
  if (partnership === undefined) throw notFound('partnership')
  return partnership
}

function personGiven(
  email: string,
  options: UserOptions,
  partnership: Partnership | undefined,
): PersonGiven {
  const form = personForm.safeParse({
    email,
    name: options.name ?? email.split('@')[0],
    role: options.role,
    partnership: partnership?.id ?? '',
  })
  if (form.success) return form.data
  throw new Refusal('bad-input', `${form.error.issues[0]?.message ?? 'That is not complete'}.`)
}

/** Erases a person on request: all that is held of them, save what they did, which history keeps by role. */
export async function userErase(email: string, options: CommonOptions): Promise<void> {
  await withData(options, async ({ database: { db } }) => {
    const person = await personByEmail(db, email)
    if (person === undefined) throw notFound('person')
    await inTransaction(db, async (tx) => await erasePeople(tx, operatorAsViewer, [person.id]))
    tell({ json: { erased: person.id }, text: 'Erased.' }, options.json === true)
  })
}

/** Prints a link that signs a known person in once. */
export async function signIn(email: string, options: CommonOptions): Promise<void> {
  await withData(options, async ({ database, settings, log }) => {
    const publicUrl = settings.publicUrl ?? siteOf(database.siteUrl())
    const secret = settings.secret ?? (await secretIn(database.dataFolder))
    const auth = openAuth({
      pool: database.pool,
      secret,
      isHttps: publicUrl.protocol === 'https:',
      log,
    })
    const link = await createSignInLink({ auth, db: database.db, publicUrl }, email)
    tell({ json: { link }, text: link }, options.json === true)
  })
}

/** Where the running site answers; else where `start` would serve it. */
function siteOf(url: string | undefined): URL {
  return new URL(url ?? 'http://localhost:3000')
}
