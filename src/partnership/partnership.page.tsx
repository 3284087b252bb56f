import type { Child } from 'hono/jsx'
import { endingInWords, type Place } from '#src/place/index.ts'
import { dayInWords } from '#src/platform/time/day.ts'
import { Column, EmptyState, Grid, Lede, Section, SummaryList, Table } from '#src/ui/index.ts'
import type { Partnership } from './partnership.ts'

export interface PartnershipListProps {
  partnerships: readonly { partnership: Partnership; place: Place | undefined }[]
}

export function PartnershipListPage({ partnerships }: PartnershipListProps) {
  return (
    <>
      <h1>Partnerships</h1>
      <Lede>
        Bodies of one place that act together. Each covers its place and what lies inside it.
      </Lede>
      {partnerships.length === 0 ? (
        <EmptyState>
          <p>No partnership has been founded here yet.</p>
        </EmptyState>
      ) : (
        <Table
          caption="Partnerships by name"
          hideCaption
          stack
          columns={[{ label: 'Partnership' }, { label: 'Place' }, { label: 'Acts together since' }]}
          rows={partnerships.map(({ partnership, place }) => ({
            header: <a href={`/partnerships/${partnership.slug}`}>{partnership.name}</a>,
            cells: [
              <a href={`/places/${partnership.placeCode}`}>
                {place?.name ?? partnership.placeCode}
              </a>,
              dayInWords(partnership.heldOn),
            ],
          }))}
        />
      )}
    </>
  )
}

export interface PartnershipPageProps {
  partnership: Partnership
  place: Place
  /** The places its own place lies in, nearest first. */
  within: readonly Place[]
  /** The places inside its own. */
  inside: readonly Place[]
  successors: readonly Place[]
  /** How many people speak for it here, by role. */
  people: readonly { role: string; count: number }[]
  map: Child
  /** What others know of it: its meetings and papers. */
  related: Child | undefined
  /** What figures say of its place. */
  figures: Child | undefined
  canChange: boolean
}

export function PartnershipPage(props: PartnershipPageProps) {
  return (
    <>
      <PartnershipHead {...props} />
      {props.figures}
      <Section heading={`The place: ${props.place.name}`}>
        <Grid>
          <Column span={7}>{props.map}</Column>
          <Column span={5} rail>
            <h3>What lies inside it</h3>
            <PlacesInside {...props} />
          </Column>
        </Grid>
      </Section>
      {props.related}
      <WhoWeAre people={props.people} />
    </>
  )
}

function PartnershipHead(props: PartnershipPageProps) {
  const { partnership, place } = props
  return (
    <Grid>
      <Column span={8}>
        <h1>{partnership.name}</h1>
        <Lede>
          {partnership.purpose === ''
            ? 'This partnership has not said yet what it is for.'
            : partnership.purpose}
        </Lede>
        <EndedPlace {...props} />
      </Column>
      <Column span={4} rail>
        <SummaryList
          narrow
          rows={[
            { key: 'Place', value: <a href={`/places/${place.code}`}>{place.name}</a> },
            { key: 'Lies in', value: placeLinks(props.within, 'not known') },
            { key: 'Acts together since', value: dayInWords(partnership.heldOn) },
          ]}
        />
        {props.canChange ? (
          <p>
            <a href={`/admin/partnerships/${partnership.slug}`}>Change this partnership</a>
          </p>
        ) : null}
      </Column>
    </Grid>
  )
}

const placesShown = 12

function PlacesInside({ place, inside }: PartnershipPageProps) {
  if (inside.length === 0) return <p>No smaller place inside {place.name} is loaded.</p>
  const more = inside.length - placesShown
  return (
    <>
      <p>{inside.length === 1 ? 'One place is loaded.' : `${inside.length} places are loaded.`}</p>
      <ul class="sk-plain sk-tight">
        {inside.slice(0, placesShown).map((part) => (
          <li>
            <a href={`/places/${part.code}`}>{part.name}</a>
          </li>
        ))}
      </ul>
      {more > 0 ? (
        <p>
          <a href={`/places/${place.code}`}>All {inside.length} on the page of the place</a>
        </p>
      ) : null}
    </>
  )
}

function WhoWeAre({ people }: Pick<PartnershipPageProps, 'people'>) {
  return (
    <Section heading="Who we are">
      {people.length === 0 ? (
        <p>Nobody has been given a role in this partnership yet.</p>
      ) : (
        <Table
          caption="People by role"
          hideCaption
          columns={[{ label: 'Role' }, { label: 'People', numeric: true }]}
          rows={people.map(({ role, count }) => ({ header: role, cells: [count] }))}
        />
      )}
      <p class="sk-source">
        People appear by role. Names are shown only where somebody agreed to it.
      </p>
    </Section>
  )
}

function EndedPlace({ place, successors }: PartnershipPageProps) {
  if (!place.hasEnded) return null
  return (
    <p class="govuk-inset-text">
      {place.name} {endingInWords(place)}.{' '}
      {successors.length === 0 ? (
        'What took it in is not known here.'
      ) : (
        <>It was taken into {placeLinks(successors, '')}.</>
      )}
    </p>
  )
}

function placeLinks(places: readonly Place[], none: string): Child {
  if (places.length === 0) return none
  return places.map((place, index) => (
    <>
      {index === 0 ? '' : ', '}
      <a href={`/places/${place.code}`}>{place.name}</a>
    </>
  ))
}
