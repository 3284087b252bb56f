import type { Child } from 'hono/jsx'
import { dayInWords } from '#src/platform/time/day.ts'
import { Column, Grid, InsetText, Lede, Section, SummaryList, Table } from '#src/ui/index.ts'
import { endInWords, endingInWords, PlaceLink, placeLinks, startInWords } from './place.parts.tsx'
import { type Lens, lenses } from './place.ts'
import { kindLabels, liesInNothing } from './place-kind.ts'
import { SurroundingsMap } from './place-map.parts.tsx'
import { lensWords, type PlaceProfile } from './place-profile.ts'
import { sentenceOf } from './place-sentence.ts'
import { countInWords, descriptionOf, ruralUrbanInWords } from './place-table.ts'

export interface PlacePageProps {
  profile: PlaceProfile
  lens: Lens
  /** The date that the site stands at. */
  asOf: string
  /** What others know of this place: partnerships that act here. */
  related?: Child
  /** What figures say of this place. */
  figures?: Child
}

export function PlacePage(props: PlacePageProps) {
  const { place, path } = props.profile
  return (
    <>
      <Grid>
        <Column span={8}>
          <h1>{place.name}</h1>
          {place.welshName === null ? null : (
            <p class="sk-kicker" lang="cy">
              {place.welshName}
            </p>
          )}
          <Lede>{sentenceOf(place, path)}</Lede>
          <Ended {...props} />
          {props.related}
        </Column>
        <Column span={4} rail>
          <Facts {...props} />
        </Column>
      </Grid>
      {props.figures}
      <Section heading="Where it lies">
        <Grid>
          <Column span={8}>
            <SurroundingsMap place={place} surroundings={props.profile.surroundings} />
          </Column>
          <Column span={4} rail>
            <Inside {...props} />
          </Column>
        </Grid>
      </Section>
      <Likeness {...props} />
    </>
  )
}

/** What has ended says so before anything else, and leads on. */
function Ended({ profile: { place, successors }, asOf }: PlacePageProps) {
  if (!place.hasEnded) return null
  const stillHere = place.endsOn !== null && place.endsKnownTo === 'day' && asOf <= place.endsOn
  return (
    <InsetText>
      <p>
        <strong>
          {place.name} {endingInWords(place)}.
        </strong>{' '}
        {successors.length === 0 ? (
          'What took it in is not known here.'
        ) : (
          <>Its area is now in {placeLinks(successors, '')}.</>
        )}
        {stillHere ? ` On ${dayInWords(asOf)}, the date shown here, it was still there.` : ''}
      </p>
    </InsetText>
  )
}

function Facts({ profile }: PlacePageProps) {
  const { place, parents, successors, predecessors } = profile
  return (
    <SummaryList
      narrow
      rows={[
        { key: 'Code', value: <span class="sk-num">{place.code}</span> },
        {
          key: 'Kind',
          value: kindInWords(place),
        },
        { key: 'Valid from', value: startInWords(place) },
        { key: 'Valid to', value: endInWords(place) },
        { key: 'Lies in', value: placeLinks(parents, liesInNothing(place) ? 'none' : 'not known') },
        {
          key: 'Taken in by',
          value: placeLinks(successors, place.hasEnded ? 'not known' : 'none'),
        },
        { key: 'Took in', value: placeLinks(predecessors, 'none known') },
        { key: 'Rural or urban', value: ruralUrbanInWords(place) },
        { key: 'Centre', value: centreInWords(place) },
      ]}
    />
  )
}

function kindInWords(place: PlaceProfile['place']): string {
  const kind = kindLabels[place.kind].one
  const description = descriptionOf(place)
  return kind === description
    ? kind
    : `${kind}: ${description.charAt(0).toLowerCase()}${description.slice(1)}`
}

function centreInWords({ longitude, latitude }: PlaceProfile['place']): string {
  if (longitude === null || latitude === null) return 'not known'
  return `${degreesInWords(latitude, 'north', 'south')}, ${degreesInWords(longitude, 'east', 'west')}`
}

function degreesInWords(degrees: number, above: string, below: string): string {
  return `${Math.abs(degrees).toFixed(3)}° ${degrees < 0 ? below : above}`
}

function Inside({ profile: { place, inside } }: PlacePageProps) {
  return (
    <>
      <h3>What lies inside it</h3>
      {inside.length === 0 ? (
        <p>No smaller place inside {place.name} is held here.</p>
      ) : (
        <ul class="sk-plain">
          {inside.map((counted) => (
            <li>
              <a href={`/places?within=${place.code}&kind=${counted.kind}`}>
                {countInWords(counted)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Likeness({ profile: { place, neighbours }, lens }: PlacePageProps) {
  const shown = neighbours.filter((neighbour) => neighbour.lens === lens)
  return (
    <Section heading="Places like it" id="like">
      {neighbours.length === 0 ? (
        <p>Not known: no list of places like {place.name} is held here.</p>
      ) : (
        <>
          <LensLinks code={place.code} lens={lens} />
          <p>{lensWords[lens].reason} Nearest first.</p>
          {shown.length === 0 ? (
            <p>Not known: no list by this lens is held here.</p>
          ) : (
            <Table
              caption={`Places most like ${place.name}`}
              hideCaption
              stack
              columns={[
                { label: 'Place' },
                { label: 'What it is' },
                { label: 'Nearness', numeric: true },
              ]}
              rows={shown.map((neighbour) => ({
                header: <PlaceLink place={neighbour.place} />,
                cells: [descriptionOf(neighbour.place), neighbour.rank],
              }))}
            />
          )}
          <p class="sk-source">
            Office for National Statistics, statistical nearest neighbours. Alike is not better or
            worse.
          </p>
        </>
      )}
    </Section>
  )
}

/** The reader picks the lens. */
function LensLinks({ code, lens }: { code: string; lens: Lens }) {
  return (
    <nav aria-label="Lens of likeness">
      <p>
        {lenses.map((each, index) => (
          <>
            {index === 0 ? '' : ' · '}
            {each === lens ? (
              <strong aria-current="true">{lensWords[each].label}</strong>
            ) : (
              <a href={`/places/${code}?lens=${each}#like`}>{lensWords[each].label}</a>
            )}
          </>
        ))}
      </p>
    </nav>
  )
}
