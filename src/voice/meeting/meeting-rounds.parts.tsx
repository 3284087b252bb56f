import { Details, Section } from '#src/ui/index.ts'
import { type PlacedPoint, placedPoints, pointPath, promptAnchor } from './meeting-position.ts'
import type { MeetingRecord, Round } from './meeting-record.ts'
import { capital, countWords, saidAs } from './meeting-words.ts'

/** Up to so many points a meeting shows them all; beyond, each round opens with its first prompt. */
const mostOpenPoints = 60

/** What was said at the tables, round by round and prompt by prompt. */
export function Rounds({ meeting }: { meeting: MeetingRecord }) {
  const points = placedPoints(meeting)
  if (meeting.rounds.length === 0) return null
  const prompts = meeting.rounds.flatMap((round) => round.prompts)
  return (
    <Section heading="What the tables said" id="points">
      <p>
        {capital(countWords(points.length, 'point'))} under {countWords(prompts.length, 'prompt')}.{' '}
        <TablesNote points={points} />
      </p>
      {meeting.rounds.map((round, at) => (
        <OneRound meeting={meeting} round={round} number={at + 1} points={points} />
      ))}
      <p>
        <a href={`/meetings/${meeting.slug}.csv`}>Points as CSV</a>
      </p>
    </Section>
  )
}

function TablesNote({ points }: { points: readonly PlacedPoint[] }) {
  const known = points.filter(({ point }) => point.roundTable !== null).length
  if (points.length === 0) return null
  if (known === points.length) return <>Each of them says at which table.</>
  if (known > 0) return <>Of {points.length - known} the table is not known.</>
  return (
    <>
      Tables were not recorded, so the table of each point is <strong>not known</strong>.
    </>
  )
}

interface RoundProps {
  meeting: MeetingRecord
  round: Round
  number: number
  points: readonly PlacedPoint[]
}

function OneRound({ meeting, round, number, points }: RoundProps) {
  return (
    <>
      <h3 class="sk-sub" id={`round-${number}`}>
        {roundHeading(round.title, number)}
      </h3>
      {round.prompts.length === 0 ? <p>No prompt has been recorded for this round.</p> : null}
      {round.prompts.map((prompt, at) => {
        const under = points.filter((placed) => placed.prompt.id === prompt.id)
        const aside = under.filter(({ point }) => point.state === 'set-aside')
        return (
          <div id={promptAnchor(number, at + 1)}>
            <Details
              open={points.length <= mostOpenPoints || at === 0}
              summary={
                <>
                  {prompt.text === null
                    ? 'Said to no set question'
                    : saidAs(prompt.text, prompt.wording)}{' '}
                  <span class="sk-quiet">{countWords(under.length, 'point')}</span>
                </>
              }
            >
              <PointList
                slug={meeting.slug}
                points={under.filter(({ point }) => point.state !== 'set-aside')}
              />
              <SetAside slug={meeting.slug} points={aside} />
            </Details>
          </div>
        )
      })}
    </>
  )
}

function roundHeading(title: string | null, number: number): string {
  return title === null ? `Round ${number}` : `Round ${number}: ${title}`
}

function PointList({ slug, points }: { slug: string; points: readonly PlacedPoint[] }) {
  if (points.length === 0) return <p>No point has been recorded here.</p>
  return (
    <ul class="sk-tight">
      {points.map(({ point, number }) => (
        <li>
          {saidAs(point.text, point.wording)}{' '}
          <a class="sk-list__ref" href={pointPath(slug, point.id)}>
            Point {number}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Never deleted, and not in the list: each can be read, with the reason, on its own page. */
function SetAside({ slug, points }: { slug: string; points: readonly PlacedPoint[] }) {
  if (points.length === 0) return null
  return (
    <p class="sk-small sk-quiet">
      {capital(countWords(points.length, 'point'))} set aside:{' '}
      {points.map(({ point, number }, at) => (
        <>
          {at === 0 ? '' : ', '}
          <a href={pointPath(slug, point.id)}>Point {number}</a>
        </>
      ))}
    </p>
  )
}
