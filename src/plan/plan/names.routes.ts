import { partnershipsById } from '#src/partnership/index.ts'
import type { ViewerEnv } from '#src/people/index.ts'
import { placesByCodes } from '#src/place/index.ts'
import type { Db } from '#src/platform/db/db.ts'
import { allThemes, allWaves } from '#src/theme/index.ts'
import type { Origin } from '../action/action.ts'
import type { ActionStanding } from '../action/action-standing.ts'
import type { OrganisationChoice } from '../action/organisation-choice.ts'
import type { OriginShown } from '../action/origin.ts'
import type { Aim } from '../aim/aim.ts'
import type { Names } from './names.ts'
import type { Plan } from './plan.ts'

/** What the composed site tells plans of what is not theirs: organisations, origins and indicators. */
export interface PlanSlots {
  organisationNames: (db: Db, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>
  /** All organisations that could lead or take part, by name. */
  organisationChoices: (db: Db) => Promise<readonly OrganisationChoice[]>
  /** What an action came from, where this viewer may see it. */
  originShown?: (vars: ViewerEnv['Variables'], origin: Origin) => Promise<OriginShown | undefined>
  /** Indicators that an aim may be tied to. */
  indicatorChoices?: (db: Db) => Promise<readonly { id: string; label: string }[]>
}

/** Names of all that these plans, aims and actions point to; the same queries however many there are. */
export async function namesFor(
  db: Db,
  slots: PlanSlots,
  { plans, aims, actions }: Shown,
): Promise<Names> {
  const [organisations, places, themes, waves, indicators, partnerships] = await Promise.all([
    slots.organisationNames(db, organisationIds(plans, actions)),
    placesByCodes(db, placeCodes(aims, actions)),
    allThemes(db),
    allWaves(db),
    slots.indicatorChoices?.(db) ?? [],
    partnershipsById(db, [...new Set(plans.map(({ partnershipId }) => partnershipId))]),
  ])
  return {
    organisations,
    places: new Map(places.map(({ code, name }) => [code, name])),
    themes: new Map(themes.map(({ id, label }) => [id, label])),
    waves: new Map(waves.map(({ id, label }) => [id, label])),
    indicators: new Map(indicators.map(({ id, label }) => [id, label])),
    partnerships: new Map(partnerships.map((partnership) => [partnership.id, partnership])),
  }
}

interface Shown {
  plans: readonly Plan[]
  aims: readonly Aim[]
  actions: readonly Pick<
    ActionStanding,
    | 'leads'
    | 'partnerOrganisationIds'
    | 'confirmations'
    | 'organisationPlaceCode'
    | 'benefitPlaceCode'
  >[]
}

function organisationIds(plans: Shown['plans'], actions: Shown['actions']): string[] {
  const ids = [
    ...plans.map(({ organisationId }) => organisationId),
    ...actions.flatMap(({ leads, partnerOrganisationIds, confirmations }) => [
      ...leads.map(({ organisationId }) => organisationId),
      ...partnerOrganisationIds,
      ...confirmations.map(({ organisationId }) => organisationId),
    ]),
  ]
  return [...new Set(ids.filter((id) => id !== null))]
}

function placeCodes(aims: Shown['aims'], actions: Shown['actions']): string[] {
  const codes = [
    ...aims.map(({ placeCode }) => placeCode),
    ...actions.flatMap(({ organisationPlaceCode, benefitPlaceCode }) => [
      organisationPlaceCode,
      benefitPlaceCode,
    ]),
  ]
  return [...new Set(codes.filter((code) => code !== null))]
}
