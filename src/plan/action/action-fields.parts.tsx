import type { Child } from 'hono/jsx'
import { Checkboxes, Details, type Option, SelectField, TextArea } from '#src/ui/index.ts'
import { OrganisationSearch } from '../plan/organisation-search.parts.tsx'
import { DayField, type FormState } from '../plan/plan.parts.tsx'
import { actionKindLabels, actionKinds } from './action.ts'

export interface ActionFieldsProps extends FormState {
  themes: readonly Option[]
  waves: readonly Option[]
  places: readonly Option[]
  organisations: readonly Option[]
  /** Whether there are more organisations than are offered, so that they are searched by name. */
  isSearched: boolean
  /** Asked after the lead: since when it leads, where that may have changed. */
  leadSince?: Child
}

/** Chosen for the place of a lead: the one that the directory has for it. */
export const asListed = 'as-listed'

/** What an action is: the fields of a new one and of one that is put right. */
export function ActionFields(props: ActionFieldsProps) {
  const { themes, waves, values, errors } = props
  const value = (field: string) => values[field] ?? ''
  return (
    <>
      <TextArea
        name="what"
        label="What is done, in a sentence"
        value={value('what')}
        errors={errors}
        rows={3}
        limit={300}
      />
      <SelectField
        name="kind"
        label="Kind"
        value={value('kind')}
        errors={errors}
        options={[
          { value: '', label: 'Choose' },
          ...actionKinds.map((kind) => ({ value: kind, label: actionKindLabels[kind] })),
        ]}
      />
      <SelectField
        name="theme"
        label="Theme"
        value={value('theme')}
        errors={errors}
        options={[{ value: '', label: 'Choose' }, ...themes]}
      />
      <SelectField
        name="wave"
        label="Wave it answers (optional)"
        value={value('wave')}
        errors={errors}
        options={[{ value: '', label: 'Not said' }, ...waves]}
      />
      <WhoFields {...props} />
      <WhereFields {...props} />
      <DayField
        name="startsOn"
        legend="Planned to start on (optional)"
        hint="Such as 1 5 2010. Left empty, it is not known."
        {...{ values, errors }}
      />
      <DayField name="endsOn" legend="Planned to end on (optional)" {...{ values, errors }} />
    </>
  )
}

function WhoFields(props: ActionFieldsProps) {
  const { organisations, values, errors } = props
  return (
    <>
      <OrganisationSearch {...props} label="Find organisations by name" />
      <SelectField
        name="lead"
        label="Lead"
        hint="The one organisation that is responsible. Without one it does not count as an answer."
        value={values['lead'] ?? ''}
        errors={errors}
        options={[{ value: '', label: 'Nobody yet' }, ...organisations]}
      />
      {props.leadSince}
      <PartnerFields {...props} />
    </>
  )
}

function PartnerFields({ organisations, values, errors }: ActionFieldsProps) {
  if (organisations.length === 0) return null
  const chosen = (values['partners'] ?? '').split('\n').filter((id) => id !== '')
  const isWrong = errors.some(({ field }) => field === 'partners')
  const summary = chosen.length === 0 ? 'Partners (optional)' : `Partners: ${chosen.length} chosen`
  return (
    <Details summary={summary} open={chosen.length > 0 || isWrong}>
      <Checkboxes
        name="partners"
        legend="Organisations that take part beside the lead"
        small
        values={chosen}
        errors={errors}
        options={organisations}
      />
    </Details>
  )
}

function WhereFields({ places, values, errors }: ActionFieldsProps) {
  return (
    <>
      <SelectField
        name="benefitPlace"
        label="Where the help arrives"
        hint="“Not known” may be said. It is shown and counted."
        value={values['benefitPlace'] ?? ''}
        errors={errors}
        options={[{ value: '', label: 'Not known' }, ...places]}
      />
      <SelectField
        name="organisationPlace"
        label="Where the lead is"
        value={values['organisationPlace'] ?? ''}
        errors={errors}
        options={[
          { value: asListed, label: 'Where the directory has it' },
          { value: '', label: 'Not known' },
          ...places,
        ]}
      />
    </>
  )
}
