import { sql } from 'kysely'
import type { Row } from '#src/history/index.ts'
import type { Db, Tx } from '#src/platform/db/db.ts'
import type { Capacity, Service, ServiceReport, ServiceState } from './service.ts'

interface ServiceRow {
  id: string
  organisation_id: string
  organisation_name: string
  name: string
  what: string
  who_for: string
  place_served_code: string | null
  themes: string[]
  state: ServiceState | null
  state_on: string | null
  state_reason: string | null
  capacity: Capacity | null
  room_for: number | null
  capacity_on: string | null
  confirmed_on: string | null
  recorded_at: Date
}

/** Services as they stand on a day: of what was true up to then, the newest. */
function servicesAt(asOf: string) {
  return sql`
    SELECT service.id, service.organisation_id, organisation.name AS organisation_name, service.name,
           service.what, service.who_for, service.place_served_code, service.recorded_at,
           ARRAY(
             SELECT theme.id FROM service_theme JOIN theme ON theme.id = service_theme.theme_id
             WHERE service_theme.service_id = service.id ORDER BY theme.position
           ) AS themes,
           state.state, state.held_on AS state_on, state.reason AS state_reason,
           capacity.capacity, capacity.room_for, capacity.held_on AS capacity_on,
           (SELECT max(held_on) FROM service_confirmation
            WHERE service_id = service.id AND held_on <= ${asOf}) AS confirmed_on
    FROM service
    JOIN organisation ON organisation.id = service.organisation_id
    LEFT JOIN LATERAL (
      SELECT * FROM service_state WHERE service_id = service.id AND held_on <= ${asOf}
      ORDER BY held_on DESC, recorded_at DESC, id DESC LIMIT 1
    ) AS state ON true
    LEFT JOIN LATERAL (
      SELECT * FROM service_capacity WHERE service_id = service.id AND held_on <= ${asOf}
      ORDER BY held_on DESC, recorded_at DESC, id DESC LIMIT 1
    ) AS capacity ON true
  `
}

function toService(row: ServiceRow): Service {
  return {
    id: row.id,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    name: row.name,
    what: row.what,
    whoFor: row.who_for,
    themes: row.themes,
    placeServed: row.place_served_code,
    state: row.state ?? 'not-known',
    stateOn: row.state_on,
    stateReason: row.state_reason,
    capacity: row.capacity ?? 'not-known',
    roomFor: row.room_for,
    capacityOn: row.capacity_on,
    confirmedOn: row.confirmed_on,
    recordedAt: row.recorded_at,
  }
}

export async function serviceById(db: Db, id: string, asOf: string): Promise<Service | undefined> {
  const { rows } = await sql<ServiceRow>`${servicesAt(asOf)} WHERE service.id = ${id}`.execute(db)
  return rows.map(toService)[0]
}

/** The services of organisations, by name. */
export async function servicesOf(
  db: Db,
  organisationIds: readonly string[],
  asOf: string,
): Promise<Service[]> {
  if (organisationIds.length === 0) return []
  const { rows } = await sql<ServiceRow>`
    ${servicesAt(asOf)} WHERE service.organisation_id = ANY(${[...organisationIds]}::uuid[])
    ORDER BY service.name, service.id
  `.execute(db)
  return rows.map(toService)
}

export interface ServiceAsked {
  /** Codes of places. */
  places: readonly string[]
  themes: readonly string[]
  asOf: string
}

/** A service that is open, and which of the places asked for it reaches: all of one, or a part. */
export interface OpenService extends Service {
  reaches: { place: string; extent: 'all' | 'part' }[]
}

/**
 * The services that are open on a day, of any of the themes, and reach any of the places. One for a wider place
 * reaches all of a place in it; one for a place inside reaches a part.
 */
export async function openServicesFor(
  db: Db,
  { places, themes, asOf }: ServiceAsked,
): Promise<OpenService[]> {
  const { rows } = await sql<ServiceRow & { reaches: OpenService['reaches'] }>`
    WITH reach AS (
      SELECT asked.code AS place, served.code AS served,
             bool_or(served.is_all) AS is_all
      FROM unnest(${[...places]}::text[]) AS asked(code)
      CROSS JOIN LATERAL (
        SELECT above AS code, true AS is_all FROM place_codes_above(asked.code) AS above
        UNION ALL
        SELECT inside, false FROM place_codes_inside(asked.code) AS inside
      ) AS served
      GROUP BY asked.code, served.code
    ), standing AS (${servicesAt(asOf)} WHERE state.state = 'open')
    SELECT standing.*, (
      SELECT jsonb_agg(jsonb_build_object('place', place, 'extent', CASE WHEN is_all THEN 'all' ELSE 'part' END)
                       ORDER BY place)
      FROM reach WHERE reach.served = standing.place_served_code
    ) AS reaches
    FROM standing
    WHERE themes && ${[...themes]}::text[]
      AND place_served_code IN (SELECT served FROM reach)
    ORDER BY name, id
  `.execute(db)
  return rows.map((row) => ({ ...toService(row), reaches: row.reaches }))
}

export interface ServiceRows {
  service: Row | undefined
  themes: Row[]
}

/** The rows of a service as history keeps them, locked until the transaction ends. */
export async function rowsOfService(tx: Tx, id: string): Promise<ServiceRows> {
  const own = await sql<{ row: Row }>`
    SELECT to_jsonb(service) - 'search_words' AS row FROM service WHERE id = ${id} FOR UPDATE
  `.execute(tx)
  const themes = await sql<{ row: Row }>`
    SELECT to_jsonb(service_theme) AS row FROM service_theme WHERE service_id = ${id} ORDER BY theme_id
  `.execute(tx)
  return { service: own.rows[0]?.row, themes: themes.rows.map(({ row }) => row) }
}

/** All that was said of a service up to a day, the newest first. */
export async function reportsOf(db: Db, serviceId: string, asOf: string): Promise<ServiceReport[]> {
  const { rows } = await sql<{
    what: ServiceReport['what']
    value: string
    room_for: number | null
    reason: string | null
    held_on: string
    recorded_at: Date
  }>`
    SELECT * FROM (
      SELECT 'state' AS what, state AS value, NULL::integer AS room_for, reason, held_on, recorded_at, id
      FROM service_state WHERE service_id = ${serviceId}
      UNION ALL
      SELECT 'capacity', capacity, room_for, NULL, held_on, recorded_at, id
      FROM service_capacity WHERE service_id = ${serviceId}
      UNION ALL
      SELECT 'confirmation', 'confirmed', NULL, NULL, held_on, recorded_at, id
      FROM service_confirmation WHERE service_id = ${serviceId}
    ) AS report
    WHERE held_on <= ${asOf}
    ORDER BY held_on DESC, recorded_at DESC, id DESC
  `.execute(db)
  return rows.map((row) => ({
    what: row.what,
    value: row.value,
    roomFor: row.room_for,
    reason: row.reason,
    heldOn: row.held_on,
    recordedAt: row.recorded_at,
  }))
}
