import {
  ButtonGroup,
  ButtonLink,
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
import { KindOf, PlaceOf, type Words } from '../directory.parts.tsx'
import type { Service } from '../service/service.ts'
import type { DirectoryQuery } from './directory.form.ts'
import type { FacetOption, Facets } from './directory-facets.ts'
import type { Organisation } from './organisation.ts'

export interface DirectoryPageProps {
  query: DirectoryQuery
  facets: Facets
  /** All that fit. */
  total: number
  pages: number
  organisations: readonly Organisation[]
  /** Of those shown, by organisation. */
  services: ReadonlyMap<string, readonly Service[]>
  words: Words
  /** How many organisations are held at all. */
  held: number
  /** What this viewer may do here. */
  may: { add: boolean; bringIn: boolean }
}

export const organisationsOnPage = 50

export function DirectoryPage(props: DirectoryPageProps) {
  const { query, held, total, may } = props
  return (
    <>
      <h1>Directory</h1>
      {held === 0 ? (
        <EmptyState>
          <p>
            No organisation is held here yet, so nobody can be found and no action can have a lead.
            Officers add organisations one by one, or bring in a list that somebody already keeps.
          </p>
        </EmptyState>
      ) : (
        <>
          <Lede>{ledeOf(query, total)}</Lede>
          <Filters {...props} />
          <Found {...props} />
          <Pagination
            current={query.page}
            pages={props.pages}
            hrefOf={(page) => directoryHref(query, { page })}
            label="Pages of organisations"
          />
        </>
      )}
      {may.add || may.bringIn ? (
        <ButtonGroup>
          {may.add ? (
            <ButtonLink href="/admin/organisations">Add an organisation</ButtonLink>
          ) : null}
          {may.bringIn ? (
            <ButtonLink href="/directory/sources" kind="secondary">
              Bring in a list
            </ButtonLink>
          ) : null}
        </ButtonGroup>
      ) : null}
    </>
  )
}

function ledeOf({ q }: DirectoryQuery, total: number): string {
  const count = total === 1 ? 'One organisation' : `${number(total)} organisations`
  return q === undefined ? `${count}, and what they offer people.` : `${count} found for “${q}”.`
}

function Filters({ query, facets }: DirectoryPageProps) {
  return (
    <FilterPanel
      action="/directory"
      title="Find an organisation or a service"
      button="Search"
      chosen={chosenOf(query, facets)}
    >
      <TextField name="q" label="Name" value={query.q ?? ''} errors={[]} type="search" />
      <Facet name="theme" label="Theme" all="All themes" value={query.theme} of={facets.theme} />
      <Facet name="place" label="Place" all="All places" value={query.place} of={facets.place} />
      <Facet name="kind" label="Kind" all="All kinds" value={query.kind} of={facets.kind} />
      <Facet name="tier" label="Tier" all="All tiers" value={query.tier} of={facets.tier} />
      <Facet
        name="sector"
        label="Sector"
        all="All sectors"
        value={query.sector}
        of={facets.sector}
      />
    </FilterPanel>
  )
}

interface FacetProps {
  name: string
  label: string
  all: string
  value: string | undefined
  of: readonly FacetOption[]
}

function Facet({ name, label, all, value, of }: FacetProps) {
  return (
    <SelectField
      name={name}
      label={label}
      errors={[]}
      value={value ?? ''}
      options={[
        { value: '', label: all },
        ...of.map((option) => ({
          value: option.value,
          label: `${option.label} (${number(option.count)})`,
        })),
      ]}
    />
  )
}

const facetNames = ['theme', 'place', 'kind', 'tier', 'sector'] as const

function chosenOf(query: DirectoryQuery, facets: Facets) {
  const words =
    query.q === undefined
      ? []
      : [{ label: `“${query.q}”`, removeHref: directoryHref(query, { q: undefined }) }]
  const chosen = facetNames.flatMap((name) => {
    const value = query[name]
    if (value === undefined) return []
    const label = facets[name].find((option) => option.value === value)?.label ?? value
    return [{ label, removeHref: directoryHref(query, { [name]: undefined }) }]
  })
  return [...words, ...chosen]
}

function Found(props: DirectoryPageProps) {
  const { query, total, organisations } = props
  if (total === 0) {
    return (
      <EmptyState>
        <p>
          No organisation fits. Try the beginning of a name, or{' '}
          <a href="/directory">look at the whole directory</a>.
        </p>
      </EmptyState>
    )
  }
  if (organisations.length === 0) {
    return (
      <EmptyState>
        <p>
          There is no such page. <a href={directoryHref(query, {})}>Look at the first one</a>.
        </p>
      </EmptyState>
    )
  }
  const from = (query.page - 1) * organisationsOnPage + 1
  const to = from + organisations.length - 1
  return (
    <Section heading={`${number(from)} to ${number(to)} of ${number(total)}`}>
      <Table
        caption="Organisations found"
        hideCaption
        stack
        columns={[
          { label: 'Organisation' },
          { label: 'Kind' },
          { label: 'Place' },
          { label: 'Open services' },
        ]}
        rows={organisations.map((organisation) => organisationRow(organisation, props))}
      />
    </Section>
  )
}

function number(count: number): string {
  return count.toLocaleString('en-GB')
}

function organisationRow(
  organisation: Organisation,
  { services, words }: DirectoryPageProps,
): TableRow {
  const open = (services.get(organisation.id) ?? []).filter(({ state }) => state === 'open')
  return {
    header: (
      <>
        <a href={`/organisations/${organisation.id}`}>{organisation.name}</a>
        {organisation.otherNames.length === 0 ? null : (
          <span class="sk-cell-note">also {organisation.otherNames.join(', ')}</span>
        )}
      </>
    ),
    cells: [
      <KindOf organisation={organisation} />,
      <PlaceOf code={organisation.placeCode} places={words.places} />,
      open.length === 0 ? (
        'none'
      ) : (
        <ul class="sk-plain sk-tight">
          {open.map((service) => (
            <li>
              <a href={`/services/${service.id}`}>{service.name}</a>
            </li>
          ))}
        </ul>
      ),
    ],
  }
}

/** The address of the same list with something changed; back on its first page unless a page is asked for. */
export function directoryHref(query: DirectoryQuery, change: Partial<DirectoryQuery>): string {
  const { page, ...asked } = { ...query, page: 1, ...change }
  const parts = new URLSearchParams()
  for (const [name, value] of Object.entries(asked)) {
    if (typeof value === 'string') parts.set(name, value)
  }
  if (page > 1) parts.set('page', String(page))
  return parts.size === 0 ? '/directory' : `/directory?${parts.toString()}`
}
