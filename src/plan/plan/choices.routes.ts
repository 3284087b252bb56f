import { placeByCode, placesByCodes, placesInside, placesWithin } from '#src/place/index.ts'
import type { Db } from '#src/platform/db/db.ts'
import type { FormValues } from '#src/platform/http/form.ts'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import { allThemes, allWaves } from '#src/theme/index.ts'
import type { Option } from '#src/ui/index.ts'
import {
  mostOffered,
  type OrganisationChoice,
  organisationsOffered,
} from '../action/organisation-choice.ts'
import type { PlanSlots } from './names.routes.ts'

export async function themeChoices(db: Db): Promise<Option[]> {
  return (await allThemes(db)).map(({ id, label }) => ({ value: id, label }))
}

export async function waveChoices(db: Db): Promise<Option[]> {
  return (await allWaves(db)).map(({ id, label }) => ({
    value: String(id),
    label: `${id}: ${label}`,
  }))
}

/** A place, what lies inside it, what it lies in, and others already chosen. */
export async function placeChoices(
  db: Db,
  placeCode: string,
  chosen: readonly (string | undefined)[],
): Promise<Option[]> {
  const [own, inside, within] = await Promise.all([
    placeByCode(db, placeCode),
    placesInside(db, placeCode),
    placesWithin(db, placeCode),
  ])
  const near = [...(own === undefined ? [] : [own]), ...inside, ...within]
  const others = chosen.filter((code) => code !== undefined)
  const far = (await placesByCodes(db, others)).filter(
    ({ code }) => !near.some((place) => place.code === code),
  )
  return [...near, ...far].map(({ code, name }) => ({ value: code, label: name }))
}

/** The organisations that a form offers, by what was typed and chosen in it. */
export async function organisationOptions(
  db: Db,
  slots: PlanSlots,
  values: FormValues,
): Promise<{ organisations: Option[]; isSearched: boolean }> {
  const all = await slots.organisationChoices(db)
  const chosen = ['lead', 'organisation', 'partners'].flatMap((field) =>
    (values[field] ?? '').split('\n'),
  )
  const offered = organisationsOffered(all, { words: values['organisationWords'] ?? '', chosen })
  return {
    organisations: offered.map(({ id, name }) => ({ value: id, label: name })),
    isSearched: all.length > mostOffered,
  }
}

/** Whether the button that only searches was pressed: then nothing is saved, and nothing is wrong yet. */
export function isSearch(values: FormValues): boolean {
  return values['find'] !== undefined
}

/** The organisations chosen in a form, by id. Refuses one that the directory does not hold. */
export async function organisationsChosen(
  db: Db,
  slots: PlanSlots,
  chosen: readonly { id: string | null; field: string }[],
): Promise<Map<string, OrganisationChoice>> {
  const all = new Map((await slots.organisationChoices(db)).map((choice) => [choice.id, choice]))
  const missing = chosen.find(({ id }) => id !== null && !all.has(id))
  if (missing !== undefined)
    throw new Refusal('bad-input', 'Choose an organisation from the list', missing.field)
  return all
}
