import { dayInWords } from '#src/platform/time/day.ts'
import {
  ButtonGroup,
  ButtonLink,
  Column,
  Grid,
  Kicker,
  Lede,
  Ledger,
  Section,
  SummaryList,
} from '#src/ui/index.ts'
import {
  CapacityOf,
  ConfirmedOf,
  PlaceOf,
  StateTag,
  ThemesOf,
  type Words,
} from '../directory.parts.tsx'
import {
  capacities,
  capacityInWords,
  freshnessOf,
  type Service,
  type ServiceReport,
  serviceStates,
  stateLabels,
} from './service.ts'

export interface ServicePageProps {
  service: Service
  /** All that was said of it, the newest first. */
  reports: readonly ServiceReport[]
  words: Words
  canChange: boolean
}

export function ServicePage(props: ServicePageProps) {
  const { service, words } = props
  return (
    <Grid>
      <Column span={8}>
        <Kicker>
          Service of{' '}
          <a href={`/organisations/${service.organisationId}`}>{service.organisationName}</a>
        </Kicker>
        <h1>{service.name}</h1>
        <Lede>{standingOf(service, words.asOf)}</Lede>
        {service.what === '' ? <p>Nobody has said yet what it does.</p> : <p>{service.what}</p>}
      </Column>
      <Column span={4} rail>
        <SummaryList
          narrow
          rows={[
            { key: 'State', value: <StateTag state={service.state} /> },
            { key: 'Capacity', value: <CapacityOf service={service} /> },
            { key: 'Last confirmed', value: <ConfirmedOf service={service} asOf={words.asOf} /> },
          ]}
        />
        {props.canChange ? <OfficerLinks service={service} /> : null}
      </Column>
      <Column span={8}>
        <Section heading="Whom it is for">
          <SummaryList
            rows={[
              { key: 'Themes', value: <ThemesOf ids={service.themes} themes={words.themes} /> },
              {
                key: 'For people in',
                value: <PlaceOf code={service.placeServed} places={words.places} />,
              },
              { key: 'Who for', value: service.whoFor === '' ? 'not said' : service.whoFor },
            ]}
          />
        </Section>
        <Reports {...props} />
      </Column>
    </Grid>
  )
}

/** State, capacity and age of what is known, in a sentence. */
function standingOf(service: Service, asOf: string): string {
  const { state, stateReason, confirmedOn } = service
  const why = stateReason === null ? '' : `: ${stateReason}`
  const parts = [`${stateLabels[state]}${why}.`]
  if (state === 'not-known') parts[0] = 'Whether it is open is not known.'
  if (state === 'open' && service.capacity !== 'not-known')
    parts.push(`${capacityInWords(service)}.`)
  if (confirmedOn === null) parts.push('Nobody has confirmed it yet.')
  else if (freshnessOf(service, asOf) === 'stale')
    parts.push('Nobody has confirmed it for more than a year.')
  else parts.push(`Confirmed on ${dayInWords(confirmedOn)}.`)
  return parts.join(' ')
}

function OfficerLinks({ service }: { service: Service }) {
  const at = `/admin/services/${service.id}`
  return (
    <>
      <ButtonGroup>
        <ButtonLink href={`${at}/confirmations`} small>
          Confirm
        </ButtonLink>
        <ButtonLink href={`${at}/capacities`} kind="secondary" small>
          Report capacity
        </ButtonLink>
      </ButtonGroup>
      <p>
        <a href={`${at}/states`}>{service.state === 'closed' ? 'Open it again' : 'Close it'}</a>
        {' or '}
        <a href={at}>change what it is</a>
      </p>
    </>
  )
}

function Reports({ reports }: ServicePageProps) {
  return (
    <Section heading="What was said of it">
      {reports.length === 0 ? (
        <p>Nothing is recorded of its state, its capacity, or that anybody confirmed it.</p>
      ) : (
        <Ledger
          dated
          items={reports.map((report) => ({
            when: dayInWords(report.heldOn),
            body: reportInWords(report),
          }))}
        />
      )}
    </Section>
  )
}

function reportInWords({ what, value, roomFor, reason }: ServiceReport): string {
  if (what === 'confirmation') return 'Confirmed: what is said here is right'
  if (what === 'capacity') {
    const capacity = capacities.find((each) => each === value) ?? 'not-known'
    return `Capacity: ${capacityInWords({ capacity, roomFor }).toLowerCase()}`
  }
  const state = serviceStates.find((each) => each === value) ?? 'not-known'
  return reason === null ? stateLabels[state] : `${stateLabels[state]}: ${reason}`
}
