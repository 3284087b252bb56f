import type { Child } from 'hono/jsx'
import type { FormState } from '#src/platform/http/form.ts'
import {
  Button,
  Column,
  Form,
  Grid,
  Lede,
  Radios,
  Section,
  TextArea,
  TextField,
} from '#src/ui/index.ts'
import { LevelField, type PointChoice, PointField } from './block-fields.parts.tsx'
import type { PaperView } from './edition-words.ts'

export interface AdditionPageProps extends FormState {
  view: PaperView
  /** The block after which it is put; empty for the beginning. */
  after: string
  choices: readonly PointChoice[]
}

/** Four things that can be put into a paper, each with its form. */
export function AdditionPage(props: AdditionPageProps) {
  const { values, errors, choices } = props
  const sent = values['kind'] ?? ''
  const own = (kind: string): FormState =>
    kind === sent ? { values, errors } : { values: {}, errors: [] }
  return (
    <Grid>
      <Column span={8}>
        <h1>Add a block</h1>
        <Lede>It stands after the block you came from. You can move it later.</Lede>
        {choices.length === 0 ? null : <PointForm {...props} own={own('statement')} />}
        <Section heading="A paragraph" id="add-prose">
          <AddForm {...props} kind="prose" button="Add the paragraph">
            <TextArea
              name="text"
              label="The paragraph"
              hint="An empty line parts paragraphs."
              value={own('prose').values['text'] ?? ''}
              errors={own('prose').errors}
            />
          </AddForm>
        </Section>
        <FigureForm {...props} own={own('figure')} />
        <Section heading="A heading" id="add-heading">
          <AddForm {...props} kind="heading" button="Add the heading">
            <TextField
              name="heading"
              label="The heading"
              value={own('heading').values['heading'] ?? ''}
              errors={own('heading').errors}
            />
            <LevelField {...own('heading')} />
          </AddForm>
        </Section>
      </Column>
    </Grid>
  )
}

function PointForm({ own, ...props }: AdditionPageProps & { own: FormState }) {
  return (
    <Section heading="A point of the meeting" id="add-statement">
      <AddForm {...props} kind="statement" button="Add the point">
        <PointField label="Which point" choices={props.choices} {...own} />
        <Radios
          name="as"
          legend="How it is given"
          value={own.values['as'] ?? 'quote'}
          errors={own.errors}
          options={[
            { value: 'quote', label: 'Quoted, in its own words' },
            { value: 'reported', label: 'Reported, in other words' },
          ]}
        />
      </AddForm>
    </Section>
  )
}

function FigureForm({ own, ...props }: AdditionPageProps & { own: FormState }) {
  return (
    <Section heading="A figure" id="add-figure">
      <AddForm {...props} kind="figure" button="Add the figure">
        <TextField
          name="figure"
          label="Address of the figure"
          hint="Open the figure in the evidence and copy its permanent link. The paper keeps its sentence, drawing, source and table."
          value={own.values['figure'] ?? ''}
          errors={own.errors}
        />
        <p>
          <a href="/evidence">Find a figure</a>
        </p>
      </AddForm>
    </Section>
  )
}

interface AddFormProps extends AdditionPageProps {
  kind: string
  button: string
  children?: Child
}

function AddForm({ view, after, kind, button, children, values, errors }: AddFormProps) {
  return (
    <Form action={`${view.path}/draft/blocks`} errors={values['kind'] === kind ? errors : []}>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="after" value={after} />
      {children}
      <Button kind="secondary">{button}</Button>
    </Form>
  )
}
