import type { FormState, FormValues } from '#src/platform/http/form.ts'
import {
  Button,
  Column,
  DateField,
  EmptyState,
  Form,
  Grid,
  Lede,
  SavedNotice,
  Section,
  Table,
  TextArea,
  TextField,
  type TypedDate,
  typedDate,
} from '#src/ui/index.ts'
import type { Partnership } from './partnership.ts'

export interface PartnershipAdminProps extends FormState {
  partnerships: readonly Partnership[]
  canFound: boolean
}

export function PartnershipAdminPage({
  partnerships,
  canFound,
  values,
  errors,
}: PartnershipAdminProps) {
  return (
    <Grid>
      <Column span={8}>
        <h1>Partnerships</h1>
        {partnerships.length === 0 ? (
          <EmptyState>
            <p>There is no partnership you may change.</p>
          </EmptyState>
        ) : (
          <Table
            caption="Partnerships you may change"
            stack
            columns={[{ label: 'Name' }, { label: 'Place' }, { label: 'Address' }]}
            rows={partnerships.map((partnership) => ({
              header: <a href={`/admin/partnerships/${partnership.slug}`}>{partnership.name}</a>,
              cells: [partnership.placeCode, `/partnerships/${partnership.slug}`],
            }))}
          />
        )}
        {canFound ? (
          <Section heading="Found a partnership" id="found">
            <Form action="/admin/partnerships" errors={errors}>
              <PartnershipFields values={values} errors={errors} />
              <Button>Found the partnership</Button>
            </Form>
          </Section>
        ) : null}
      </Column>
    </Grid>
  )
}

export interface PartnershipEditProps extends FormState {
  partnership: Partnership
  /** The history entry just written, when the page is shown after a save. */
  saved: string | undefined
}

export function PartnershipEditPage({ partnership, values, errors, saved }: PartnershipEditProps) {
  return (
    <Grid>
      <Column span={8}>
        <SavedNotice entryId={saved} />
        <h1>Change {partnership.name}</h1>
        <Form action={`/admin/partnerships/${partnership.slug}`} errors={errors}>
          <PartnershipFields values={values} errors={errors} />
          <Button>Save</Button>
        </Form>
        <p>
          <a href={`/partnerships/${partnership.slug}`}>See its public page</a>
        </p>
      </Column>
    </Grid>
  )
}

function PartnershipFields({ values, errors }: FormState) {
  const value = (field: string) => values[field] ?? ''
  return (
    <>
      <TextField name="name" label="Name" value={value('name')} errors={errors} />
      <TextField
        name="place"
        label="Code of its place"
        hint="Such as E06000042. The page of a place shows its code."
        value={value('place')}
        errors={errors}
        width={10}
      />
      <TextField
        name="slug"
        label="Address (optional)"
        hint="Small letters, digits and hyphens. Left empty, it is made out of the name."
        value={value('slug')}
        errors={errors}
      />
      <TextArea
        name="purpose"
        label="What it is for, in a sentence (optional)"
        value={value('purpose')}
        errors={errors}
        rows={3}
      />
      <DateField
        name="heldOn"
        legend="Acts together since (optional)"
        hint="Such as 18 11 2009. Left empty, it is the date this site stands at."
        value={typedOr(values, 'heldOn')}
        errors={errors}
      />
    </>
  )
}

export interface ProgrammePageProps extends FormState {
  /** The history entry just written, when the page is shown after a save. */
  saved: string | undefined
}

export function ProgrammePage({ values, errors, saved }: ProgrammePageProps) {
  return (
    <Grid>
      <Column span={8}>
        <SavedNotice entryId={saved} />
        <h1>The programme</h1>
        <Lede>One programme runs this site and supports its partnerships.</Lede>
        <Form action="/admin/programme" errors={errors}>
          <TextField name="name" label="Name" value={values['name'] ?? ''} errors={errors} />
          <TextArea
            name="purpose"
            label="What it is for"
            hint="Opens the front page."
            value={values['purpose'] ?? ''}
            errors={errors}
            rows={4}
          />
          <DateField
            name="standsOn"
            legend="Date this site stands at (optional)"
            hint="Left empty, it is today. With a date, every page says so and nothing counts from the clock."
            value={typedOr(values, 'standsOn')}
            errors={errors}
          />
          <Button>Save</Button>
        </Form>
      </Column>
    </Grid>
  )
}

/** A date as it is held, or as it was just typed. */
function typedOr(values: FormValues, name: string): string | TypedDate {
  return values[name] ?? typedDate(values, name)
}
