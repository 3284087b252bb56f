import { capacityInWords } from '#src/directory/index.ts'
import { actionStateLabels } from '#src/plan/index.ts'
import { dayInWords } from '#src/platform/time/day.ts'
import { EmptyState, Ledger, Tag } from '#src/ui/index.ts'
import { nameOf } from './cell-json.ts'
import { isAnswer } from './cell-judgement.ts'
import { type CellView, recordAddress } from './cell-view.ts'

type Action = CellView['facts']['actions'][number]
type Service = CellView['facts']['services'][number]

/** Actions of published plans and services that are open, each with what confirms it. */
export function BeingDone({ view }: { view: CellView }) {
  const { actions, services } = view.facts
  if (actions.length === 0 && services.length === 0) {
    return (
      <EmptyState>
        <p>No action and no open service is on record. A document alone does not count as one.</p>
      </EmptyState>
    )
  }
  return (
    <Ledger
      items={[
        ...actions.map((action) => ({ body: <OneAction action={action} view={view} /> })),
        ...services.map((service) => ({ body: <OneService service={service} view={view} /> })),
      ]}
    />
  )
}

function OneAction({ action, view }: { action: Action; view: CellView }) {
  const lead = nameOf(view.names, action.leadOrganisationId)
  const benefit = nameOf(view.names, action.benefitPlaceCode)
  return (
    <>
      <h3>
        <a href={recordAddress('actions', action.id, view)}>{action.what}</a>
      </h3>
      <p>
        <Tag kind={action.state === 'live' ? 'blue' : 'outline'}>
          {actionStateLabels[action.state]}
        </Tag>{' '}
        {action.leadConfirmedOn === null
          ? 'Its lead never confirmed it'
          : `Lead confirmed ${dayInWords(action.leadConfirmedOn)}`}
        {isAnswer(action) ? '' : '. It does not count as a response'}
      </p>
      <p>
        Lead: {lead ?? 'nobody yet'}. For: {benefit ?? 'not known'}. {outputWords(action)}
      </p>
      {action.origin?.kind === 'point' ? <Origin id={action.origin.id} view={view} /> : null}
    </>
  )
}

function outputWords({ outputs }: Action): string {
  if (outputs.length === 0) return 'It has counted nothing yet.'
  return `Counted: ${outputs.map(({ what, number }) => `${number} ${what}`).join(', ')}.`
}

/** The point an action came out of, where this cell shows it. */
function Origin({ id, view }: { id: string; view: CellView }) {
  const point = view.facts.points.find((each) => each.id === id)
  if (point === undefined) return null
  return (
    <p>
      Came out of a point: <a href={`/meetings/${point.meetingSlug}/points/${id}`}>{point.text}</a>
    </p>
  )
}

function OneService({ service, view }: { service: Service; view: CellView }) {
  return (
    <>
      <h3>
        <a href={recordAddress('services', service.id, view)}>{service.name}</a>
      </h3>
      <p>
        <Tag kind="blue">Open</Tag>{' '}
        {service.confirmedOn === null
          ? 'Never confirmed'
          : `Confirmed ${dayInWords(service.confirmedOn)}`}
        . {service.organisationName}. {roomWords(service)}
      </p>
    </>
  )
}

/** `Full since 18 January 2010.`, `Has room for 6, as of 14 April 2010.` */
function roomWords(service: Service): string {
  const { capacity, capacityOn } = service
  if (capacity === 'not-known' || capacityOn === null) return 'Whether it has room is not known.'
  const since = capacity === 'full' ? ' since' : ', as of'
  return `${capacityInWords(service)}${since} ${dayInWords(capacityOn)}.`
}

/** Who could act, and why they are named; and what evidence would make this surer. */
export function CouldBeDone({ view }: { view: CellView }) {
  const { couldAct, wanted } = view
  return (
    <>
      {couldAct.length === 0 ? (
        <p>Nobody in the directory is known to be able to. </p>
      ) : (
        <Ledger
          items={couldAct.map(({ organisation, reason }) => ({
            body: (
              <>
                <h3>
                  <a href={recordAddress('organisations', organisation.id, view)}>
                    {organisation.name}
                  </a>
                </h3>
                <p>{reason}</p>
              </>
            ),
          }))}
        />
      )}
      {wanted.length === 0 ? null : (
        <>
          <h3>Evidence wanted</h3>
          <ul>
            {wanted.map(({ what, why, address }) => (
              <li>
                <a href={address}>{what}</a>. {why}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
