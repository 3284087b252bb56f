import type { FormState } from '#src/platform/http/form.ts'
import {
  Button,
  Column,
  DateField,
  Form,
  Grid,
  Lede,
  Radios,
  TextArea,
  TextField,
  typedDate,
} from '#src/ui/index.ts'

export interface ClaimPageProps extends FormState {
  /** `Young people in Milton Keynes`. */
  cell: string
  /** Where the form is sent. */
  action: string
}

/** Where an officer says what they judge of a need, and why. */
export function AssessmentPage({ cell, action, values, errors }: ClaimPageProps) {
  return (
    <Grid>
      <Column span={8}>
        <h1>Judge the need: {cell}</h1>
        <Lede>
          A judgement counts where no official figure is held. It is shown with your role and the
          date, and can be withdrawn.
        </Lede>
        <Form action={action} errors={errors}>
          <Radios
            name="verdict"
            legend="How strong is the need?"
            options={[
              { value: 'pressing', label: 'It presses' },
              { value: 'not-pressing', label: 'It does not press' },
              { value: 'withdrawn', label: 'Withdraw an earlier judgement' },
            ]}
            value={values['verdict']}
            errors={errors}
          />
          <TextArea
            name="reason"
            label="Why, in a sentence"
            value={values['reason'] ?? ''}
            errors={errors}
            rows={3}
          />
          <HeldOn values={values} errors={errors} />
          <Button>Save</Button>
        </Form>
      </Column>
    </Grid>
  )
}

const texts = [
  { name: 'what', label: 'What is counted', hint: 'Such as: people aged 18 to 24 who claim' },
  { name: 'value', label: 'The figure', hint: 'As the document prints it, such as 7.0' },
  { name: 'unit', label: 'Its unit', hint: 'Such as %' },
  { name: 'comparatorName', label: 'Set against', hint: 'Such as: the United Kingdom' },
  { name: 'comparatorValue', label: 'The figure of that', hint: 'Such as 5.5' },
  { name: 'period', label: 'The period', hint: 'As the document says, such as April 2010' },
  { name: 'quotedFrom', label: 'The document it was read in' },
  { name: 'originalSource', label: 'The source that the document names' },
  { name: 'url', label: 'Web address of the document (optional)' },
] as const

/** Where an officer keeps a figure that a document quotes, as long as the official file is not held. */
export function QuotedFigurePage({ cell, action, values, errors }: ClaimPageProps) {
  return (
    <Grid>
      <Column span={8}>
        <h1>Quote a figure: {cell}</h1>
        <Lede>
          For a figure that you read in a document and that is not in any file loaded here. It is
          shown as quoted, not checked, and never as an official figure.
        </Lede>
        <Form action={action} errors={errors}>
          {texts.map((field) => (
            <TextField {...field} value={values[field.name] ?? ''} errors={errors} />
          ))}
          <Radios
            name="polarity"
            legend="Is more of it worse?"
            options={[
              { value: 'higher-is-worse', label: 'More is worse' },
              { value: 'higher-is-better', label: 'More is better' },
              { value: 'neither', label: 'Neither' },
            ]}
            value={values['polarity']}
            errors={errors}
          />
          <HeldOn values={values} errors={errors} />
          <Button>Save</Button>
        </Form>
      </Column>
    </Grid>
  )
}

function HeldOn({ values, errors }: FormState) {
  return (
    <DateField
      name="heldOn"
      legend="Held since (optional)"
      hint="Left empty, it is the date this site stands at."
      value={typedDate(values, 'heldOn')}
      errors={errors}
    />
  )
}
