import { Button, ButtonGroup } from '../form/button.tsx'
import { Checkboxes, Radios } from '../form/choices.tsx'
import { DateField } from '../form/date-field.tsx'
import { ErrorSummary } from '../form/error-summary.tsx'
import type { FieldErrors } from '../form/field-errors.ts'
import { FileField } from '../form/file-field.tsx'
import { Form } from '../form/form.tsx'
import { SelectField } from '../form/select-field.tsx'
import { TextArea } from '../form/text-area.tsx'
import { TextField } from '../form/text-field.tsx'
import { Part } from './part.tsx'

const waves = [
  { value: 'economic', label: 'Economic' },
  { value: 'social', label: 'Social' },
  { value: 'uneven-recovery', label: 'Uneven recovery', hint: 'Places that do not come back' },
]
const leads = [
  { value: '', label: 'Choose' },
  { value: 'council', label: 'Northmead Town Council (illustrative)' },
  { value: 'advice', label: 'Ridgeway Advice Centre (illustrative)' },
]

export function Fields() {
  return (
    <Part
      name="Form fields"
      id="fields"
      use="A label above every field, a hint only where it helps. Nothing is required by the browser: we say what is wrong, in our words, and keep what was typed."
    >
      <Form action="/styleguide">
        <TextField
          name="what"
          label="What will be done"
          hint="Begin with a verb."
          value="Open a job club"
        />
        <TextField name="email" label="Email address" type="email" autocomplete="email" />
        <TextField name="people" label="People helped" type="number" width={4} />
        <TextField name="reference" label="Reference" value="MK-2009-014" width={10} disabled />
        <TextArea
          name="why"
          label="Why now"
          value="Claims by young people are rising."
          limit={280}
          rows={3}
        />
        <SelectField name="lead" label="Lead" options={leads} value="advice" />
        <DateField
          name="due"
          legend="First milestone is due"
          hint="For example, 27 3 2010"
          value="2010-06-30"
        />
        <Choosing />
        <ButtonGroup>
          <Button>Save</Button>
          <a href="#fields">Cancel</a>
        </ButtonGroup>
      </Form>
    </Part>
  )
}

function Choosing() {
  return (
    <>
      <Radios name="wave" legend="Wave" options={waves} value="economic" />
      <Checkboxes name="waves" legend="Waves it touches" options={waves} values={['social']} />
      <Checkboxes
        name="small"
        legend="Set against"
        options={waves.slice(0, 2)}
        values={['economic']}
        small
      />
      <FileField
        name="file"
        label="Load a file"
        hint="CSV. You see what will change before anything is kept."
        accept=".csv"
      />
    </>
  )
}

const errors: FieldErrors = [
  { field: 'wrong-what', message: 'Enter what will be done' },
  { field: 'wrong-why', message: 'Why now must be 280 characters or fewer' },
  { field: 'wrong-lead', message: 'Choose an organisation that leads' },
  { field: 'wrong-due', message: 'Enter a date on or after 30 April 2010' },
  { field: 'wrong-wave', message: 'Choose a wave' },
  { field: 'wrong-waves', message: 'Choose at least one wave' },
  { field: 'wrong-file', message: 'The file must be smaller than 10 MB' },
  { field: '', message: 'Somebody has changed this action since you opened it' },
]

export function FieldsWithErrors() {
  return (
    <Part
      name="Mistakes in a form"
      id="mistakes"
      use="The summary stands first and takes the focus; each line leads to its field. The title of the page begins with “Error:”. Say what to do, not what is invalid."
    >
      <ErrorSummary errors={errors} example />
      <Form action="/styleguide">
        <TextField
          name="wrong-what"
          label="What will be done"
          hint="Begin with a verb."
          errors={errors}
          value=""
        />
        <TextArea
          name="wrong-why"
          label="Why now"
          errors={errors}
          value="Because."
          limit={280}
          rows={2}
        />
        <SelectField name="wrong-lead" label="Lead" options={leads} errors={errors} />
        <DateField
          name="wrong-due"
          legend="First milestone is due"
          value={{ day: '31', month: '2', year: '2010' }}
          errors={errors}
        />
        <Radios name="wrong-wave" legend="Wave" options={waves} errors={errors} />
        <Checkboxes name="wrong-waves" legend="Waves it touches" options={waves} errors={errors} />
        <FileField name="wrong-file" label="Load a file" errors={errors} />
      </Form>
    </Part>
  )
}
