import { dayInWords } from '#src/platform/time/day.ts'
import {
  Button,
  ButtonGroup,
  DateField,
  Details,
  SelectField,
  SummaryList,
  TextArea,
  TextField,
  typedDate,
} from '#src/ui/index.ts'
import { ChangeForm } from './change-form.parts.tsx'
import { shownName } from './edit.ts'
import { EditFrame, EditLink } from './edit-frame.parts.tsx'
import type { ReviewPerson, ReviewRound } from './review.ts'
import type { ReviewShown } from './review-shown.ts'

interface PartProps {
  shown: ReviewShown
}

/** Title, day, venue and summary, or the form that changes them. */
export function FieldsSection(shown: ReviewShown) {
  const { title, heldOn, venue, summary } = shown.review.fields
  if (shown.edit === 'fields') return <FieldsForm shown={shown} />
  return (
    <section class="sk-outline">
      <h3>About the meeting</h3>
      <SummaryList
        narrow
        rows={[
          { key: 'Title', value: title },
          { key: 'Day', value: heldOn === null ? 'not known' : dayInWords(heldOn) },
          { key: 'Venue', value: venue ?? 'not known' },
          ...(summary === null ? [] : [{ key: 'Summary', value: summary }]),
        ]}
      />
      <EditLink shown={shown} edit="fields">
        Change title, day, venue or summary
      </EditLink>
    </section>
  )
}

function FieldsForm({ shown }: PartProps) {
  const { fields } = shown.review
  const { errors, values } = shown.form
  const value = (name: 'title' | 'venue' | 'summary') => values[name] ?? fields[name] ?? ''
  return (
    <EditFrame shown={shown} heading="About the meeting">
      <ChangeForm shown={shown} fields={{ change: 'fields' }}>
        <TextField name="title" label="Title" value={value('title')} errors={errors} />
        <DateField
          name="heldOn"
          legend="Day it was held (optional)"
          value={
            values['heldOn-day'] === undefined ? (fields.heldOn ?? '') : typedDate(values, 'heldOn')
          }
          errors={errors}
        />
        <TextField name="venue" label="Venue (optional)" value={value('venue')} errors={errors} />
        <TextArea
          name="summary"
          label="Summary (optional)"
          value={value('summary')}
          errors={errors}
          rows={4}
        />
        <Button small>Save</Button>
      </ChangeForm>
    </EditFrame>
  )
}

/** Everybody whom the paper names. */
export function PeopleSection(shown: ReviewShown) {
  const { people } = shown.review
  const isEdited = shown.edit?.startsWith('person-') === true
  const edited = people.find(({ id }) => shown.edit === `person-${id}`) ?? null
  return (
    <section class="sk-outline">
      {isEdited ? <PersonForm shown={shown} person={edited} /> : null}
      <Details summary={`People the paper names: ${people.length}`} open={isEdited}>
        <ul>
          {people.map((person) => (
            <li>
              {personInWords(person)}
              <EditLink shown={shown} edit={`person-${person.id}`}>
                Change <span class="govuk-visually-hidden">{shownName(person)}</span>
              </EditLink>
            </li>
          ))}
        </ul>
        <EditLink shown={shown} edit="person-new">
          Add a person
        </EditLink>
      </Details>
    </section>
  )
}

const presenceWords = { present: 'present', apologies: 'sent apologies' } as const

function personInWords(person: ReviewPerson): string {
  const { name, role, organisation, presence } = person
  const parts = [name, role, organisation, presence === null ? null : presenceWords[presence]]
  return parts.filter((part) => part !== null && part !== '').join(', ')
}

function PersonForm({ shown, person }: PartProps & { person: ReviewPerson | null }) {
  const { errors, values } = shown.form
  const value = (name: 'name' | 'role' | 'organisation' | 'presence') =>
    values[name] ?? person?.[name] ?? ''
  return (
    <EditFrame
      shown={shown}
      heading={person === null ? 'Add a person' : `Change ${shownName(person)}`}
    >
      <ChangeForm shown={shown} fields={{ change: 'person', id: person?.id ?? '' }}>
        <TextField
          name="name"
          label="Name, as the paper prints it"
          hint="Left empty, the person appears by role alone."
          value={value('name')}
          errors={errors}
        />
        <TextField name="role" label="Role (optional)" value={value('role')} errors={errors} />
        <TextField
          name="organisation"
          label="Organisation (optional)"
          value={value('organisation')}
          errors={errors}
        />
        <SelectField
          name="presence"
          label="Was there"
          value={value('presence')}
          errors={errors}
          options={[
            { value: '', label: 'The paper does not list it' },
            { value: 'present', label: 'Present' },
            { value: 'apologies', label: 'Sent apologies' },
          ]}
        />
        <Button small>Save</Button>
      </ChangeForm>
      {person === null ? null : (
        <ChangeForm shown={shown} fields={{ change: 'person-removal', id: person.id }}>
          <Button kind="secondary" small>
            Remove {shownName(person)}
          </Button>
        </ChangeForm>
      )}
    </EditFrame>
  )
}

/** Names a round, adds to it, or removes it. */
export function RoundForm({ shown, round }: PartProps & { round: ReviewRound | null }) {
  const { errors, values } = shown.form
  return (
    <EditFrame shown={shown} heading={round === null ? 'Add a round' : 'Change this round'}>
      <ChangeForm shown={shown} fields={{ change: 'round', id: round?.id ?? '' }}>
        <TextField
          name="title"
          label="Title of the round (optional)"
          value={values['title'] ?? round?.title ?? ''}
          errors={errors}
        />
        <Button small>Save</Button>
      </ChangeForm>
      {round === null ? null : (
        <ButtonGroup>
          <ChangeForm shown={shown} fields={{ change: 'prompt', round: round.id }}>
            <Button kind="secondary" small>
              Add a place for points without a set question
            </Button>
          </ChangeForm>
          <ChangeForm shown={shown} fields={{ change: 'round-removal', id: round.id }}>
            <Button kind="secondary" small>
              Remove this round
            </Button>
          </ChangeForm>
        </ButtonGroup>
      )}
    </EditFrame>
  )
}
