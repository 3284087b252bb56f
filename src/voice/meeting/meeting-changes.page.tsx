import type { Partnership } from '#src/partnership/index.ts'
import type { FormState } from '#src/platform/http/form.ts'
import {
  Button,
  Column,
  DateField,
  Form,
  Grid,
  Lede,
  SavedNotice,
  Section,
  SelectField,
  Table,
  TextField,
  typedDate,
} from '#src/ui/index.ts'
import type { MeetingPerson, MeetingRecord } from './meeting-record.ts'
import { capital, namingWords, personWords, roleWords } from './meeting-words.ts'

/** A date as it was typed, or as it stands. */
export function dayValue(values: FormState['values'], name: string) {
  return `${name}-day` in values ? typedDate(values, name) : (values[name] ?? '')
}

export interface MeetingChangesProps {
  meeting: MeetingRecord
  details: FormState
  publication: FormState
  saved: string | undefined
}

/** Where officers of its partnership put a meeting right: details, who may see it, who is named, what is missing. */
export function MeetingChangesPage({ meeting, details, publication, saved }: MeetingChangesProps) {
  const path = `/meetings/${meeting.slug}`
  return (
    <Grid>
      <Column span={8}>
        <SavedNotice entryId={saved} />
        <h1>Change this meeting</h1>
        <Lede>
          <a href={path}>{meeting.title}</a>
        </Lede>
        <Section heading="Title, day and place">
          <Form action={`${path}/details`} errors={details.errors}>
            <DetailFields {...details} />
            <Button>Save</Button>
          </Form>
        </Section>
        <Section heading="Who may see it" id="publication">
          <Publication meeting={meeting} {...publication} />
        </Section>
        <Section heading="People it names" id="people">
          <People meeting={meeting} />
        </Section>
      </Column>
      <Column span={4} rail>
        <Section heading="Also">
          <ul class="sk-plain sk-tight">
            <li>
              <a href={`${path}/parts`}>Add to its record</a>
            </li>
            <li>
              <a href={`${path}/coding`}>Put what was said under themes</a>
            </li>
            <li>
              <a href={`${path}#points`}>Correct a point, or set one aside</a>: open the point first
            </li>
          </ul>
        </Section>
      </Column>
    </Grid>
  )
}

function DetailFields({ values, errors }: FormState) {
  return (
    <>
      <TextField name="title" label="Title" value={values['title'] ?? ''} errors={errors} />
      <DateField
        name="heldOn"
        legend="The day it took place (optional)"
        hint="Such as 18 11 2009. Left empty, the day is not known."
        value={dayValue(values, 'heldOn')}
        errors={errors}
      />
      <TextField
        name="venue"
        label="Where (optional)"
        value={values['venue'] ?? ''}
        errors={errors}
      />
    </>
  )
}

function Publication({ meeting, values, errors }: { meeting: MeetingRecord } & FormState) {
  const isDraft = meeting.state === 'draft'
  const path = `/meetings/${meeting.slug}`
  return (
    <>
      <p>
        {isDraft
          ? 'A draft: only its partnership sees it.'
          : 'Published: everybody can read it, with every name in it.'}
      </p>
      <Form action={isDraft ? `${path}/publication` : `${path}/withdrawal`} errors={errors}>
        <DateField
          name="since"
          legend={isDraft ? 'Published since (optional)' : 'Withdrawn since (optional)'}
          hint="Left empty, it is the date this site stands at."
          value={dayValue(values, 'since')}
          errors={errors}
        />
        <Button kind="secondary">
          {isDraft ? 'Publish the meeting' : 'Withdraw it, so that it is a draft again'}
        </Button>
      </Form>
    </>
  )
}

function People({ meeting }: { meeting: MeetingRecord }) {
  if (meeting.people.length === 0) return <p>It names nobody.</p>
  return (
    <Table
      caption="People in this meeting’s record"
      hideCaption
      stack
      columns={[{ label: 'Person' }, { label: 'Named' }, { label: 'Change' }]}
      rows={meeting.people.map((person) => ({
        header: withRole(person),
        cells: [
          capital(namingWords[person.naming]),
          person.name === null ? (
            'none needed'
          ) : (
            <a href={`/meetings/${meeting.slug}/people/${person.id}/role`}>
              Name by role
              <span class="govuk-visually-hidden"> instead of {personWords(person)}</span>
            </a>
          ),
        ],
      }))}
    />
  )
}

function withRole(person: MeetingPerson): string {
  const role = roleWords(person)
  return role === '' ? personWords(person) : `${personWords(person)}, ${role}`
}

export interface NewMeetingProps extends FormState {
  partnerships: readonly Partnership[]
}

/** A meeting typed from paper begins with its title; all the rest can follow. */
export function NewMeetingPage({ partnerships, values, errors }: NewMeetingProps) {
  return (
    <Grid>
      <Column span={8}>
        <h1>Record a meeting by hand</h1>
        <Lede>It begins as a draft, which only its partnership sees.</Lede>
        <Form action="/meetings/new" errors={errors}>
          <SelectField
            name="partnership"
            label="Partnership"
            errors={errors}
            value={values['partnership'] ?? ''}
            options={partnerships.map(({ slug, name }) => ({ value: slug, label: name }))}
          />
          <DetailFields values={values} errors={errors} />
          <Button>Record the meeting</Button>
        </Form>
      </Column>
    </Grid>
  )
}
