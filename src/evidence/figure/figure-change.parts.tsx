import { Button, Checkboxes, type FieldErrors, SelectField, TextField } from '#src/ui/index.ts'
import { type Figure, type FigurePlace, subjectOf } from './figure.ts'
import { type FigureQuestion, figureAddress, mostPlaces } from './figure-address.ts'

/** What a reader can choose on the page of a figure. */
export interface FigureChoices {
  /** Places that it is not set against yet and may be: what the place lies in. */
  comparators: readonly FigurePlace[]
  /** Years for which there are figures, first to last. */
  years: readonly string[]
  /** What was typed to add a place, and the places it may mean; each can be taken by its link. */
  added: string
  meant: readonly FigurePlace[]
}

export interface FigureChangeFormProps {
  figure: Figure
  choices: FigureChoices
  errors: FieldErrors
}

/** Changes what the figure is about. A plain form: what it asks for becomes the address. */
export function FigureChangeForm({ figure, choices, errors }: FigureChangeFormProps) {
  const { question, places } = figure
  const subject = subjectOf(figure)
  const others = places.filter(({ code }) => code !== subject.code)
  const options = [...others, ...choices.comparators]
  return (
    <>
      <MeantPlaces question={question} typed={choices.added} meant={choices.meant} />
      <form method="get" action="/evidence/figure">
        <input type="hidden" name="indicator" value={question.indicator} />
        {question.edition === null ? null : (
          <input type="hidden" name="edition" value={question.edition} />
        )}
        {places.length < 2 ? (
          <input type="hidden" name="about" value={subject.code} />
        ) : (
          <SelectField
            name="about"
            label="About"
            options={places.map(({ code, name }) => ({ value: code, label: name }))}
            value={subject.code}
          />
        )}
        {options.length === 0 ? null : (
          <Checkboxes
            name="places"
            legend="Set against"
            small
            options={options.map(({ code, name }) => ({ value: code, label: name }))}
            values={others.map(({ code }) => code)}
          />
        )}
        <TextField
          name="add"
          label="Add a place"
          hint={`By name or code. ${mostPlaces} places at most.`}
          value={choices.added}
          errors={errors}
        />
        <Years figure={figure} years={choices.years} />
        <Button kind="secondary" small>
          Redraw
        </Button>
      </form>
    </>
  )
}

function Years({ figure: { question }, years }: { figure: Figure; years: readonly string[] }) {
  const options = (chosen: string | null, open: string) => [
    { value: '', label: open },
    ...[...new Set([...years, ...(chosen === null ? [] : [chosen])])]
      .toSorted()
      .map((year) => ({ value: year, label: year })),
  ]
  return (
    <>
      <SelectField
        name="from"
        label="From"
        options={options(question.from, 'the first year')}
        value={question.from ?? ''}
      />
      <SelectField
        name="to"
        label="To"
        options={options(question.to, 'the last year')}
        value={question.to ?? ''}
      />
    </>
  )
}

export interface MeantPlacesProps {
  question: FigureQuestion
  typed: string
  meant: readonly FigurePlace[]
}

/** A name that several places have: the reader says which. */
export function MeantPlaces({ question, typed, meant }: MeantPlacesProps) {
  if (meant.length === 0) return null
  return (
    <div class="sk-notice">
      <p>Which “{typed}”?</p>
      <ul class="sk-plain">
        {meant.map(({ code, name }) => (
          <li>
            <a href={figureAddress({ ...question, places: [...question.places, code] })}>
              {name} <span class="sk-num">{code}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
