import { type Option, Radios, SelectField, TextField } from '#src/ui/index.ts'
import { OrganisationSearch } from './organisation-search.parts.tsx'
import { DayField, FormPage, type FormState, HeldOnField } from './plan.parts.tsx'
import { type Plan, planLevelLabels, planLevels } from './plan.ts'

export interface NewPlanProps extends FormState {
  partnerships: readonly Option[]
  organisations: readonly Option[]
  /** Whether there are more than are offered, so that they are searched by name. */
  isSearched: boolean
}

export function NewPlanPage(props: NewPlanProps) {
  const { values, errors } = props
  const value = (field: string) => values[field] ?? ''
  return (
    <FormPage
      title="Add a plan"
      about={<p>It begins as a draft, which its partnership alone sees.</p>}
      action="/plans"
      button="Add the plan"
      errors={errors}
    >
      <WhichPartnership {...props} />
      <TextField name="title" label="Title" value={value('title')} errors={errors} />
      <Radios
        name="level"
        legend="Whose plan it is"
        value={values['level'] ?? 'partnership'}
        errors={errors}
        options={planLevels.map((level) => ({ value: level, label: planLevelLabels[level] }))}
      />
      <TextField
        name="bodyName"
        label="Name of the task group or community (where it is theirs)"
        value={value('bodyName')}
        errors={errors}
      />
      <OrganisationSearch {...props} label="Find the organisation by name (where it is theirs)" />
      <SelectField
        name="organisation"
        label="Organisation (where it is theirs)"
        value={value('organisation')}
        errors={errors}
        options={[{ value: '', label: 'None' }, ...props.organisations]}
      />
      <DayField
        name="startsOn"
        legend="Its period begins on (optional)"
        hint="Such as 1 4 2010. Left empty, it is not known."
        {...{ values, errors }}
      />
      <DayField name="endsOn" legend="Its period ends on (optional)" {...{ values, errors }} />
    </FormPage>
  )
}

function WhichPartnership({ partnerships, values, errors }: NewPlanProps) {
  const [only, ...others] = partnerships
  if (only !== undefined && others.length === 0)
    return <input type="hidden" name="partnership" value={only.value} />
  return (
    <SelectField
      name="partnership"
      label="Partnership"
      value={values['partnership'] ?? ''}
      errors={errors}
      options={[{ value: '', label: 'Choose' }, ...partnerships]}
    />
  )
}

export interface PlanStatePageProps extends FormState {
  plan: Plan
  asOf: string
}

export function PlanStatePage({ plan, asOf, values, errors }: PlanStatePageProps) {
  const isDraft = plan.state === 'draft'
  return (
    <FormPage
      title={isDraft ? `Publish “${plan.title}”` : `Make “${plan.title}” a draft again`}
      about={
        <p>
          {isDraft
            ? 'Everybody sees the plan then, with its aims and actions.'
            : 'The plan, its aims and its actions are hidden at once from all but its partnership.'}
        </p>
      }
      action={`/plans/${plan.id}/state`}
      button={isDraft ? 'Publish the plan' : 'Make it a draft again'}
      errors={errors}
    >
      <input type="hidden" name="state" value={isDraft ? 'published' : 'draft'} />
      <HeldOnField legend="Since (optional)" {...{ asOf, values, errors }} />
    </FormPage>
  )
}
