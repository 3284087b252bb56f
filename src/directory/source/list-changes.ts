import type { Change, Row } from '#src/history/index.ts'
import { changeOf, directoryRecords, inOrder, type Stamp } from '../directory-record.ts'
import { identifierRows, newOrganisation } from '../organisation/organisation-rows.ts'
import { newServiceChanges } from '../service/service-rows.ts'
import type { ListPlan, PlannedBody } from './list-plan.ts'
import type { Body } from './match-index.ts'

/** The list itself, and what its rows share. */
export interface ListRecord {
  partnershipId: string
  id: string
  name: string
  fileName: string
  sha256: string
  heldOn: string
  stamp: Stamp
  newId: () => string
}

/** The rows that bringing a list in makes, in the order in which they can be written, and the ids of what is new. */
export function listChanges(
  plan: ListPlan,
  rawOf: ReadonlyMap<number, Readonly<Record<string, string>>>,
  list: ListRecord,
): { changes: Change[]; idOf: (body: Body) => string | null } {
  const ids = new Map(
    plan.bodies.map(({ key, facts }) => [key, facts === null ? key : list.newId()]),
  )
  const idOf = (body: Body): string | null => (body.isHeld ? body.key : (ids.get(body.key) ?? null))
  const changes = [
    changeOf(directoryRecords.list, null, listRow(list)),
    ...plan.bodies.flatMap((body) => bodyChanges(body, ids.get(body.key) ?? body.key, list)),
    ...plan.rows.flatMap((row): Change[] => {
      const at = {
        partnership_id: list.partnershipId,
        source_list_id: list.id,
        line: row.line,
      }
      const own = {
        ...at,
        raw: rawOf.get(row.line) ?? {},
        outcome: row.outcome,
        reason: row.reason,
        organisation_id: row.body === null ? null : idOf(row.body),
      }
      const likenesses = row.likenesses.map(({ body, reason }) => ({
        ...at,
        organisation_id: idOf(body),
        reason,
      }))
      return [
        changeOf(directoryRecords.row, null, own),
        ...likenesses.map((likeness) => changeOf(directoryRecords.likeness, null, likeness)),
      ]
    }),
  ]
  return { changes: inOrder(changes), idOf }
}

function listRow(list: ListRecord): Row {
  return {
    partnership_id: list.partnershipId,
    id: list.id,
    name: list.name,
    file_name: list.fileName,
    sha256: list.sha256,
    held_on: list.heldOn,
    ...list.stamp,
  }
}

function bodyChanges(
  { facts, identifiers, services }: PlannedBody,
  organisationId: string,
  { stamp, newId }: ListRecord,
): Change[] {
  const own =
    facts === null
      ? identifierRows(organisationId, identifiers, stamp).map((row) =>
          changeOf(directoryRecords.identifier, null, row),
        )
      : newOrganisation(
          organisationId,
          { ...facts, identifiers: [...facts.identifiers, ...identifiers] },
          stamp,
        )
  const offered = services.flatMap((service) =>
    newServiceChanges({ id: newId(), organisationId }, service, { stamp, newId }),
  )
  return [...own, ...offered]
}
