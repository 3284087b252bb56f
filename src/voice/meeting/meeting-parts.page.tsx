import type { Child } from 'hono/jsx'
import type { FormState } from '#src/platform/http/form.ts'
import {
  Button,
  Column,
  Form,
  Grid,
  Lede,
  Radios,
  SavedNotice,
  Section,
  SelectField,
  TextArea,
  TextField,
} from '#src/ui/index.ts'
import type { PartKind } from './meeting-part.form.ts'
import type { MeetingRecord } from './meeting-record.ts'
import { agendaWords, personWords, shortened } from './meeting-words.ts'

export interface MeetingPartsProps {
  meeting: MeetingRecord
  /** The form that was sent and refused, to be shown again with what was typed. */
  sent: { kind: PartKind; state: FormState } | undefined
  saved: string | undefined
}

/** Plain forms for a meeting that is typed from paper: one for each part. */
export function MeetingPartsPage({ meeting, sent, saved }: MeetingPartsProps) {
  const state = (kind: PartKind): FormState =>
    sent?.kind === kind ? sent.state : { values: {}, errors: [] }
  return (
    <Grid>
      <Column span={8}>
        <SavedNotice entryId={saved} />
        <h1>Add to the record</h1>
        <Lede>
          <a href={`/meetings/${meeting.slug}`}>{meeting.title}</a>. Each part stands after those
          that are there, and each can be undone.
        </Lede>
        {parts.map(({ kind, heading, fields, lacks }) => (
          <Part
            meeting={meeting}
            kind={kind}
            heading={heading}
            lacks={lacks?.(meeting)}
            {...state(kind)}
          >
            {fields({ ...state(kind), meeting })}
          </Part>
        ))}
      </Column>
    </Grid>
  )
}

interface PartProps extends FormState {
  meeting: MeetingRecord
  kind: PartKind
  heading: string
  /** What has to be there before. */
  lacks?: string | undefined
  children?: Child
}

function Part({ meeting, kind, heading, errors, lacks, children }: PartProps) {
  return (
    <Section heading={heading} id={kind}>
      {lacks === undefined ? (
        <Form action={`/meetings/${meeting.slug}/parts/${kind}`} errors={errors}>
          {children}
          <Button kind="secondary">Add {heading.charAt(0).toLowerCase() + heading.slice(1)}</Button>
        </Form>
      ) : (
        <p>{lacks}</p>
      )}
    </Section>
  )
}

const parts: readonly {
  kind: PartKind
  heading: string
  fields: (fields: Fields) => Child
  /** What has to be there before, where it is not. */
  lacks?: (meeting: MeetingRecord) => string | undefined
}[] = [
  {
    kind: 'agenda-item',
    heading: 'An item of the agenda',
    fields: (of) => <AgendaFields {...of} />,
  },
  {
    kind: 'question',
    heading: 'A question to the panel',
    fields: (of) => <Words kind="question" label="Question" {...of} />,
  },
  {
    kind: 'answer',
    heading: 'An answer',
    fields: (of) => <AnswerFields {...of} />,
    lacks: ({ questions }) => (questions.length === 0 ? 'Add a question first.' : undefined),
  },
  { kind: 'round', heading: 'A round of tables', fields: (of) => <RoundFields {...of} /> },
  {
    kind: 'prompt',
    heading: 'A prompt',
    fields: (of) => <PromptFields {...of} />,
    lacks: ({ rounds }) => (rounds.length === 0 ? 'Add a round first.' : undefined),
  },
  {
    kind: 'point',
    heading: 'A point',
    fields: (of) => <PointFields {...of} />,
    lacks: ({ rounds }) =>
      rounds.every(({ prompts }) => prompts.length === 0) ? 'Add a prompt first.' : undefined,
  },
]

/** Several forms stand on the page, so each field has the name of its form in its id, unless it was refused. */
function idIn(kind: PartKind, field: string, errors: FormState['errors']): string | undefined {
  return errors.length > 0 ? undefined : `${kind}-${field}`
}

type Fields = FormState & { meeting: MeetingRecord }

function AgendaFields({ values, errors, meeting }: Fields) {
  const id = (field: string) => idIn('agenda-item', field, errors)
  return (
    <>
      <SelectField
        name="kind"
        id={id('kind')}
        label="Kind"
        value={values['kind']}
        errors={errors}
        options={Object.entries(agendaWords).map(([value, label]) => ({ value, label }))}
      />
      <TextField
        name="title"
        id={id('title')}
        label="Title (optional)"
        value={values['title'] ?? ''}
        errors={errors}
      />
      <By kind="agenda-item" values={values} errors={errors} meeting={meeting} />
      <TextArea
        name="summary"
        id={id('summary')}
        label="What was presented, in your own words (optional)"
        value={values['summary'] ?? ''}
        errors={errors}
        rows={3}
      />
    </>
  )
}

function AnswerFields({ values, errors, meeting }: Fields) {
  return (
    <>
      <SelectField
        name="question"
        id={idIn('answer', 'question', errors)}
        label="To which question"
        value={values['question']}
        errors={errors}
        options={meeting.questions.map(({ id, text }) => ({ value: id, label: shortened(text) }))}
      />
      <By kind="answer" values={values} errors={errors} meeting={meeting} />
      <Words kind="answer" label="Answer" values={values} errors={errors} />
    </>
  )
}

function RoundFields({ values, errors }: FormState) {
  return (
    <TextField
      name="title"
      id={idIn('round', 'title', errors)}
      label="Title of the round (optional)"
      value={values['title'] ?? ''}
      errors={errors}
    />
  )
}

function PromptFields({ values, errors, meeting }: Fields) {
  return (
    <>
      <SelectField
        name="round"
        id={idIn('prompt', 'round', errors)}
        label="In which round"
        value={values['round']}
        errors={errors}
        options={meeting.rounds.map(({ id, title }, at) => ({
          value: id,
          label: title ?? `Round ${at + 1}`,
        }))}
      />
      <Words kind="prompt" label="Prompt" values={values} errors={errors} />
    </>
  )
}

function PointFields({ values, errors, meeting }: Fields) {
  const prompts = meeting.rounds.flatMap((round) => round.prompts)
  return (
    <>
      <SelectField
        name="prompt"
        id={idIn('point', 'prompt', errors)}
        label="Under which prompt"
        value={values['prompt']}
        errors={errors}
        options={prompts.map(({ id, text }) => ({
          value: id,
          label: text === null ? 'No set question' : shortened(text),
        }))}
      />
      <Words kind="point" label="Point" values={values} errors={errors} />
      <TextField
        name="roundTable"
        id={idIn('point', 'roundTable', errors)}
        label="Table (optional)"
        hint="Left empty, the table is not known."
        value={values['roundTable'] ?? ''}
        errors={errors}
        width={10}
      />
    </>
  )
}

/** People are named by role; somebody who is on record already is found by the same words. */
function By({ kind, values, errors, meeting }: Fields & { kind: PartKind }) {
  const known = meeting.people.map(personWords)
  return (
    <TextField
      name="by"
      id={idIn(kind, 'by', errors)}
      label="Who, by role (optional)"
      hint={
        known.length === 0
          ? 'Such as: panel member, voluntary sector.'
          : `On record already: ${known.slice(0, 8).join('; ')}.`
      }
      value={values['by'] ?? ''}
      errors={errors}
    />
  )
}

function Words({ kind, label, values, errors }: FormState & { kind: PartKind; label: string }) {
  return (
    <>
      <TextArea
        name="text"
        id={idIn(kind, 'text', errors)}
        label={label}
        value={values['text'] ?? ''}
        errors={errors}
        rows={3}
      />
      <Radios
        name="wording"
        id={idIn(kind, 'wording', errors)}
        legend="Whose words are these?"
        value={values['wording'] ?? 'reported'}
        errors={errors}
        options={[
          { value: 'verbatim', label: 'Word for word, as it was said or printed' },
          { value: 'reported', label: 'Reported in other words' },
        ]}
      />
    </>
  )
}
