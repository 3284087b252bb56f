import type { FieldErrors } from '#src/ui/index.ts'
import {
  Button,
  Column,
  CopyField,
  CopyText,
  ErrorSummary,
  Grid,
  InsetText,
  Lede,
  Section,
  TextField,
} from '#src/ui/index.ts'
import type { DescribedIndicator } from '../indicator/indicator.ts'
import { citationOf, editionInWords } from './citation.ts'
import { FigureChart } from './figure.parts.tsx'
import type { Figure, FigurePlace } from './figure.ts'
import { type FigureQuestion, figureAddress } from './figure-address.ts'
import { FigureChangeForm, type FigureChoices, MeantPlaces } from './figure-change.parts.tsx'
import { sentenceOf, titleOf } from './sentence.ts'
import { tableAsText } from './table-text.ts'

export interface FigurePageProps {
  figure: Figure
  /** The question pinned to its edition and its periods. */
  pinned: FigureQuestion
  /** The public address of this site, which addresses of figures begin with. */
  origin: string
  /** What the reader should know of the dates: what is left out, what reaches beyond the date of the site. */
  notes: readonly string[]
  choices: FigureChoices
  errors: FieldErrors
}

/** One figure: its sentence, its chart, what it is set against, and all of it to take away. */
export function FigurePage({ figure, pinned, origin, notes, choices, errors }: FigurePageProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <Grid>
        <Column span={9}>
          <h1>{titleOf(figure)}</h1>
          <Lede>{sentenceOf(figure)}</Lede>
          <Superseded figure={figure} />
          <FigureChart figure={figure} links={linksOf(figure.question)} />
          {notes.map((note) => (
            <p class="sk-source">{note}</p>
          ))}
          <p>
            <a href={`/evidence/indicators/${figure.indicator.id}`}>
              {figure.indicator.label} in all places, with its method and caveats
            </a>
          </p>
        </Column>
        <Column span={3} rail>
          <FigureChangeForm figure={figure} choices={choices} errors={errors} />
        </Column>
      </Grid>
      <ToTakeAway figure={figure} address={`${origin}${figureAddress(pinned)}`} />
    </>
  )
}

function linksOf(question: FigureQuestion) {
  return [
    { href: figureAddress(question, '.csv'), label: 'CSV' },
    { href: figureAddress(question, '.json'), label: 'JSON' },
    { href: figureAddress(question, '.pdf'), label: 'PDF' },
    { href: figureAddress(question, '.svg'), label: 'Chart as SVG' },
    { href: '#take-away', label: 'Cite or copy this figure' },
  ]
}

function Superseded({ figure: { question, edition } }: { figure: Figure }) {
  if (edition.isCurrent) return null
  return (
    <InsetText>
      <p>
        {editionInWords(edition)}, to which this address is pinned, is not the current one.{' '}
        <a href={figureAddress({ ...question, edition: null })}>See the current edition</a>
      </p>
    </InsetText>
  )
}

interface ToTakeAwayProps {
  figure: Figure
  /** Permanent, pinned to the edition. */
  address: string
}

function ToTakeAway({ figure, address }: ToTakeAwayProps) {
  const citation = citationOf(figure, address)
  return (
    <Section heading="Copy into a paper" id="take-away">
      <Grid>
        <Column span={8}>
          <CopyField
            id="sentence"
            label="Sentence"
            text={sentenceOf(figure)}
            button="Copy the sentence"
          />
          <CopyField id="citation" label="Source" text={citation} button="Copy the source" />
          <CopyField id="link" label="Permanent link" text={address} button="Copy the link" />
          <p>
            The link is pinned to its edition: it shows the same figures when a later edition is
            loaded.
          </p>
        </Column>
        <Column span={4} rail>
          <h3>The table</h3>
          <p>
            It stands under the chart. Copied, it becomes a table in a document or a spreadsheet.
          </p>
          <CopyText text={tableAsText(figure)} label="Copy the table" />
          <h3>The chart</h3>
          <p>
            <a href={figureAddress(figure.question, '.svg')}>Chart as SVG</a>, a drawing that stays
            sharp in print.
          </p>
        </Column>
      </Grid>
    </Section>
  )
}

export interface PlaceWantedPageProps {
  indicator: DescribedIndicator
  question: FigureQuestion
  added: { typed: string; meant: readonly FigurePlace[]; errors: FieldErrors }
}

/** Asks for the place that a figure is to be about. */
export function PlaceWantedPage({ indicator, question, added }: PlaceWantedPageProps) {
  return (
    <Grid>
      <Column span={8}>
        <ErrorSummary errors={added.errors} />
        <h1>{indicator.label}: choose a place</h1>
        <MeantPlaces question={question} typed={added.typed} meant={added.meant} />
        <form method="get" action="/evidence/figure">
          <input type="hidden" name="indicator" value={indicator.id} />
          <TextField
            name="add"
            label="Place"
            hint="By name or code, such as Milton Keynes or E06000042."
            value={added.typed}
            errors={added.errors}
            width={20}
          />
          <Button>Show the figure</Button>
        </form>
        <p>
          <a href={`/evidence/indicators/${indicator.id}`}>{indicator.label} in all places</a>
        </p>
      </Column>
    </Grid>
  )
}
