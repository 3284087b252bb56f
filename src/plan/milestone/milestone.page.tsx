import { dayInWords } from '#src/platform/time/day.ts'
import { TextArea, TextField } from '#src/ui/index.ts'
import { DayField, FormPage, type FormState, HeldOnField } from '../plan/plan.parts.tsx'
import type { MilestoneStanding } from './milestone.ts'

interface OfAction extends FormState {
  action: { id: string; what: string }
  asOf: string
}

export function MilestonePage({ action, asOf, values, errors }: OfAction) {
  return (
    <FormPage
      title="Set a milestone"
      about={<p class="sk-kicker">{action.what}</p>}
      action={`/actions/${action.id}/milestones`}
      button="Set the milestone"
      errors={errors}
    >
      <TextField
        name="what"
        label="What is to be reached"
        value={values['what'] ?? ''}
        errors={errors}
      />
      <DayField name="dueOn" legend="Due on" hint="Such as 30 6 2010." {...{ values, errors }} />
      <HeldOnField legend="Set on (optional)" {...{ asOf, values, errors }} />
    </FormPage>
  )
}

interface OfMilestone extends OfAction {
  milestone: MilestoneStanding
}

export function MilestoneMovePage({ action, milestone, asOf, values, errors }: OfMilestone) {
  return (
    <FormPage
      title={`Move “${milestone.what}”`}
      about={<p>It is due on {dayInWords(milestone.dueOn)}. The earlier day stays on record.</p>}
      action={`/actions/${action.id}/milestones/${milestone.id}/moves`}
      button="Move the milestone"
      errors={errors}
    >
      <DayField
        name="movedTo"
        legend="Moved to"
        hint="Such as 30 9 2010."
        {...{ values, errors }}
      />
      <TextArea
        name="why"
        label="Why"
        value={values['why'] ?? ''}
        errors={errors}
        rows={3}
        limit={400}
      />
      <HeldOnField legend="Moved on (optional)" {...{ asOf, values, errors }} />
    </FormPage>
  )
}

export function MilestoneCompletionPage({ action, milestone, asOf, values, errors }: OfMilestone) {
  return (
    <FormPage
      title={`Meet “${milestone.what}”`}
      about={<p>It is due on {dayInWords(milestone.dueOn)}.</p>}
      action={`/actions/${action.id}/milestones/${milestone.id}/completion`}
      button="Record that it was met"
      errors={errors}
    >
      <HeldOnField legend="Met on (optional)" {...{ asOf, values, errors }} />
    </FormPage>
  )
}
