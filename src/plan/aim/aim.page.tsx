import { type Option, SelectField, TextArea } from '#src/ui/index.ts'
import { FormPage, type FormState, HeldOnField } from '../plan/plan.parts.tsx'

export interface AimPageProps extends FormState {
  plan: { id: string; title: string }
  themes: readonly Option[]
  places: readonly Option[]
  /** Indicators to tie it to; where there are none, it is not asked. */
  indicators: readonly Option[]
  asOf: string
}

export function AimPage({ plan, themes, places, indicators, asOf, values, errors }: AimPageProps) {
  const value = (field: string) => values[field] ?? ''
  return (
    <FormPage
      title="Add an aim"
      about={<About plan={plan} />}
      action={`/plans/${plan.id}/aims`}
      button="Add the aim"
      errors={errors}
    >
      <TextArea
        name="words"
        label="What is to change, in a sentence"
        hint="Such as: fewer people out of work for more than six months."
        value={value('words')}
        errors={errors}
        rows={3}
        limit={400}
      />
      <SelectField
        name="theme"
        label="Theme"
        value={value('theme')}
        errors={errors}
        options={[{ value: '', label: 'Choose' }, ...themes]}
      />
      <SelectField
        name="place"
        label="Place"
        value={value('place')}
        errors={errors}
        options={[{ value: '', label: 'Choose' }, ...places]}
      />
      {indicators.length === 0 ? null : (
        <SelectField
          name="indicator"
          label="Indicator that would show it (optional)"
          value={value('indicator')}
          errors={errors}
          options={[{ value: '', label: 'None' }, ...indicators]}
        />
      )}
      <HeldOnField legend="An aim since (optional)" {...{ asOf, values, errors }} />
    </FormPage>
  )
}

function About({ plan }: Pick<AimPageProps, 'plan'>) {
  return (
    <>
      <p class="sk-kicker">{plan.title}</p>
      <p>An aim says what is to change in a place. Nobody alone is responsible for it.</p>
    </>
  )
}
