import { partnershipBySlug, programmeHere } from '#src/partnership/index.ts'
import { addPerson, createSignInLink, operatorAsViewer, personForm } from '#src/people/index.ts'
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

/** Adds a person, or gives a known one another role. */
export async function userAdd(
  email: string,
  options: CommonOptions & { role: string; partnership?: string; name?: string },
): Promise<void> {
  await withData(options, async ({ database }) => {
    const partnership =
      options.partnership === undefined
        ? undefined
        : await partnershipBySlug(database.db, options.partnership)
    if (options.partnership !== undefined && partnership === undefined)
      throw notFound('partnership')
    const form = personForm.safeParse({
      email,
      name: options.name ?? email.split('@')[0] ?? '',
      label: '',
      role: options.role,
      partnership: partnership?.id ?? '',
      heldOn: '',
    })
    if (!form.success)
      throw new Refusal('bad-input', `${form.error.issues[0]?.message ?? 'That is not complete'}.`)
    const asOf = await dateOfInstance(database.db)
    const added = await inTransaction(
      database.db,
      async (tx) => await addPerson(tx, operatorAsViewer, form.data, asOf),
    )
    const where = partnership === undefined ? '' : ` in ${partnership.name}`
    tell(
      {
        json: {
          person: added.personId,
          isNew: added.isNew,
          role: form.data.role,
          partnership: partnership?.slug ?? null,
          entry: added.entryId,
        },
        text: `${added.isNew ? 'Added' : 'Already known, and now also'} ${form.data.role}${where}.`,
      },
      options.json === true,
    )
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
