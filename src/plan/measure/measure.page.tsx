import { Radios, SelectField, TextField } from '#src/ui/index.ts'
import { FormPage, type FormState, HeldOnField } from '../plan/plan.parts.tsx'
import { evidenceLevelLabels, evidenceLevels, measureKindLabels, measureKinds } from './measure.ts'

export interface MeasurePageProps extends FormState {
  action: { id: string; what: string }
  asOf: string
}

export function MeasurePage({ action, asOf, values, errors }: MeasurePageProps) {
  const value = (field: string) => values[field] ?? ''
  return (
    <FormPage
      title="Record a measure"
      about={<p class="sk-kicker">{action.what}</p>}
      action={`/actions/${action.id}/measures`}
      button="Record the measure"
      errors={errors}
    >
      <Radios
        name="kind"
        legend="What kind of count it is"
        value={values['kind']}
        errors={errors}
        options={measureKinds.map((kind) => ({ value: kind, label: measureKindLabels[kind] }))}
      />
      <TextField
        name="what"
        label="What is counted"
        hint="Such as people who found work. Use the same words each time, so that the newest number stands for the others."
        value={value('what')}
        errors={errors}
      />
      <TextField
        name="number"
        label="Number"
        hint="Zero is a number too."
        type="number"
        width={10}
        value={value('number')}
        errors={errors}
      />
      <SelectField
        name="evidence"
        label="How well it is backed"
        value={value('evidence')}
        errors={errors}
        options={[
          { value: '', label: 'Choose' },
          ...evidenceLevels.map((level) => ({
            value: String(level),
            label: `${level}: ${evidenceLevelLabels[level]}`,
          })),
        ]}
      />
      <HeldOnField legend="Up to when it counts (optional)" {...{ asOf, values, errors }} />
    </FormPage>
  )
}
