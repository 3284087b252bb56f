import type { FormState } from '#src/platform/http/form.ts'
import {
  Button,
  Column,
  Form,
  Grid,
  Lede,
  SavedNotice,
  SelectField,
  TextArea,
  TextField,
} from '#src/ui/index.ts'
import type { Organisation } from './organisation.ts'
import {
  allOrganisationKinds,
  allSizeBands,
  organisationKinds,
  sectorLabels,
  sizeBands,
  tierLabels,
} from './organisation-kind.ts'

export function NewOrganisationPage({ values, errors }: FormState) {
  return (
    <Grid>
      <Column span={8}>
        <h1>Add an organisation</h1>
        <Lede>
          It is shared by the whole programme. Look first whether it is{' '}
          <a href="/directory">in the directory</a> already.
        </Lede>
        <Form action="/admin/organisations" errors={errors}>
          <OrganisationFields values={values} errors={errors} />
          <Button>Add the organisation</Button>
        </Form>
      </Column>
    </Grid>
  )
}

export interface OrganisationEditProps extends FormState {
  organisation: Organisation
  /** The history entry just written, when the page is shown after a save. */
  saved: string | undefined
}

export function OrganisationEditPage({
  organisation,
  values,
  errors,
  saved,
}: OrganisationEditProps) {
  return (
    <Grid>
      <Column span={8}>
        <SavedNotice entryId={saved} />
        <h1>Change {organisation.name}</h1>
        <Form action={`/admin/organisations/${organisation.id}`} errors={errors}>
          <OrganisationFields values={values} errors={errors} />
          <Button>Save</Button>
        </Form>
        <p>
          <a href={`/admin/organisations/${organisation.id}/services`}>Add a service of it</a>
        </p>
        <p>
          <a href={`/organisations/${organisation.id}`}>See its public page</a>
        </p>
      </Column>
    </Grid>
  )
}

function OrganisationFields({ values, errors }: FormState) {
  const value = (field: string) => values[field] ?? ''
  return (
    <>
      <TextField name="name" label="Name" value={value('name')} errors={errors} />
      <TextArea
        name="otherNames"
        label="Other names (optional)"
        hint="One on each line: what it is called elsewhere, or was called before."
        value={value('otherNames')}
        errors={errors}
        rows={3}
      />
      <SelectField
        name="kind"
        label="Kind"
        hint="The kind says its tier and sector."
        value={value('kind')}
        errors={errors}
        options={[{ value: '', label: 'Not known' }, ...kindOptions]}
      />
      <TextField
        name="place"
        label="Code of the place it is in"
        hint="Such as E06000042. The page of a place shows its code."
        value={value('place')}
        errors={errors}
        width={10}
      />
      <SelectField
        name="sizeBand"
        label="How many work for it"
        value={value('sizeBand')}
        errors={errors}
        options={[
          { value: '', label: 'Not known' },
          ...allSizeBands.map((band) => ({ value: band, label: sizeBands[band] })),
        ]}
      />
      <Reaching values={values} errors={errors} />
    </>
  )
}

/** How a body is found, and by which numbers registers know it. */
function Reaching({ values, errors }: FormState) {
  const value = (field: string) => values[field] ?? ''
  return (
    <>
      <TextField
        name="postcode"
        label="Postcode (optional)"
        value={value('postcode')}
        errors={errors}
        width={10}
      />
      <TextField name="web" label="Web address (optional)" value={value('web')} errors={errors} />
      <TextArea
        name="identifiers"
        label="Numbers in registers (optional)"
        hint="One on each line, the register first: GB-CHC-1094112 for a charity, GB-COH-00445790 for a company."
        value={value('identifiers')}
        errors={errors}
        rows={3}
      />
    </>
  )
}

const kindOptions = allOrganisationKinds.map((kind) => {
  const { label, tier, sector } = organisationKinds[kind]
  return { value: kind, label: `${label} (${tierLabels[tier]}, ${sectorLabels[sector]})` }
})
