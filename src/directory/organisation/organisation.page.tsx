import { dayInWords } from '#src/platform/time/day.ts'
import {
  Column,
  EmptyState,
  Grid,
  Kicker,
  Lede,
  Ledger,
  Section,
  SummaryList,
  Table,
} from '#src/ui/index.ts'
import {
  kindInWords,
  PlaceOf,
  serviceColumns,
  serviceRow,
  type Words,
} from '../directory.parts.tsx'
import { freshnessOf, type Service } from '../service/service.ts'
import { schemeInWords } from './identifier.ts'
import type { Hearing, Organisation } from './organisation.ts'
import { organisationKinds, sectorLabels, sizeBands, tierLabels } from './organisation-kind.ts'

/** A list in which a body was heard of, and whose list it is. */
export interface HeardOf extends Hearing {
  partnership: string
  /** Whether this viewer may look into the list. */
  isOpen: boolean
}

export interface OrganisationPageProps {
  organisation: Organisation
  services: readonly Service[]
  hearings: readonly HeardOf[]
  words: Words
  canChange: boolean
}

export function OrganisationPage(props: OrganisationPageProps) {
  const { organisation, canChange } = props
  return (
    <Grid>
      <Column span={8}>
        <Kicker>Organisation</Kicker>
        <h1>{organisation.name}</h1>
        <Lede>{sentenceOf(props)}</Lede>
      </Column>
      <Column span={4} rail>
        <Standing {...props} />
        {canChange ? (
          <p>
            <a href={`/admin/organisations/${organisation.id}`}>Change this organisation</a>
          </p>
        ) : null}
      </Column>
      <Column span={12}>
        <Services {...props} />
      </Column>
      <Column span={8}>
        <Names organisation={organisation} />
        <WhereHeardOf {...props} />
      </Column>
    </Grid>
  )
}

function sentenceOf({ organisation, services, words }: OrganisationPageProps): string {
  const { placeCode } = organisation
  const place = placeCode === null ? undefined : words.places.get(placeCode)?.name
  const where = place === undefined ? '' : ` in ${place}`
  const open = services.filter(({ state }) => state === 'open')
  const fresh = open.filter((service) => freshnessOf(service, words.asOf) === 'fresh')
  const offered =
    open.length === 0
      ? 'No open service of it is known.'
      : `It offers ${open.length === 1 ? 'one service' : `${open.length} services`}, ${confirmedInWords(open.length, fresh.length)}.`
  return `${kindInWords(organisation)}${where}. ${offered}`
}

function confirmedInWords(open: number, fresh: number): string {
  if (fresh === 0) return 'not confirmed within a year'
  if (fresh === open) return 'confirmed within a year'
  return `${fresh} of them confirmed within a year`
}

function Standing({ organisation, words }: OrganisationPageProps) {
  const { kind, tier, sector, sizeBand } = organisation
  return (
    <SummaryList
      narrow
      rows={[
        { key: 'Kind', value: kind === null ? 'not known' : organisationKinds[kind].label },
        { key: 'Tier', value: tier === null ? 'not known' : tierLabels[tier] },
        { key: 'Sector', value: sector === null ? 'not known' : sectorLabels[sector] },
        { key: 'Place', value: <PlaceOf code={organisation.placeCode} places={words.places} /> },
        { key: 'Size', value: sizeBand === null ? 'not known' : sizeBands[sizeBand] },
      ]}
    />
  )
}

function Services({ services, words, canChange, organisation }: OrganisationPageProps) {
  return (
    <Section heading="What it offers people" id="services">
      {services.length === 0 ? (
        <EmptyState>
          <p>No service of it is recorded. That does not mean that it offers none.</p>
        </EmptyState>
      ) : (
        <Table
          caption={`Services of ${organisation.name}`}
          hideCaption
          stack
          columns={serviceColumns}
          rows={services.map((service) => serviceRow(service, words))}
        />
      )}
      {canChange ? (
        <p>
          <a href={`/admin/organisations/${organisation.id}/services`}>Add a service</a>
        </p>
      ) : null}
    </Section>
  )
}

function Names({ organisation }: { organisation: Organisation }) {
  const { otherNames, identifiers, postcode, web } = organisation
  return (
    <Section heading="Names and numbers">
      <SummaryList
        rows={[
          {
            key: 'Other names',
            value: otherNames.length === 0 ? 'none known' : otherNames.join(', '),
          },
          {
            key: 'Numbers',
            value:
              identifiers.length === 0 ? (
                'none known'
              ) : (
                <ul class="sk-plain sk-tight">
                  {identifiers.map(({ scheme, value }) => (
                    <li>
                      {schemeInWords(scheme)}: <span class="sk-num">{value}</span>
                    </li>
                  ))}
                </ul>
              ),
          },
          { key: 'Postcode', value: postcode ?? 'not known' },
          { key: 'Web', value: web === null ? 'not known' : <a href={web}>{web}</a> },
        ]}
      />
    </Section>
  )
}

function WhereHeardOf({ hearings, words }: OrganisationPageProps) {
  return (
    <Section heading="Where it was heard of">
      {hearings.length === 0 ? (
        <p>In no list up to {dayInWords(words.asOf)}.</p>
      ) : (
        <Ledger
          dated
          items={hearings.map((hearing) => ({
            when: dayInWords(hearing.heldOn),
            body: (
              <>
                {hearing.isOpen ? (
                  <a href={`/directory/sources/${hearing.listId}`}>{hearing.listName}</a>
                ) : (
                  hearing.listName
                )}
                , a list given to {hearing.partnership}
              </>
            ),
          }))}
        />
      )}
    </Section>
  )
}
