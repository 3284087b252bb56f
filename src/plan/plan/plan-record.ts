import type { RecordKind } from '#src/history/index.ts'

const owned = ['partnership_id', 'id'] as const

/** Every kind of row of a plan and what is under it, a row never before what it hangs on, so that each deed can be taken back. */
export const planRecordKinds: readonly RecordKind[] = [
  { kind: 'plan', table: 'plan', key: owned, path: (row) => `/plans/${String(row['id'])}` },
  { kind: 'plan-state', table: 'plan_state', key: owned },
  { kind: 'aim', table: 'aim', key: owned, path: (row) => `/plans/${String(row['plan_id'])}` },
  { kind: 'action', table: 'action', key: owned, path: (row) => `/actions/${String(row['id'])}` },
  {
    kind: 'action-partner',
    table: 'action_partner',
    key: ['partnership_id', 'action_id', 'organisation_id'],
  },
  { kind: 'action-state', table: 'action_state', key: owned },
  { kind: 'action-lead', table: 'action_lead', key: owned },
  { kind: 'lead-confirmation', table: 'lead_confirmation', key: owned },
  { kind: 'measure', table: 'measure', key: owned },
  { kind: 'milestone', table: 'milestone', key: owned },
  { kind: 'milestone-move', table: 'milestone_move', key: owned },
  { kind: 'milestone-completion', table: 'milestone_completion', key: owned },
]
