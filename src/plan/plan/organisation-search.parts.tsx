import { Button, TextField } from '#src/ui/index.ts'
import type { FormState } from './plan.parts.tsx'

export interface OrganisationSearchProps extends Pick<FormState, 'values' | 'errors'> {
  label: string
  /** Whether there are more organisations than a list offers; where all are offered, nothing is drawn. */
  isSearched: boolean
}

/** Narrows the organisations that a form offers by words of their names. The rest of the form is kept as typed. */
export function OrganisationSearch({ label, isSearched, values, errors }: OrganisationSearchProps) {
  if (!isSearched) return null
  return (
    <>
      <TextField
        name="organisationWords"
        label={label}
        hint="The beginnings of words are enough. Press “Find”, then choose from the list below."
        value={values['organisationWords'] ?? ''}
        errors={errors}
      />
      <p>
        <Button kind="secondary" name="find" value="organisations">
          Find
        </Button>
      </p>
    </>
  )
}
