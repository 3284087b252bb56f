import { organisationChoices, organisationNames } from '#src/directory/index.ts'
import { allIndicators } from '#src/evidence/index.ts'
import { scopeOf, type ViewerEnv } from '#src/people/index.ts'
import { placeByCode } from '#src/place/index.ts'
import type { OriginShown, PlanSlots } from '#src/plan/index.ts'
import type { Db } from '#src/platform/db/db.ts'
import { isId } from '#src/platform/id/id.ts'
import { allThemes } from '#src/theme/index.ts'
import { pointSeenBy } from '#src/voice/index.ts'

/** What plans show of other parts of the record. */
export const planSlots: PlanSlots = {
  organisationNames,
  organisationChoices,
  indicatorChoices: allIndicators,
  originShown: async (vars, { kind, id }) => {
    if (kind === 'point') return await pointShown(vars, id)
    if (kind === 'cell') return await cellShown(vars.db, id)
    return undefined
  },
}

async function pointShown(
  { db, viewer }: ViewerEnv['Variables'],
  id: string,
): Promise<OriginShown | undefined> {
  const point = isId(id) ? await pointSeenBy(db, scopeOf(viewer, 'draft-reading'), id) : undefined
  if (point === undefined) return undefined
  return {
    label: `Point, ${point.meetingTitle}`,
    words: point.text,
    isVerbatim: point.wording === 'verbatim',
    href: `/meetings/${point.meetingSlug}/points/${point.id}`,
    heldOn: point.heldOn,
  }
}

async function cellShown(db: Db, id: string): Promise<OriginShown | undefined> {
  const [code = '', themeId] = id.split('/')
  const place = await placeByCode(db, code)
  const theme = (await allThemes(db)).find((each) => each.id === themeId)
  if (place === undefined || theme === undefined) return undefined
  return {
    label: 'Cell of the response gap',
    words: `${theme.label} in ${place.name}`,
    isVerbatim: false,
    href: `/gap/${place.code}/${theme.id}`,
    heldOn: null,
  }
}
