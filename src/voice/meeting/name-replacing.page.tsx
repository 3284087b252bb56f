import type { FormState } from '#src/platform/http/form.ts'
import {
  Button,
  Column,
  Details,
  Form,
  Grid,
  Lede,
  Section,
  TextArea,
  TextField,
  WarningText,
} from '#src/ui/index.ts'
import type { MeetingPerson, MeetingRecord } from './meeting-record.ts'
import { countWords, personWords } from './meeting-words.ts'
import type { NameTrace } from './name-traces.ts'

export interface NameReplacingProps extends FormState {
  meeting: MeetingRecord
  person: MeetingPerson
  traces: readonly NameTrace[]
}

const excerptsShown = 12

/** Replaces a name by a role for good. Every place is shown before, for nobody can take it back. */
export function NameReplacingPage(props: NameReplacingProps) {
  const { meeting, person, traces, values, errors } = props
  const path = `/meetings/${meeting.slug}`
  return (
    <Grid>
      <Column span={8}>
        <h1>Name by role: {personWords(person)}</h1>
        <Lede>
          The role takes the place of the name everywhere: in each meeting of this partnership that
          names the person, in the kept paper, in what was published from it, and in history.
        </Lede>
        <Form action={`${path}/people/${person.id}/role`} errors={errors}>
          <TextField
            name="role"
            label="Role that stands in place of the name"
            hint="Such as: panel member, voluntary sector. It stands in square brackets within other words."
            value={values['role'] ?? ''}
            errors={errors}
          />
          <TextArea
            name="forms"
            label="Ways in which the paper names this person"
            hint="One on each line. A part of the name that means others too must not be among them."
            value={values['forms'] ?? ''}
            errors={errors}
            rows={5}
          />
          <Button kind="secondary" name="step" value="look">
            Show what would be replaced
          </Button>
          <Traces traces={traces} />
          <WarningText>
            This cannot be undone. History keeps no trace of the name. Backups made before still
            hold it, until they are replaced.
          </WarningText>
          <Button kind="warning" name="step" value="replace">
            Replace the name for good
          </Button>
        </Form>
        <p>
          <a href={`${path}/changes`}>Leave the name as it is</a>
        </p>
      </Column>
    </Grid>
  )
}

function Traces({ traces }: Pick<NameReplacingProps, 'traces'>) {
  return (
    <Section heading="What would be replaced in this meeting">
      {traces.length === 0 ? (
        <p>The name stands in no text of it, only in its list of people.</p>
      ) : null}
      {traces.map((trace) => (
        <Trace {...trace} />
      ))}
    </Section>
  )
}

function Trace({ words, excerpts }: NameTrace) {
  const more = excerpts.length - excerptsShown
  return (
    <Details open summary={`“${words}”, ${countWords(excerpts.length, 'place')}`}>
      <ul class="sk-tight">
        {excerpts.slice(0, excerptsShown).map((excerpt) => (
          <li>{excerpt}</li>
        ))}
      </ul>
      {more > 0 ? <p>And {more} more.</p> : null}
    </Details>
  )
}
