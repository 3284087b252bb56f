import { dayInWords } from '#src/platform/time/day.ts'
import type { Theme } from '#src/theme/index.ts'
import {
  Button,
  Checkboxes,
  Column,
  EmptyState,
  Form,
  Grid,
  Lede,
  Ledger,
  PreviousNext,
  SavedNotice,
  Section,
  Tag,
} from '#src/ui/index.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { shownField, shownThemes, themeField, themeKeys, type WordsToCode } from './coding.ts'

export interface CodingProps {
  meeting: Meeting
  words: readonly WordsToCode[]
  /** What is being read; null where the meeting has nothing to read. */
  current: WordsToCode | null
  themes: readonly Theme[]
  saved: string | undefined
}

/** One point after the other, each with the list of themes: read, choose, go on. */
export function CodingPage(props: CodingProps) {
  const { meeting, words, current, saved } = props
  return (
    <Grid>
      <Column span={8}>
        <SavedNotice entryId={saved} />
        <h1>Put what was said under themes</h1>
        {current === null ? (
          <EmptyState>
            <p>
              Nothing that was said is on record yet.{' '}
              <a href={`/meetings/${meeting.slug}`}>Back to the meeting</a>
            </p>
          </EmptyState>
        ) : (
          <>
            <Lede>
              {progress(words)} Read each and choose every theme it speaks of. Who chose, and when,
              is kept.
            </Lede>
            <OneOfThem {...props} current={current} />
          </>
        )}
      </Column>
      <Column span={4} rail>
        <AllOfThem {...props} />
      </Column>
    </Grid>
  )
}

function progress(words: readonly WordsToCode[]): string {
  const coded = words.filter(({ codings }) => codings.length > 0).length
  return coded === words.length
    ? `All ${words.length} have a theme.`
    : `${coded} of ${words.length} have a theme.`
}

function OneOfThem({ meeting, words, current, themes }: CodingProps & { current: WordsToCode }) {
  const at = words.findIndex(({ id }) => id === current.id)
  const neighbour = (index: number) => {
    const there = words[index]
    return there && { href: addressOf(meeting, there), label: `${index + 1} of ${words.length}` }
  }
  return (
    <Section heading={`${at + 1} of ${words.length}`} id="words">
      <p class="sk-quiet">{current.place}</p>
      <ul class="sk-plain">
        <li class="sk-point">
          <Said words={current} />
        </li>
      </ul>
      <Form action={`/meetings/${meeting.slug}/coding`}>
        <input type="hidden" name="words" value={current.id} />
        <input type="hidden" name={shownField} value={shownThemes(current.codings)} />
        <sk-theme-keys data-keys={themeKeys.join('')}>
          <Checkboxes
            name="theme"
            legend="Themes"
            hint="While you are among the themes, the key in brackets turns one on and off, and Enter saves."
            options={themes.map(({ id, label }, index) => ({
              value: id,
              label: `${label} [${themeKeys[index] ?? 'no key'}]`,
              name: themeField(id),
            }))}
            values={current.codings.map(({ themeId }) => themeId)}
          />
        </sk-theme-keys>
        <Button>Save and read the next</Button>
      </Form>
      <PreviousNext previous={neighbour(at - 1)} next={neighbour(at + 1)} />
    </Section>
  )
}

function Said({ words }: { words: WordsToCode }) {
  if (words.wording === 'verbatim') {
    return (
      <>
        <blockquote class="sk-point__said">“{words.text}”</blockquote>
        <span class="sk-point__from">In its own words</span>
      </>
    )
  }
  return (
    <>
      <p class="sk-point__said">{words.text}</p>
      <span class="sk-point__from">
        {words.wording === null ? 'As the record tells it' : 'Reported in other words'}
      </span>
    </>
  )
}

function AllOfThem({ meeting, words, current, themes }: CodingProps) {
  return (
    <Section heading="All of them" id="all">
      <Ledger
        items={words.map((each) => ({
          body: (
            <>
              {each.id === current?.id ? (
                <strong>{shortened(each.text)}</strong>
              ) : (
                <a href={addressOf(meeting, each)}>{shortened(each.text)}</a>
              )}
              <ThemesGiven words={each} themes={themes} />
            </>
          ),
        }))}
      />
    </Section>
  )
}

function ThemesGiven({ words, themes }: { words: WordsToCode; themes: readonly Theme[] }) {
  if (words.codings.length === 0) return <p class="sk-quiet sk-small">no theme yet</p>
  return (
    <>
      {words.codings.map(({ themeId, codedBy, heldOn }) => (
        <p class="sk-small">
          <Tag kind="outline">{themes.find(({ id }) => id === themeId)?.label ?? themeId}</Tag>{' '}
          <span class="sk-quiet">
            {codedBy}, {dayInWords(heldOn)}
          </span>
        </p>
      ))}
    </>
  )
}

const shownLength = 90

function shortened(text: string): string {
  return text.length <= shownLength ? text : `${text.slice(0, shownLength).trimEnd()}…`
}

function addressOf({ slug }: Meeting, { id }: WordsToCode): string {
  return `/meetings/${slug}/coding?words=${id}`
}
