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
import { type PointToCode, themeField, themeKeys } from './coding.ts'

export interface CodingProps {
  meeting: Meeting
  points: readonly PointToCode[]
  /** The point being read; null where the meeting has none. */
  current: PointToCode | null
  themes: readonly Theme[]
  saved: string | undefined
}

/** One point after the other, each with the list of themes: read, choose, go on. */
export function CodingPage({ meeting, points, current, themes, saved }: CodingProps) {
  return (
    <Grid>
      <Column span={8}>
        <SavedNotice entryId={saved} />
        <h1>Put the points under themes</h1>
        <Lede>
          {progress(points)} Read each point and choose every theme it speaks of. Who chose, and
          when, is kept.
        </Lede>
        {current === null ? (
          <EmptyState>
            <p>
              No point is on record yet.{' '}
              <a href={`/meetings/${meeting.slug}`}>Back to the meeting</a>
            </p>
          </EmptyState>
        ) : (
          <OnePoint meeting={meeting} points={points} point={current} themes={themes} />
        )}
      </Column>
      <Column span={4} rail>
        <AllPoints meeting={meeting} points={points} current={current} themes={themes} />
      </Column>
    </Grid>
  )
}

function progress(points: readonly PointToCode[]): string {
  const coded = points.filter(({ codings }) => codings.length > 0).length
  return coded === points.length
    ? `All ${points.length} points have a theme.`
    : `${coded} of ${points.length} points have a theme.`
}

interface OnePointProps {
  meeting: Meeting
  points: readonly PointToCode[]
  point: PointToCode
  themes: readonly Theme[]
}

function OnePoint({ meeting, points, point, themes }: OnePointProps) {
  const at = points.findIndex(({ id }) => id === point.id)
  const previous = points[at - 1]
  const next = points[at + 1]
  return (
    <Section heading={`Point ${at + 1} of ${points.length}`} id="point">
      <p class="sk-quiet">
        {point.roundTitle === null ? null : `${point.roundTitle}: `}
        {point.promptText ?? 'no set question'}
      </p>
      <ul class="sk-points">
        <li class="sk-point">
          <PointWords point={point} />
        </li>
      </ul>
      <Form action={`/meetings/${meeting.slug}/coding`}>
        <input type="hidden" name="point" value={point.id} />
        <sk-theme-keys data-keys={themeKeys.join('')}>
          <Checkboxes
            name="theme"
            legend="Themes of this point"
            hint="Keys while you are among the themes: the sign in brackets turns a theme on and off, Enter saves."
            options={themes.map(({ id, label }, index) => ({
              value: id,
              label: `${label} [${themeKeys[index] ?? '–'}]`,
              name: themeField(id),
            }))}
            values={point.codings.map(({ themeId }) => themeId)}
          />
        </sk-theme-keys>
        <Button>Save and read the next</Button>
      </Form>
      <PreviousNext
        previous={
          previous === undefined
            ? undefined
            : { href: addressOf(meeting, previous), label: `Point ${at}` }
        }
        next={
          next === undefined
            ? undefined
            : { href: addressOf(meeting, next), label: `Point ${at + 2}` }
        }
      />
    </Section>
  )
}

function PointWords({ point }: { point: PointToCode }) {
  return (
    <>
      {point.wording === 'verbatim' ? (
        <blockquote class="sk-point__said">“{point.text}”</blockquote>
      ) : (
        <p class="sk-point__said">{point.text}</p>
      )}
      <span class="sk-point__from">
        {point.wording === 'verbatim' ? 'In its own words' : 'Reported in other words'}
      </span>
    </>
  )
}

interface AllPointsProps {
  meeting: Meeting
  points: readonly PointToCode[]
  current: PointToCode | null
  themes: readonly Theme[]
}

function AllPoints({ meeting, points, current, themes }: AllPointsProps) {
  const labelOf = (themeId: string) => themes.find(({ id }) => id === themeId)?.label ?? themeId
  return (
    <Section heading="All points" id="all">
      <Ledger
        items={points.map((point) => ({
          body: (
            <>
              {point.id === current?.id ? (
                <strong>{point.text}</strong>
              ) : (
                <a href={addressOf(meeting, point)}>{point.text}</a>
              )}{' '}
              {point.codings.length === 0 ? (
                <span class="sk-quiet">no theme yet</span>
              ) : (
                point.codings.map(({ themeId, codedBy, heldOn }) => (
                  <>
                    <Tag kind="outline">{labelOf(themeId)}</Tag>{' '}
                    <span class="sk-quiet sk-small">
                      {codedBy}, {heldOn}{' '}
                    </span>
                  </>
                ))
              )}
            </>
          ),
        }))}
      />
    </Section>
  )
}

function addressOf({ slug }: Meeting, { id }: PointToCode): string {
  return `/meetings/${slug}/coding?point=${id}`
}
