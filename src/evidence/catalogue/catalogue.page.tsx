import type { Child } from 'hono/jsx'
import { Column, EmptyState, Grid, Lede, SearchForm, Section, Table } from '#src/ui/index.ts'
import { editionInWords } from '../figure/citation.ts'
import { periodInWords, spanInWords } from '../figure/period-words.ts'
import { lowerFirst, unitInWords } from '../figure/unit.ts'
import type { CatalogueEntry, ThemeEntries } from './catalogue.ts'

export interface CataloguePageProps {
  words: string
  themes: readonly ThemeEntries[]
  /** How many indicators there are, found or not. */
  held: number
  datasets: readonly { id: string; label: string; source: string }[]
  /** For whoever may load figures: where. */
  load: Child
}

/** What there are figures of, by theme. */
export function CataloguePage({ words, themes, held, datasets, load }: CataloguePageProps) {
  const found = themes.reduce((sum, { entries }) => sum + entries.length, 0)
  return (
    <>
      <Grid>
        <Column span={8}>
          <h1>Evidence</h1>
          <Lede>
            Official figures by theme: what is measured, how far back, and who published it.
          </Lede>
          {held === 0 ? (
            <NothingLoaded load={load} />
          ) : (
            <>
              <SearchForm
                action="/evidence"
                label="Search the catalogue of evidence"
                value={words}
                placeholder="Such as claimants or income"
              />
              <p>{countInWords({ words, found, held })}</p>
            </>
          )}
        </Column>
        {held === 0 ? null : (
          <Column span={4} rail>
            {load}
          </Column>
        )}
      </Grid>
      <div class="sk-even">
        {themes.map(({ theme, entries }) => (
          <Section heading={theme?.label ?? 'Other figures'} id={theme?.id ?? 'other'}>
            <EntryTable caption={theme?.label ?? 'Other figures'} entries={entries} />
          </Section>
        ))}
      </div>
      {held === 0 || words !== '' ? null : <Datasets datasets={datasets} />}
    </>
  )
}

function NothingLoaded({ load }: { load: Child }) {
  return (
    <EmptyState>
      <p>
        No figures are loaded yet. Until then every place says of its numbers that they are wanted.
      </p>
      <p>
        An officer can load a file of official statistics, or whoever runs this site does it with{' '}
        <code>./secklow import statistics FILE</code>.
      </p>
      {load}
    </EmptyState>
  )
}

function countInWords({ words, found, held }: { words: string; found: number; held: number }) {
  const all = held === 1 ? '1 indicator' : `${held} indicators`
  if (words === '') return `${all}.`
  if (found === 0) return `Nothing of ${all} has to do with “${words}”.`
  return `${found} of ${all} with “${words}”.`
}

function EntryTable({ caption, entries }: { caption: string; entries: readonly CatalogueEntry[] }) {
  return (
    <Table
      caption={`Indicators: ${caption}`}
      hideCaption
      stack
      columns={[
        { label: 'Indicator' },
        { label: 'Figures for' },
        { label: 'Places', numeric: true },
        { label: 'Published by' },
      ]}
      rows={entries.map(({ indicator, dataset, edition, extent, lastShown }) => ({
        header: (
          <>
            <a href={`/evidence/indicators/${indicator.id}`}>{indicator.label}</a>
            <span class="sk-cell-note">
              {indicator.description === '' ? unitInWords(indicator.unit) : indicator.description}
            </span>
          </>
        ),
        cells: [
          lastShown === null
            ? `none yet; the first is ${lowerFirst(periodInWords(extent.firstPeriod))}`
            : spanInWords(extent.firstPeriod, lastShown),
          extent.places.toLocaleString('en-GB'),
          <>
            {dataset.source}
            <span class="sk-cell-note">{editionInWords(edition)}</span>
          </>,
        ],
      }))}
    />
  )
}

function Datasets({ datasets }: Pick<CataloguePageProps, 'datasets'>) {
  return (
    <Section heading="Datasets" id="datasets">
      <p>Each is one published source, with its editions and how each of them came in.</p>
      <ul class="sk-plain sk-columns">
        {datasets.map(({ id, label }) => (
          <li>
            <a href={`/evidence/datasets/${id}`}>{label}</a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
