import type { Place } from '#src/place/index.ts'
import { Column, EmptyState, Grid, Lede, Section, StateChip } from '#src/ui/index.ts'
import { capitalised } from '../cell/cell-sentence.ts'
import { confirmationDays, stateLabels } from '../cell/cell-state.ts'
import { cellAddress } from '../cell/cell-view.ts'
import { cellAt, countsByState, type Matrix, matrixSentence, themesByState } from './matrix.ts'

export interface MatrixPageProps {
  matrix: Matrix
  /** The day it stands at, in words. */
  asOfInWords: string
  /** Addresses of the same cells as data. */
  twins: { csv: string; json: string }
}

/** Where response falls short of need: each cell a question with its evidence. */
export function MatrixPage({ matrix, asOfInWords, twins }: MatrixPageProps) {
  return (
    <>
      <Grid>
        <Column span={8}>
          <h1>Where response falls short of need</h1>
          <Lede>{matrixSentence(matrix)}</Lede>
        </Column>
        <Column span={4} rail>
          <p>
            Each cell is a question with its evidence. Open one to see the figures, what people
            said, and what is being done.
          </p>
          <p>
            <a href="/methods/gap-states">How a state is decided</a>
          </p>
        </Column>
      </Grid>
      {matrix.places.length === 0 ? (
        <EmptyState>
          <p>
            A row is shown for each place that has a partnership, and there is none yet of this
            kind. <a href="/partnerships">Partnerships</a>
          </p>
        </EmptyState>
      ) : (
        <>
          <Key matrix={matrix} />
          <Table matrix={matrix} />
          <ByPlace matrix={matrix} />
        </>
      )}
      <p class="sk-source">
        As of {asOfInWords}. Need is set against the region, and where that has no figure against
        the nation. A response counts only where an action has a lead who confirmed it in the last{' '}
        {confirmationDays.action} days, or where a service is open and was confirmed within a year.
        A document does not count. <a href={twins.csv}>CSV</a> <a href={twins.json}>JSON</a>
      </p>
    </>
  )
}

/** How many cells are in each state, with its word and shape. */
function Key({ matrix }: { matrix: Matrix }) {
  return (
    <ul class="sk-key" aria-label="How many cells are in each state">
      {countsByState(matrix).map(({ state, count }) => (
        <li>
          <StateChip state={state} label={`${capitalised(stateLabels[state])}: ${count}`} />
        </li>
      ))}
    </ul>
  )
}

function Table({ matrix }: { matrix: Matrix }) {
  return (
    <table class="sk-matrix">
      <caption class="govuk-visually-hidden">
        State of need and response: places in rows, themes in columns
      </caption>
      <colgroup>
        <col />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">Place</th>
          {matrix.themes.map(({ label }) => (
            <th scope="col">{withBreaks(label)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {matrix.places.map((place) => (
          <tr>
            <th scope="row">
              <a href={`/places/${place.code}`}>{place.name}</a>
            </th>
            {matrix.themes.map((theme) => (
              <td>
                <CellLink
                  matrix={matrix}
                  place={place}
                  themeId={theme.id}
                  themeLabel={theme.label}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface CellLinkProps {
  matrix: Matrix
  place: Place
  themeId: string
  themeLabel: string
}

function CellLink({ matrix, place, themeId, themeLabel }: CellLinkProps) {
  const verdict = cellAt(matrix, place.code, themeId)
  if (verdict === undefined) return null
  return (
    <a href={cellAddress({ place: place.code, theme: themeId, asOf: matrix.asOf })}>
      <StateChip state={verdict.state} />
      <span class="govuk-visually-hidden">
        : {themeLabel} in {place.name}
      </span>
    </a>
  )
}

/** The same on a narrow screen: a place after the other, each with its themes by state. */
function ByPlace({ matrix }: { matrix: Matrix }) {
  return (
    <div class="sk-by-place">
      {matrix.places.map((place) => (
        <Section heading={place.name} id={`place-${place.code}`}>
          {themesByState(matrix, place.code).map(({ state, themes }) => (
            <>
              <p>
                <StateChip state={state} />
              </p>
              <ul class="sk-tight">
                {themes.map((theme) => (
                  <li>
                    <a
                      href={cellAddress({ place: place.code, theme: theme.id, asOf: matrix.asOf })}
                    >
                      {theme.label}
                      <span class="govuk-visually-hidden"> in {place.name}</span>
                    </a>
                  </li>
                ))}
              </ul>
            </>
          ))}
        </Section>
      ))}
    </div>
  )
}

/** A column is narrow: long words may be parted where a reader would part them. */
function withBreaks(label: string): string {
  return label.replace(/(\p{Letter}{5})(ness|ment|port|ties|ials|city)\b/gu, '$1\u00ad$2')
}
