import type { ActionKind, ActionState, OriginKind } from '../action/action.ts'
import type { EvidenceLevel, MeasureKind } from '../measure/measure.ts'
import type { PlanLevel, PlanState } from './plan.ts'

interface Owned {
  partnership_id: string
  id: string
}

interface Stamped {
  recorded_at: Date
  recorded_by: string
}

interface Dated extends Stamped {
  held_on: string
}

/** The tables of plans and what is under them, as queries name them. docs/tables says what each column means. */
export type PlanTables = {
  plan: Owned &
    Stamped & {
      title: string
      level: PlanLevel
      body_name: string | null
      organisation_id: string | null
      starts_on: string | null
      ends_on: string | null
    }
  plan_state: Owned & Dated & { plan_id: string; state: PlanState }
  aim: Owned &
    Dated & {
      plan_id: string
      words: string
      theme_id: string
      place_code: string
      indicator_id: string | null
    }
  action: Owned &
    Stamped & {
      plan_id: string
      what: string
      kind: ActionKind
      theme_id: string
      wave_id: number | null
      organisation_place_code: string | null
      benefit_place_code: string | null
      starts_on: string | null
      ends_on: string | null
      origin_kind: OriginKind | null
      origin_id: string | null
    }
  action_partner: { partnership_id: string; action_id: string; organisation_id: string }
  action_state: Owned & Dated & { action_id: string; state: ActionState; why: string | null }
  action_lead: Owned & Dated & { action_id: string; lead_organisation_id: string | null }
  lead_confirmation: Owned & Dated & { action_id: string; organisation_id: string }
  measure: Owned &
    Dated & {
      action_id: string
      kind: MeasureKind
      what: string
      number: number
      evidence_level: EvidenceLevel
    }
  milestone: Owned & Dated & { action_id: string; what: string; due_on: string }
  milestone_move: Owned &
    Dated & { milestone_id: string; moved_from: string; moved_to: string; why: string }
  milestone_completion: Owned & Dated & { milestone_id: string }
}
