import type { RecognisedColumns } from './list-columns.ts'
import type { ListPlan, PlannedRow } from './list-plan.ts'
import type { Body } from './match-index.ts'
import type { ListReport } from './source.ts'

/** Says a plan. `idOf` gives the id of a body that is to be added, once it has one. */
export function reportOf(
  plan: ListPlan,
  of: {
    list: ListReport['list']
    columns: Pick<RecognisedColumns, 'recognised' | 'leftAside'>
    idOf: (body: Body) => string | null
  },
): ListReport {
  const { list, columns, idOf } = of
  const rowsOf = (outcome: PlannedRow['outcome']) =>
    plan.rows.filter((row) => row.outcome === outcome)
  const added = rowsOf('added').map(({ line, name, body, likenesses }) => ({
    line,
    name,
    id: body === null ? null : idOf(body),
    mayBe: likenesses.map((likeness) => ({
      id: idOf(likeness.body),
      name: likeness.body.name,
      reason: likeness.reason,
    })),
  }))
  const matched = rowsOf('matched').map(({ line, name, body, reason }) => ({
    line,
    name,
    id: body === null ? null : idOf(body),
    heldAs: body?.name ?? name,
    how: reason ?? '',
  }))
  const refused = rowsOf('refused').map(({ line, name, reason }) => ({
    line,
    name,
    reason: reason ?? '',
  }))
  const { recognised, leftAside } = columns
  const counts = { added: added.length, matched: matched.length, refused: refused.length }
  return {
    list,
    columns: { recognised, leftAside },
    counts: { rows: plan.rows.length, ...counts, ...servicesIn(plan) },
    added,
    matched,
    refused,
    notes: plan.rows.flatMap(({ line, notes }) => notes.map((note) => ({ line, note }))),
    entryId: null,
  }
}

function servicesIn({ bodies, servicesHeld }: ListPlan) {
  const servicesAdded = bodies.reduce((sum, { services }) => sum + services.length, 0)
  return { servicesAdded, servicesHeld }
}
