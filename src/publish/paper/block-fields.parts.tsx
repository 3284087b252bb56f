import type { FormState } from '#src/platform/http/form.ts'
import { Checkboxes, Radios, SelectField, TextArea, TextField } from '#src/ui/index.ts'
import type { BodyOf, PaperBlock } from './block.ts'
import type { PaperView } from './edition-words.ts'
import type { Fault, PointWords } from './fault.ts'

/** A point to choose, under the prompt that it was said to. */
export interface PointChoice {
  id: string
  label: string
}

export interface BlockPageProps extends FormState {
  view: PaperView
  block: PaperBlock
  faults: readonly Fault[]
  points: ReadonlyMap<string, PointWords>
  choices: readonly PointChoice[]
  saved: string | undefined
}

/** The fields of one kind of block, as they were typed or as the block holds them. */
export function Fields(props: BlockPageProps) {
  const { body } = props.block
  switch (body.kind) {
    case 'heading':
      return <HeadingFields {...props} />
    case 'prose':
      return <ProseFields {...props} body={body} hint="An empty line parts paragraphs." />
    case 'reported':
      return <ProseFields {...props} body={body} hint="In other words, without quotation marks." />
    case 'quote':
      return <QuoteFields {...props} body={body} />
    case 'person':
      return <PersonFields {...props} />
    case 'materials':
      return (
        <Area
          {...props}
          name="items"
          label="Materials"
          hint="One a line: its title, then its address."
        />
      )
    case 'people':
      return (
        <>
          <Area {...props} name="present" label="Who was there" hint="One a line." />
          <Area {...props} name="apologies" label="Who sent apologies" hint="One a line." />
        </>
      )
    case 'prompt':
    case 'question':
    case 'actions':
    case 'figure':
      return null
  }
}

function ProseFields({
  body,
  hint,
  ...props
}: BlockPageProps & { body: BodyOf<'prose' | 'reported'>; hint: string }) {
  const label = body.kind === 'prose' ? 'The paragraph' : 'What was said'
  return (
    <>
      <Area {...props} name="text" label={label} hint={hint} />
      <PointsBehind {...props} pointIds={body.pointIds} />
    </>
  )
}

function HeadingFields({ values, errors }: FormState) {
  return (
    <>
      <TextField name="text" label="Heading" value={values['text'] ?? ''} errors={errors} />
      <LevelField values={values} errors={errors} />
    </>
  )
}

export function LevelField({ values, errors }: FormState) {
  return (
    <Radios
      name="level"
      legend="How deep it lies"
      errors={errors}
      value={values['level'] ?? '2'}
      options={[
        { value: '2', label: 'A part of the paper' },
        { value: '3', label: 'A heading inside a part' },
      ]}
    />
  )
}

interface AreaProps extends FormState {
  name: string
  label: string
  hint: string
}

function Area({ name, label, hint, values, errors }: AreaProps) {
  const value = values[name] ?? ''
  const rows = Math.min(20, Math.max(4, Math.ceil(value.length / 70) + value.split('\n').length))
  return (
    <TextArea name={name} label={label} hint={hint} value={value} errors={errors} rows={rows} />
  )
}

function QuoteFields({ body, points, ...props }: BlockPageProps & { body: BodyOf<'quote'> }) {
  const point = points.get(body.pointId)
  return (
    <>
      {point === undefined ? null : (
        <>
          <h2 class="govuk-label govuk-label--m">The words of the point</h2>
          <p>{point.now}</p>
        </>
      )}
      <Area
        {...props}
        name="text"
        label="The quote"
        hint="The words of the point, or a part of them. Quotation marks are put around it."
      />
    </>
  )
}

function PersonFields({ values, errors }: FormState) {
  const field = (name: string, label: string) => (
    <TextField name={name} label={label} value={values[name] ?? ''} errors={errors} />
  )
  return (
    <>
      {field('name', 'Name, or role where no name is given')}
      {field('role', 'Role (optional)')}
      {field('organisation', 'Organisation (optional)')}
      {field('talk', 'Title of the talk (optional)')}
    </>
  )
}

function PointsBehind({
  pointIds,
  points,
  choices,
  values,
  errors,
}: BlockPageProps & { pointIds: readonly string[] }) {
  return (
    <>
      {pointIds.length === 0 ? null : (
        <>
          <h2 class="govuk-label govuk-label--m">Points behind it</h2>
          {pointIds.map((id) => (
            <Checkboxes
              name={`drop-${id}`}
              legend={points.get(id)?.now ?? 'A point that is no longer in the record'}
              errors={[]}
              values={values[`drop-${id}`] === undefined ? [] : ['yes']}
              options={[{ value: 'yes', label: 'Leave it out' }]}
            />
          ))}
        </>
      )}
      <PointField
        label="Add a point that stands behind it"
        choices={choices}
        values={values}
        errors={errors}
      />
    </>
  )
}

export function PointField({
  label,
  choices,
  values,
  errors,
}: FormState & { label: string; choices: readonly PointChoice[] }) {
  return (
    <SelectField
      name="point"
      label={label}
      errors={errors}
      value={values['point'] ?? ''}
      options={[
        { value: '', label: 'Choose a point' },
        ...choices.map((choice) => ({ value: choice.id, label: choice.label })),
      ]}
    />
  )
}
