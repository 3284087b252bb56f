import type { Child } from 'hono/jsx'
import { dayInWords } from '#src/platform/time/day.ts'
import {
  Column,
  Details,
  Grid,
  Kicker,
  Ledger,
  PreviousNext,
  SavedNotice,
  Section,
  SummaryList,
  Tag,
} from '#src/ui/index.ts'
import type { Meeting, Wording } from './meeting.ts'
import { type PlacedPoint, pointPath, promptAnchor } from './meeting-position.ts'
import { capital, pointStateWords, saidAs, shortened, wordingWords } from './meeting-words.ts'
import type { PointStateRecord, PointStory } from './point-story.ts'
import type { PassagePiece } from './source-passage.ts'

export interface PointPageProps {
  meeting: Meeting
  placed: PlacedPoint
  previous: PlacedPoint | undefined
  next: PlacedPoint | undefined
  /** How many points the meeting has. */
  count: number
  story: PointStory
  /** The paragraph of the source in which it stands; none where it was not taken from a source. */
  passage: readonly PassagePiece[]
  canChange: boolean
  /** The history entry just written, when the page is shown after a save. */
  saved: string | undefined
}

/** One statement: its words, whose they are, what it was said to, and where they stand in the paper. */
export function PointPage(props: PointPageProps) {
  const { meeting, placed, previous, next, count } = props
  return (
    <Grid>
      <Column span={8}>
        <SavedNotice entryId={props.saved} />
        <Kicker>{meeting.title}</Kicker>
        <h1>
          Point {placed.number} of {count}
        </h1>
        <Words {...props} />
        <Passage {...props} />
        <Story {...props} />
        <PreviousNext
          previous={previous && neighbour(meeting.slug, previous)}
          next={next && neighbour(meeting.slug, next)}
        />
      </Column>
      <Column span={4} rail>
        <Section heading="Where it was said">
          <Chain meeting={meeting} placed={placed} />
        </Section>
        <Facts {...props} />
      </Column>
    </Grid>
  )
}

function neighbour(slug: string, placed: PlacedPoint) {
  return { href: pointPath(slug, placed.point.id), label: pointTitle(placed) }
}

/** A point in a line. One that was set aside is named by its number alone. */
export function pointTitle({ point, number }: PlacedPoint): string {
  const words = point.state === 'set-aside' ? 'set aside' : shortened(point.text)
  return `Point ${number}: ${words}`
}

function Words({ placed, story }: PointPageProps) {
  const { point } = placed
  if (point.state !== 'set-aside') return <Statement text={point.text} wording={point.wording} />
  const reason = story.states.at(-1)?.reason ?? 'no reason was kept'
  return (
    <>
      <p>
        <Tag kind="straw">Set aside</Tag> {capital(reason)}
      </p>
      <Details summary="What was said">
        <Statement text={point.text} wording={point.wording} />
      </Details>
    </>
  )
}

function Statement({ text, wording }: { text: string; wording: Wording }) {
  return (
    <div class="sk-point">
      <p class="sk-point__said">{saidAs(text, wording)}</p>
      <p class="sk-point__from">{capital(wordingWords[wording])}</p>
    </div>
  )
}

function Passage({ meeting, placed, passage }: PointPageProps) {
  return (
    <Section heading="Where the words stand" id="source">
      {passage.length === 0 ? (
        <p>It was not taken from a paper kept here, so there is no text to set it against.</p>
      ) : (
        <>
          <p class="sk-quiet sk-small">
            The paragraph of the paper, with the words of this point marked.
          </p>
          <div class="sk-passage">
            <Pieces pieces={passage} />
          </div>
          <p>
            <a href={`/meetings/${meeting.slug}/source#${placed.point.id}`}>
              Point {placed.number} in the whole paper
            </a>
          </p>
        </>
      )}
    </Section>
  )
}

function Pieces({ pieces }: { pieces: readonly PassagePiece[] }): Child {
  return pieces.map(({ text, isMarked }) => (isMarked ? <mark>{text}</mark> : text))
}

/** What happened to its words, oldest first; what they were before a correction stays to be read. */
function Story({ placed, story }: PointPageProps) {
  if (story.states.length < 2) return null
  const { wording } = placed.point
  return (
    <Section heading="What became of its words" id="story">
      <Ledger
        dated
        items={story.states.map((state) => ({
          when: dayInWords(state.heldOn),
          body: (
            <>
              <p>
                <strong>{capital(pointStateWords[state.state])}</strong>
                {state.reason === null ? '' : `: ${state.reason}`}
              </p>
              {wordsOf(state, story) === null ? null : (
                <p>{saidAs(wordsOf(state, story) ?? '', wording)}</p>
              )}
            </>
          ),
        }))}
      />
    </Section>
  )
}

function wordsOf({ state, text }: PointStateRecord, { captured }: PointStory): string | null {
  return state === 'captured' ? captured : text
}

function Chain({ meeting, placed }: Pick<PointPageProps, 'meeting' | 'placed'>) {
  const { round, roundNumber, prompt, promptNumber, number } = placed
  const page = `/meetings/${meeting.slug}`
  return (
    <ol class="sk-chain">
      <li>
        <b>Meeting</b>
        <a href={page}>{meeting.title}</a>
      </li>
      <li>
        <b>Round {roundNumber}</b>
        <a href={`${page}#round-${roundNumber}`}>{round.title ?? `Round ${roundNumber}`}</a>
      </li>
      <li>
        <b>Prompt {promptNumber}</b>
        <a href={`${page}#${promptAnchor(roundNumber, promptNumber)}`}>
          {prompt.text === null ? 'No set question' : saidAs(prompt.text, prompt.wording)}
        </a>
      </li>
      <li class="sk-chain__here" aria-current="true">
        <b>Point {number}</b>
        This one
      </li>
    </ol>
  )
}

function Facts({ meeting, placed, story, canChange }: PointPageProps) {
  const { point } = placed
  const path = pointPath(meeting.slug, point.id)
  return (
    <Section heading="Record">
      <SummaryList
        narrow
        rows={[
          { key: 'Wording', value: capital(wordingWords[point.wording]) },
          { key: 'State', value: capital(pointStateWords[point.state]) },
          { key: 'Table', value: point.roundTable ?? 'not known: tables not recorded' },
          { key: 'Since', value: sinceWords(story) },
        ]}
      />
      {canChange && point.state !== 'set-aside' ? (
        <ul class="sk-plain sk-tight">
          <li>
            <a href={`${path}/correction`}>Correct its words</a>
          </li>
          <li>
            <a href={`${path}/setting-aside`}>Set it aside</a>
          </li>
        </ul>
      ) : null}
    </Section>
  )
}

function sinceWords({ states }: PointStory): string {
  const last = states.at(-1)
  return last === undefined ? 'not known' : dayInWords(last.heldOn)
}
