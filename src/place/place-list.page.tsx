import {
  EmptyState,
  FilterPanel,
  Lede,
  Pagination,
  Section,
  SelectField,
  Table,
  type TableRow,
  TextField,
} from '#src/ui/index.ts'
import type { PlaceListQuery } from './place.form.ts'
import { EndedTag, endInWords, PlaceLink, placeLinks } from './place.parts.tsx'
import { type Place } from './place.ts'
import { kindLabels, liesInNothing, type PlaceKind, placeKinds } from './place-kind.ts'
import { descriptionOf, type KindCount, type ListedPlace } from './place-table.ts'

export interface PlaceListProps {
  query: PlaceListQuery
  /** The place they lie in, when the list is of one. */
  within: Place | undefined
  /** Of everything that fits, whatever its kind. */
  counts: readonly KindCount[]
  /** All that fit. */
  total: number
  pages: number
  places: readonly ListedPlace[]
  /** Places that those shown lie in. */
  parents: ReadonlyMap<string, Place>
  /** Nations and regions, to start from; empty once something is asked for. */
  starts: readonly Place[]
  /** How many places are held at all. */
  held: number
}

export function PlaceListPage(props: PlaceListProps) {
  const { query, within, held } = props
  return (
    <>
      <h1>{within === undefined ? 'Places' : `Places in ${within.name}`}</h1>
      {held === 0 ? (
        <NothingHeld />
      ) : (
        <>
          <Lede>{ledeOf(props)}</Lede>
          <Filters {...props} />
          {props.starts.length === 0 ? null : <Starts {...props} />}
          <Found {...props} />
          <Pagination
            current={query.page}
            pages={props.pages}
            hrefOf={(page) => hrefOf(query, { page })}
            label="Pages of places"
          />
        </>
      )}
    </>
  )
}

function NothingHeld() {
  return (
    <EmptyState>
      <p>
        No place is held here yet, so nothing can be looked up, and no partnership can be founded.
        Whoever runs this site brings places in with <code>./secklow import places</code> and a
        folder of official files.
      </p>
    </EmptyState>
  )
}

function ledeOf({ query, total, counts, within }: PlaceListProps): string {
  const where = within === undefined ? '' : ` in ${within.name}`
  if (query.q !== undefined) {
    return `${total === 1 ? 'One place' : `${number(total)} places`}${where} found for “${query.q}”.`
  }
  const kinds = counts.map(
    ({ kind, count }) =>
      `${number(count)} ${inSentence(count === 1 ? kindLabels[kind].one : kindLabels[kind].many)}`,
  )
  return `${number(total)} ${total === 1 ? 'place' : 'places'}${where}, of ${kinds.length === 1 ? 'one kind' : `${kinds.length} kinds`}.`
}

function number(count: number): string {
  return count.toLocaleString('en-GB')
}

function Filters({ query, within, counts }: PlaceListProps) {
  const chosen = [
    ...(query.q === undefined
      ? []
      : [{ label: `“${query.q}”`, removeHref: hrefOf(query, { q: undefined }) }]),
    ...(query.kind === undefined
      ? []
      : [{ label: kindLabels[query.kind].many, removeHref: hrefOf(query, { kind: undefined }) }]),
    ...(within === undefined
      ? []
      : [{ label: `In ${within.name}`, removeHref: hrefOf(query, { within: undefined }) }]),
  ]
  const count = (kind: PlaceKind): number => counts.find((each) => each.kind === kind)?.count ?? 0
  const kinds = placeKinds.filter((kind) => count(kind) > 0 || kind === query.kind)
  return (
    <FilterPanel action="/places" title="Find a place" button="Search" chosen={chosen}>
      <TextField name="q" label="Name or code" value={query.q ?? ''} errors={[]} type="search" />
      <SelectField
        name="kind"
        label="Kind"
        errors={[]}
        value={query.kind ?? ''}
        options={[
          { value: '', label: 'All kinds' },
          ...kinds.map((kind) => ({
            value: kind,
            label: `${kindLabels[kind].many} (${count(kind).toLocaleString('en-GB')})`,
          })),
        ]}
      />
      {within === undefined ? null : <input type="hidden" name="within" value={within.code} />}
    </FilterPanel>
  )
}

function Starts({ starts }: PlaceListProps) {
  return (
    <Section heading="Start from a nation or a region">
      <ul class="sk-plain sk-columns">
        {starts.map((place) => (
          <li>
            <PlaceLink place={place} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Found({ query, total, places, parents }: PlaceListProps) {
  if (total === 0) {
    return (
      <EmptyState>
        <p>
          No place fits. Try the beginning of a name, another spelling, or a code such as E06000042,
          or <a href="/places">look at all places</a>.
        </p>
      </EmptyState>
    )
  }
  const from = (query.page - 1) * placesOnPage + 1
  const to = from + places.length - 1
  return (
    <Section
      heading={`${from.toLocaleString('en-GB')} to ${to.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}`}
    >
      <Table
        caption="Places found"
        hideCaption
        stack
        columns={[
          { label: 'Place' },
          { label: 'What it is' },
          { label: 'Lies in' },
          { label: 'Code' },
        ]}
        rows={places.map((place) => placeRow(place, parents))}
      />
    </Section>
  )
}

function placeRow(place: ListedPlace, parents: PlaceListProps['parents']): TableRow {
  return {
    header: (
      <>
        <PlaceLink place={place} />
        {place.welshName === null ? null : (
          <span class="sk-cell-note" lang="cy">
            {place.welshName}
          </span>
        )}
      </>
    ),
    cells: [
      <>
        {descriptionOf(place)} <EndedTag place={place} />
        {place.hasEnded ? <span class="sk-cell-note">{endInWords(place)}</span> : null}
      </>,
      placeLinks(
        place.parents.flatMap((code) => parents.get(code) ?? []),
        liesInNothing(place) ? 'none' : 'not known',
      ),
      <span class="sk-num">{place.code}</span>,
    ],
  }
}

export const placesOnPage = 50

/** The address of the same list with something changed; back on its first page unless a page is asked for. */
export function hrefOf(query: PlaceListQuery, change: Partial<PlaceListQuery>): string {
  const { q, kind, within, page } = { ...query, page: 1, ...change }
  const parts = new URLSearchParams()
  if (q !== undefined) parts.set('q', q)
  if (kind !== undefined) parts.set('kind', kind)
  if (within !== undefined) parts.set('within', within)
  if (page > 1) parts.set('page', String(page))
  return parts.size === 0 ? '/places' : `/places?${parts.toString()}`
}

/** A label within a sentence: its first letter small, unless it opens an abbreviation. */
function inSentence(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? `${label.charAt(0).toLowerCase()}${label.slice(1)}` : label
}
