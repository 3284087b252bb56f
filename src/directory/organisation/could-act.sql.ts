import { sql } from 'kysely'
import { placesByCodes } from '#src/place/index.ts'
import type { Db } from '#src/platform/db/db.ts'
import { allThemes } from '#src/theme/index.ts'
import { type CouldAct, reasonOf, type ServiceElsewhere } from './could-act.ts'
import { kindsThatUsuallyActOn } from './kind-themes.ts'
import { organisations, toOrganisation } from './organisation.sql.ts'

export interface CouldActAsked {
  place: string
  theme: string
  asOf: string
}

/**
 * Who could act on a theme in a place and has no open service of it that reaches there: first those with such a service
 * elsewhere near, then those of a kind that usually acts on it and that are in the place, in a part of it, or in
 * a wider place. Near is within the region; a nation is not near.
 */
export async function organisationsThatCould(db: Db, asked: CouldActAsked): Promise<CouldAct[]> {
  const elsewhere = await servicesElsewhere(db, asked)
  const ids = await candidates(db, asked, kindsThatUsuallyActOn(asked.theme))
  const named = [...new Set([...elsewhere.keys(), ...ids])]
  if (named.length === 0) return []
  const found = await organisations(db)
    .where('organisation.id', 'in', named)
    .orderBy('organisation.name')
    .orderBy('organisation.id')
    .execute()
  const bodies = found.map(toOrganisation)
  const themes = await allThemes(db)
  const label = themes.find(({ id }) => id === asked.theme)?.label ?? asked.theme
  const places = await placesByCodes(
    db,
    bodies.flatMap(({ placeCode }) => placeCode ?? []),
  )
  const nameOf = new Map(places.map((place) => [place.code, place.name]))
  const could = bodies.map((organisation): CouldAct => {
    const service = elsewhere.get(organisation.id)
    return {
      organisation,
      because: service === undefined ? 'kind' : 'service-elsewhere',
      serviceId: service?.serviceId ?? null,
      reason: reasonOf(organisation, label, {
        elsewhere: service,
        placeName: nameOf.get(organisation.placeCode ?? '') ?? null,
      }),
    }
  })
  return could.toSorted((one, other) => rankOf(one) - rankOf(other))
}

function rankOf({ because }: CouldAct): number {
  return because === 'service-elsewhere' ? 0 : 1
}

/** Open services of a theme: `at` and `reaching` name those that reach a place. */
function openServices({ place, theme, asOf }: CouldActAsked) {
  return sql`
    SELECT service.id, service.organisation_id, service.name, service.place_served_code,
           (service.place_served_code IN (SELECT place_codes_above(${place}))
            OR service.place_served_code IN (SELECT place_codes_inside(${place}))) AS reaches
    FROM service
    JOIN service_theme ON service_theme.service_id = service.id AND service_theme.theme_id = ${theme}
    WHERE (
      SELECT state FROM service_state WHERE service_id = service.id AND held_on <= ${asOf}
      ORDER BY held_on DESC, recorded_at DESC, id DESC LIMIT 1
    ) = 'open'
  `
}

/** By organisation, one open service near that does not reach the place. */
async function servicesElsewhere(
  db: Db,
  asked: CouldActAsked,
): Promise<Map<string, ServiceElsewhere>> {
  const { rows } = await sql<{
    organisation_id: string
    id: string
    name: string
    place_name: string
  }>`
    WITH offered AS (${openServices(asked)})
    SELECT DISTINCT ON (organisation_id) organisation_id, offered.id, offered.name, served.name AS place_name
    FROM offered JOIN place AS served ON served.code = offered.place_served_code
    WHERE offered.place_served_code IN (
      SELECT place_codes_inside(near.code) FROM place AS near
      WHERE near.code IN (SELECT place_codes_above(${asked.place})) AND near.kind <> 'nation'
    )
    AND organisation_id NOT IN (SELECT organisation_id FROM offered WHERE reaches)
    ORDER BY organisation_id, offered.name, offered.id
  `.execute(db)
  return new Map(
    rows.map((row) => [
      row.organisation_id,
      {
        organisationId: row.organisation_id,
        serviceId: row.id,
        serviceName: row.name,
        placeName: row.place_name,
      },
    ]),
  )
}

async function candidates(
  db: Db,
  asked: CouldActAsked,
  kinds: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    WITH offered AS (${openServices(asked)})
    SELECT organisation.id FROM organisation
    WHERE organisation.kind = ANY(${[...kinds]}::text[])
    AND (
      organisation.place_code IN (SELECT place_codes_inside(${asked.place}))
      OR organisation.place_code IN (
        SELECT code FROM place WHERE code IN (SELECT place_codes_above(${asked.place})) AND kind <> 'nation'
      )
    )
    AND organisation.id NOT IN (SELECT organisation_id FROM offered WHERE reaches)
  `.execute(db)
  return rows.map(({ id }) => id)
}
