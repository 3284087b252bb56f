import type { Child } from 'hono/jsx'
import {
  Button,
  Column,
  DateField,
  EmptyState,
  type FieldErrors,
  Form,
  Grid,
  Lede,
  Pagination,
  SavedNotice,
  Section,
  SelectField,
  SummaryList,
  Table,
  TextField,
  typedDate,
} from '#src/ui/index.ts'
import { dayInWords, type Named, roleInWords } from './people.parts.tsx'
import { type GrantableRole, type PersonWithRoles, type RoleRecord, roleLabels } from './person.ts'

export interface FormShown {
  values: Readonly<Record<string, string>>
  errors: FieldErrors
}

export interface Choices {
  roles: readonly GrantableRole[]
  partnerships: readonly Named[]
  /** The day a date field begins with. */
  asOf: string
}

export interface PeoplePageProps {
  people: readonly PersonWithRoles[]
  total: number
  page: { current: number; pages: number }
  choices: Choices
  form: FormShown
  /** History entry of what was just saved. */
  savedEntryId: string | undefined
}

/** Who can sign in, and how somebody is added. */
export function PeoplePage({ people, total, page, choices, form, savedEntryId }: PeoplePageProps) {
  return (
    <Grid>
      <Column span={8}>
        <SavedNotice entryId={savedEntryId} />
        <h1>People</h1>
        <Lede>{countInWords(total)}</Lede>
        {people.length === 0 ? (
          <EmptyState>Nobody holds a role here yet. Add the first person below.</EmptyState>
        ) : (
          <Table
            caption="People and their roles"
            hideCaption
            stack
            columns={[{ label: 'Name' }, { label: 'Email address' }, { label: 'Roles now' }]}
            rows={people.map((person) => personRow(person, choices.partnerships))}
          />
        )}
        <Pagination
          current={page.current}
          pages={page.pages}
          hrefOf={(number) => `/admin/people?page=${number}`}
          label="Pages of people"
        />
        <Section heading="Add a person" id="add">
          <AddForm choices={choices} form={form} />
        </Section>
      </Column>
    </Grid>
  )
}

function countInWords(total: number): string {
  if (total === 0) return 'Nobody can sign in yet.'
  return total === 1 ? 'One person can sign in.' : `${total} people can sign in.`
}

function personRow(person: PersonWithRoles, partnerships: readonly Named[]) {
  const current = person.roles.filter((role) => role.ended === null)
  return {
    header: <a href={`/admin/people/${person.id}`}>{person.name}</a>,
    cells: [person.email, current.length === 0 ? 'None' : rolesInWords(current, partnerships)],
  }
}

function rolesInWords(roles: readonly RoleRecord[], partnerships: readonly Named[]): Child {
  return roles.map((role) => roleInWords(role, partnerships)).join('; ')
}

function AddForm({ choices, form }: { choices: Choices; form: FormShown }) {
  const { values, errors } = form
  return (
    <Form action="/admin/people" errors={errors}>
      <TextField
        name="name"
        label="Name"
        hint="Seen by officers alone"
        value={values['name']}
        errors={errors}
        autocomplete="off"
      />
      <TextField
        name="email"
        label="Email address"
        hint="Sign-in links go there"
        type="email"
        value={values['email']}
        errors={errors}
        autocomplete="off"
      />
      <RoleFields choices={choices} form={form} />
      <TextField
        name="label"
        label="Public description (optional)"
        hint="How the person is named in public and in history, in words of the role: “Partnership officer, Milton Keynes”. Not a name"
        value={values['label']}
        errors={errors}
      />
      <Button>Add person</Button>
    </Form>
  )
}

function RoleFields({ choices, form }: { choices: Choices; form: FormShown }) {
  const { values, errors } = form
  const wasTyped = values['heldOn-year'] !== undefined
  return (
    <>
      <SelectField
        name="role"
        label="Role"
        options={[
          { value: '', label: 'Choose a role' },
          ...choices.roles.map((role) => ({ value: role, label: roleLabels[role] })),
        ]}
        value={values['role']}
        errors={errors}
      />
      <SelectField
        name="partnership"
        label="Partnership"
        hint="Programme officers act in all of them"
        options={[
          { value: '', label: 'Choose a partnership' },
          ...choices.partnerships.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={values['partnership']}
        errors={errors}
      />
      <DateField
        name="heldOn"
        legend="Held since"
        value={wasTyped ? typedDate(values, 'heldOn') : choices.asOf}
        errors={errors}
      />
    </>
  )
}

export interface PersonPageProps {
  person: PersonWithRoles
  choices: Choices
  /** Ids of the roles this viewer may end. */
  endable: ReadonlySet<string>
  form: FormShown
  /** The form of one role's end, when it was sent with a mistake. */
  ending: { roleId: string; form: FormShown } | null
  /** History entry of what was just saved. */
  savedEntryId: string | undefined
}

/** One person: what is kept of them, and the roles they hold and held. */
export function PersonPage(props: PersonPageProps) {
  const { person, choices, form, savedEntryId } = props
  return (
    <Grid>
      <Column span={8}>
        <SavedNotice entryId={savedEntryId} />
        <h1>{person.name}</h1>
        <SummaryList
          rows={[
            { key: 'Email address', value: person.email },
            { key: 'Named in public as', value: person.label },
            { key: 'Added', value: `${dayInWords(person.recordedAt)}, by: ${person.recordedBy}` },
            { key: 'Kept until', value: dayInWords(person.retainedUntil) },
          ]}
        />
        <p class="sk-source">
          Two years after somebody last signed in, what is kept of them here is to be erased.
        </p>
        <Section heading="Roles">
          {person.roles.length === 0 ? (
            <p>None.</p>
          ) : (
            person.roles.map((role) => <RoleHeldShown role={role} {...props} />)
          )}
        </Section>
        <Section heading="Give a role" id="give">
          <Form action={`/admin/people/${person.id}/roles`} errors={form.errors}>
            <RoleFields choices={choices} form={form} />
            <Button>Give role</Button>
          </Form>
        </Section>
      </Column>
    </Grid>
  )
}

function RoleHeldShown({ role, ...props }: PersonPageProps & { role: RoleRecord }) {
  const { person, choices, endable, ending } = props
  const shown = ending?.roleId === role.id ? ending.form : { values: {}, errors: [] }
  const wasTyped = shown.values['endedOn-year'] !== undefined
  const words = roleInWords(role, choices.partnerships)
  return (
    <section>
      <h3>{words}</h3>
      <p>{periodInWords(role)}</p>
      {endable.has(role.id) ? (
        <Form action={`/admin/people/${person.id}/roles/${role.id}/ending`} errors={shown.errors}>
          <DateField
            name="endedOn"
            legend="Held until"
            id={`endedOn-${role.id}`}
            value={wasTyped ? typedDate(shown.values, 'endedOn') : choices.asOf}
            errors={shown.errors}
          />
          <Button kind="warning" small>
            End this role<span class="govuk-visually-hidden">: {words}</span>
          </Button>
        </Form>
      ) : null}
    </section>
  )
}

function periodInWords({ heldOn, recordedAt, recordedBy, ended }: RoleRecord): string {
  const since = `Held since ${dayInWords(heldOn)}; recorded ${dayInWords(recordedAt)} by: ${recordedBy}.`
  if (ended === null) return since
  const until = `Ended ${dayInWords(ended.on)}; recorded ${dayInWords(ended.recordedAt)} by: ${ended.recordedBy}.`
  return `${since} ${until}`
}
