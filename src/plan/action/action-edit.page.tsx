import { dayInWords } from '#src/platform/time/day.ts'
import { ButtonLink, Column, EmptyState, Grid, InsetText, Radios, TextArea } from '#src/ui/index.ts'
import { DayField, FormPage, type FormState, HeldOnField } from '../plan/plan.parts.tsx'
import type { Plan } from '../plan/plan.ts'
import { type ActionState, actionStateLabels, actionStates, type Origin } from './action.ts'
import { ActionFields, type ActionFieldsProps } from './action-fields.parts.tsx'
import { type OriginShown, originKindLabels } from './origin.ts'
import { OriginWords } from './story-line.parts.tsx'

export interface NewActionProps extends ActionFieldsProps {
  plan: Plan
  origin: Origin | null
  originShown: OriginShown | undefined
  asOf: string
}

export function NewActionPage(props: NewActionProps) {
  const { plan, values, errors, asOf } = props
  return (
    <FormPage
      title="Add an action"
      about={
        <>
          <p class="sk-kicker">{plan.title}</p>
          <ComesFrom {...props} />
        </>
      }
      action="/actions"
      button="Add the action"
      errors={errors}
    >
      <input type="hidden" name="plan" value={plan.id} />
      <input type="hidden" name="origin" value={values['origin'] ?? ''} />
      <ActionFields {...props} />
      <StateFields {...{ asOf, values, errors }} />
    </FormPage>
  )
}

function ComesFrom({ origin, originShown }: NewActionProps) {
  if (origin === null) return null
  return (
    <InsetText>
      <p>
        It comes from: {originShown?.label ?? originKindLabels[origin.kind].toLowerCase()}.{' '}
        {originShown === undefined ? null : <OriginWords shown={originShown} />}
      </p>
    </InsetText>
  )
}

/** Asked before an action is added, where there is more than one plan to add it to, or none. */
export function ActionPlanPage({
  plans,
  hrefOf,
  canAddPlan,
}: {
  plans: readonly Plan[]
  hrefOf: (plan: Plan) => string
  canAddPlan: boolean
}) {
  return (
    <Grid>
      <Column span={8}>
        <h1>Add an action</h1>
        {plans.length === 0 ? (
          <EmptyState>
            <p>An action belongs to a plan, and there is no plan that you may change yet.</p>
            {canAddPlan ? (
              <p>
                <ButtonLink href="/plans/new">Add a plan</ButtonLink>
              </p>
            ) : null}
          </EmptyState>
        ) : (
          <>
            <p>Which plan does it belong to?</p>
            <ul class="sk-plain">
              {plans.map((plan) => (
                <li>
                  <a class="sk-action" href={hrefOf(plan)}>
                    {plan.title}
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
      </Column>
    </Grid>
  )
}

export interface ActionDetailsProps extends ActionFieldsProps {
  action: { id: string; what: string }
  asOf: string
}

export function ActionDetailsPage(props: ActionDetailsProps) {
  return (
    <FormPage
      title="Change what the action is"
      about={
        <p>
          This puts right what is on record. Its state, confirmations and measures have pages of
          their own. A new lead has yet to confirm it, and days before it keep the lead that they
          had.
        </p>
      }
      action={`/actions/${props.action.id}/details`}
      button="Save"
      errors={props.errors}
    >
      <ActionFields {...props} leadSince={<LeadSinceField {...props} />} />
    </FormPage>
  )
}

function LeadSinceField({ asOf, values, errors }: FormState & { asOf: string }) {
  return (
    <DayField
      name="leadSince"
      legend="Lead since (optional)"
      hint={`Only for a new lead. Left empty, it is ${dayInWords(asOf)}.`}
      {...{ values, errors }}
    />
  )
}

interface OfAction extends FormState {
  action: { id: string; what: string; state: ActionState; stateHeldOn: string }
  asOf: string
}

export function ActionStatePage({ action, asOf, values, errors }: OfAction) {
  return (
    <FormPage
      title="Change the state of an action"
      about={
        <>
          <p class="sk-kicker">{action.what}</p>
          <p>
            It is {actionStateLabels[action.state].toLowerCase()} since{' '}
            {dayInWords(action.stateHeldOn)}.
          </p>
        </>
      }
      action={`/actions/${action.id}/state`}
      button="Record the state"
      errors={errors}
    >
      <StateFields {...{ asOf, values, errors }} />
    </FormPage>
  )
}

function StateFields({ asOf, values, errors }: FormState & { asOf: string }) {
  return (
    <>
      <Radios
        name="state"
        legend="State"
        value={values['state']}
        errors={errors}
        options={actionStates.map((state) => ({ value: state, label: actionStateLabels[state] }))}
      />
      <TextArea
        name="why"
        label="Why"
        hint="Needed where it is dropped."
        value={values['why'] ?? ''}
        errors={errors}
        rows={3}
        limit={400}
      />
      <HeldOnField legend="In that state since (optional)" {...{ asOf, values, errors }} />
    </>
  )
}

export interface LeadConfirmationProps extends FormState {
  action: { id: string; what: string }
  /** Name of the lead; undefined while nobody leads it. */
  lead: string | undefined
  asOf: string
}

export function LeadConfirmationPage(props: LeadConfirmationProps) {
  const { action, lead, asOf, values, errors } = props
  if (lead === undefined) {
    return (
      <Grid>
        <Column span={8}>
          <h1>Record that its lead confirmed it</h1>
          <p>
            Nobody leads this action yet.{' '}
            <a href={`/actions/${action.id}/details`}>Give it a lead</a> first.
          </p>
        </Column>
      </Grid>
    )
  }
  return (
    <FormPage
      title="Record that its lead confirmed it"
      about={
        <>
          <p class="sk-kicker">{action.what}</p>
          <p>
            Did {lead} say that this action stands as it is recorded? A confirmation counts for 90
            days.
          </p>
        </>
      }
      action={`/actions/${action.id}/confirmations`}
      button="Record the confirmation"
      errors={errors}
    >
      <HeldOnField legend="Confirmed on (optional)" {...{ asOf, values, errors }} />
    </FormPage>
  )
}
