import type { Child } from 'hono/jsx'
import type { Partnership, Programme } from '#src/partnership/index.ts'
import { endingInWords, type Place } from '#src/place/index.ts'
import type { Theme } from '#src/theme/index.ts'
import {
  ButtonLink,
  Column,
  EmptyState,
  Grid,
  Lede,
  Ledger,
  type LedgerItem,
  PlaceMap,
  type PlaceShape,
  SearchForm,
  Section,
} from '#src/ui/index.ts'

export interface FrontProps {
  programme: Programme
  partnerships: readonly { partnership: Partnership; place: Place | undefined }[]
  shapes: readonly PlaceShape[]
  themes: readonly Theme[]
  changes: readonly { when: string; label: string }[]
  placeCount: number
  /** Meetings to come, or the newest. */
  meetings: Child
}

export function FrontPage(props: FrontProps) {
  return (
    <div class="sk-front">
      <Grid>
        <Column span={8}>
          <h1>One shared picture of every place, that anybody can check</h1>
          <Lede>{props.programme.purpose}</Lede>
          <SearchForm
            action="/places"
            label="Search places by name or code"
            placeholder="A place"
          />
        </Column>
        <Column span={4} rail>
          <Section heading="What changed">
            {props.changes.length === 0 ? (
              <p>Nothing has been recorded yet.</p>
            ) : (
              <Ledger items={props.changes.map(({ when, label }) => ({ when, body: label }))} />
            )}
          </Section>
        </Column>
      </Grid>
      <Partnerships {...props} />
      {props.meetings}
      <Themes themes={props.themes} />
    </div>
  )
}

function Partnerships(props: FrontProps) {
  const { partnerships, placeCount } = props
  return (
    <Section heading={partnershipsHeading(partnerships.length)}>
      {partnerships.length === 0 ? (
        <NoPartnership placeCount={placeCount} />
      ) : (
        <Grid>
          <Column span={7}>
            <Ledger
              items={partnerships.map(({ partnership, place }) =>
                partnershipItem(partnership, place),
              )}
            />
            <p>
              <a href="/places">All {placeCount.toLocaleString('en-GB')} places</a>
            </p>
          </Column>
          <Column span={5}>
            <PartnershipMap {...props} />
          </Column>
        </Grid>
      )}
    </Section>
  )
}

function NoPartnership({ placeCount }: { placeCount: number }) {
  return (
    <EmptyState>
      <p>
        No partnership has been founded here yet.{' '}
        {placeCount === 0
          ? 'Places come first: whoever runs this site brings them in with ./secklow import places.'
          : 'A programme officer founds one under Admin.'}
      </p>
      <ButtonLink href="/admin/partnerships" kind="secondary">
        Found a partnership
      </ButtonLink>
    </EmptyState>
  )
}

function PartnershipMap({ partnerships, shapes }: FrontProps) {
  return (
    <PlaceMap
      title="Where they are"
      label={`Map of the places of ${partnerships.length} partnerships`}
      shapes={shapes}
      source="Places and outlines as loaded here; each place’s page says more."
      table={{
        caption: 'Partnerships and their places',
        columns: [{ label: 'Place' }, { label: 'Partnership' }],
        rows: partnerships.map(({ partnership, place }) => ({
          header: (
            <a href={`/places/${partnership.placeCode}`}>{place?.name ?? partnership.placeCode}</a>
          ),
          cells: [<a href={`/partnerships/${partnership.slug}`}>{partnership.name}</a>],
        })),
      }}
    />
  )
}

function partnershipItem(partnership: Partnership, place: Place | undefined): LedgerItem {
  return {
    body: (
      <>
        <a class="sk-action" href={`/partnerships/${partnership.slug}`}>
          {partnership.name}
        </a>
        <p>
          {partnership.purpose === '' ? 'It has not said yet what it is for.' : partnership.purpose}
        </p>
        {place?.hasEnded === true ? (
          <p class="sk-source">
            {place.name} {endingInWords(place)}.
          </p>
        ) : null}
      </>
    ),
  }
}

function Themes({ themes }: { themes: readonly Theme[] }) {
  return (
    <Section heading={`${themes.length} themes line everything up`}>
      <p>
        What is measured, said, offered and done in a place is set side by side under the same
        themes.
      </p>
      <ul class="sk-plain sk-tight sk-columns">
        {themes.map((theme) => (
          <li>
            <a href={`/themes#${theme.id}`}>{theme.label}</a>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const numbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine']

function partnershipsHeading(count: number): string {
  const number = numbers[count] ?? count.toLocaleString('en-GB')
  return count === 1
    ? 'One partnership acts together here'
    : `${number} partnerships act together here`
}
