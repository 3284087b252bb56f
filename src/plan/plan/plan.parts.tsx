import type { Child } from 'hono/jsx'
import { dayInWords } from '#src/platform/time/day.ts'
import {
  Button,
  Column,
  DateField,
  type FieldError,
  Form,
  Grid,
  Tag,
  type TypedDate,
  typedDate,
} from '#src/ui/index.ts'
import { type ActionState, actionStateLabels } from '../action/action.ts'
import type { ActionStanding } from '../action/action-standing.ts'
import { type Names, notKnown } from './names.ts'
import type { PlanState } from './plan.ts'

const stateTags = {
  proposed: 'outline',
  agreed: 'green',
  live: 'blue',
  paused: undefined,
  done: 'green',
  dropped: 'clay',
} as const

/** The state of an action, in a word. */
export function ActionStateTag({ state }: { state: ActionState }) {
  return <Tag kind={stateTags[state]}>{actionStateLabels[state]}</Tag>
}

/** Said of a plan that its partnership alone sees. */
export function DraftTag({ state }: { state: PlanState }) {
  return state === 'draft' ? <Tag kind="straw">Draft</Tag> : null
}

export function PlaceName({ names, code }: { names: Names; code: string | null }) {
  return code === null ? (
    <>{notKnown}</>
  ) : (
    <a href={`/places/${code}`}>{names.places.get(code) ?? code}</a>
  )
}

export function OrganisationName({ names, id }: { names: Names; id: string }) {
  return <a href={`/organisations/${id}`}>{names.organisations.get(id) ?? notKnown}</a>
}

/** Who leads an action: a name, or the words that nobody does. */
export function LeadName({
  names,
  action,
}: {
  names: Names
  action: Pick<ActionStanding, 'leadOrganisationId'>
}) {
  return action.leadOrganisationId === null ? (
    <>nobody yet</>
  ) : (
    <OrganisationName names={names} id={action.leadOrganisationId} />
  )
}

/** A period in words: `1 April 2009 to 31 March 2011`. */
export function periodInWords({
  startsOn,
  endsOn,
}: {
  startsOn: string | null
  endsOn: string | null
}): string {
  if (startsOn === null && endsOn === null) return notKnown
  if (startsOn === null) return `to ${dayInWords(endsOn ?? '')}`
  if (endsOn === null) return `from ${dayInWords(startsOn)}`
  return `${dayInWords(startsOn)} to ${dayInWords(endsOn)}`
}

/** What a form was last filled with, and what was wrong with it. */
export interface FormState {
  values: Readonly<Record<string, string>>
  errors: readonly FieldError[]
}

export interface FormPageProps {
  title: string
  /** What is changed, and what follows from it. */
  about?: Child
  action: string
  button: string
  errors: readonly FieldError[]
  children?: Child
}

/** A page that holds one form. */
export function FormPage({ title, about, action, button, errors, children }: FormPageProps) {
  return (
    <Grid>
      <Column span={8}>
        <h1>{title}</h1>
        {about}
        <Form action={action} errors={errors}>
          {children}
          <Button>{button}</Button>
        </Form>
      </Column>
    </Grid>
  )
}

/** A date of a form: as it is held, or as it was just typed. */
export function DayField({
  name,
  legend,
  hint,
  values,
  errors,
}: FormState & { name: string; legend: string; hint?: string }) {
  const value: string | TypedDate = values[name] ?? typedDate(values, name)
  return <DateField name={name} legend={legend} hint={hint} value={value} errors={errors} />
}

/** When what the form records was true. */
export function HeldOnField({
  legend,
  asOf,
  ...state
}: FormState & { legend: string; asOf: string }) {
  const hint = `Such as 18 11 2009. Left empty, it is ${dayInWords(asOf)}.`
  return <DayField name="heldOn" legend={legend} hint={hint} {...state} />
}
