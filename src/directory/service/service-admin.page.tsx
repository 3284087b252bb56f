import type { Child } from 'hono/jsx'
import type { FormState } from '#src/platform/http/form.ts'
import {
  Button,
  Checkboxes,
  Column,
  DateField,
  Form,
  Grid,
  Lede,
  Radios,
  SavedNotice,
  TextArea,
  TextField,
  typedDate,
} from '#src/ui/index.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { capacityLabels, type Service, stateLabels } from './service.ts'

/** The themes of the shared list, to choose from. */
export type ThemeChoices = readonly { id: string; label: string }[]

export interface NewServiceProps extends FormState {
  organisation: Organisation
  themes: ThemeChoices
}

export function NewServicePage({ organisation, themes, values, errors }: NewServiceProps) {
  return (
    <Grid>
      <Column span={8}>
        <h1>Add a service of {organisation.name}</h1>
        <Form action={`/admin/organisations/${organisation.id}/services`} errors={errors}>
          <ServiceFields values={values} errors={errors} themes={themes} />
          <Radios
            name="state"
            legend="State"
            value={values['state'] ?? 'open'}
            errors={errors}
            options={[
              { value: 'open', label: stateLabels.open },
              { value: 'planned', label: stateLabels.planned, hint: 'Not open yet.' },
            ]}
          />
          <Held values={values} errors={errors} legend="Since when (optional)" />
          <Button>Add the service</Button>
        </Form>
      </Column>
    </Grid>
  )
}

export interface ServiceEditProps extends FormState {
  service: Service
  themes: ThemeChoices
  /** The history entry just written, when the page is shown after a save. */
  saved: string | undefined
}

export function ServiceEditPage({ service, themes, values, errors, saved }: ServiceEditProps) {
  const at = `/admin/services/${service.id}`
  return (
    <Grid>
      <Column span={8}>
        <SavedNotice entryId={saved} />
        <h1>Change {service.name}</h1>
        <Form action={at} errors={errors}>
          <ServiceFields values={values} errors={errors} themes={themes} />
          <Button>Save</Button>
        </Form>
      </Column>
      <Column span={4} rail>
        <h2>Say more of it</h2>
        <ul class="sk-plain">
          <li>
            <a href={`${at}/confirmations`}>Confirm that it is right</a>
          </li>
          <li>
            <a href={`${at}/capacities`}>Report its capacity</a>
          </li>
          <li>
            <a href={`${at}/states`}>Open it, close it or plan it</a>
          </li>
          <li>
            <a href={`/services/${service.id}`}>See its public page</a>
          </li>
        </ul>
      </Column>
    </Grid>
  )
}

function ServiceFields({ values, errors, themes }: FormState & { themes: ThemeChoices }) {
  const value = (field: string) => values[field] ?? ''
  return (
    <>
      <TextField name="name" label="Name" value={value('name')} errors={errors} />
      <TextArea
        name="what"
        label="What it does for people (optional)"
        value={value('what')}
        errors={errors}
        rows={4}
      />
      <TextField
        name="whoFor"
        label="Who it is for (optional)"
        hint="Such as: anybody out of work in the town."
        value={value('whoFor')}
        errors={errors}
      />
      <Checkboxes
        name="themes"
        legend="Themes"
        small
        values={value('themes').split('\n')}
        errors={errors}
        options={themes.map(({ id, label }) => ({ value: id, label }))}
      />
      <TextField
        name="placeServed"
        label="Code of the place it is for"
        hint="Such as E06000042. Left empty, it is not known, and the service counts in no place."
        value={value('placeServed')}
        errors={errors}
        width={10}
      />
    </>
  )
}

export interface ReportProps extends FormState {
  service: Service
}

export function ConfirmationPage({ service, values, errors }: ReportProps) {
  return (
    <Report service={service} title={`Confirm ${service.name}`}>
      <Lede>
        You say that what its page says is right: what it is, whom it is for, and that it is{' '}
        {stateLabels[service.state].toLowerCase()}.
      </Lede>
      <Form action={`/admin/services/${service.id}/confirmations`} errors={errors}>
        <Held values={values} errors={errors} legend="When this was true (optional)" />
        <Button>Confirm</Button>
      </Form>
    </Report>
  )
}

export function CapacityPage({ service, values, errors }: ReportProps) {
  return (
    <Report service={service} title={`Capacity of ${service.name}`}>
      <Form action={`/admin/services/${service.id}/capacities`} errors={errors}>
        <Radios
          name="capacity"
          legend="Can it take more people?"
          value={values['capacity']}
          errors={errors}
          options={[
            { value: 'room', label: capacityLabels.room },
            { value: 'full', label: capacityLabels.full },
            { value: 'not-known', label: capacityLabels['not-known'] },
          ]}
        />
        <TextField
          name="roomFor"
          label="How many more (optional)"
          hint="Only where it has room and somebody counted."
          type="number"
          width={4}
          value={values['roomFor'] ?? ''}
          errors={errors}
        />
        <Held values={values} errors={errors} legend="When this was true (optional)" />
        <Button>Report</Button>
      </Form>
    </Report>
  )
}

export function StatePage({ service, values, errors }: ReportProps) {
  return (
    <Report service={service} title={`State of ${service.name}`}>
      <Form action={`/admin/services/${service.id}/states`} errors={errors}>
        <Radios
          name="state"
          legend="What is it now?"
          value={values['state']}
          errors={errors}
          options={[
            { value: 'open', label: stateLabels.open },
            { value: 'closed', label: stateLabels.closed },
            { value: 'planned', label: stateLabels.planned },
          ]}
        />
        <TextField
          name="reason"
          label="Why (optional)"
          hint="Shown on its page, such as: the money ended in March."
          value={values['reason'] ?? ''}
          errors={errors}
        />
        <Held values={values} errors={errors} legend="Since when (optional)" />
        <Button>Save</Button>
      </Form>
    </Report>
  )
}

function Report({
  service,
  title,
  children,
}: {
  service: Service
  title: string
  children?: Child
}) {
  return (
    <Grid>
      <Column span={8}>
        <h1>{title}</h1>
        {children}
        <p>
          <a href={`/services/${service.id}`}>Back to its page</a>
        </p>
      </Column>
    </Grid>
  )
}

function Held({ values, errors, legend }: FormState & { legend: string }) {
  return (
    <DateField
      name="heldOn"
      legend={legend}
      hint="Left empty, it is the date this site stands at."
      value={typedDate(values, 'heldOn')}
      errors={errors}
    />
  )
}
