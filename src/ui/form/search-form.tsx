import { fieldId } from './field-errors.ts'

export interface SearchFormProps {
  action: string
  /** Read aloud; the placeholder is only an example. */
  label: string
  value?: string | undefined
  name?: string | undefined
  placeholder?: string | undefined
  id?: string | undefined
}

export function SearchForm({
  action,
  label,
  value,
  name = 'q',
  placeholder,
  id = 'search',
}: SearchFormProps) {
  const control = `${id}-${fieldId(name)}`
  return (
    <search>
      <form class="sk-search" action={action} id={id}>
        <label class="govuk-visually-hidden" for={control}>
          {label}
        </label>
        <input
          class="govuk-input"
          id={control}
          name={name}
          type="search"
          value={value}
          placeholder={placeholder}
        />
        <button class="govuk-button" type="submit">
          Search
        </button>
      </form>
    </search>
  )
}
