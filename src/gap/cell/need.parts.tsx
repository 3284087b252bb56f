import type { Child } from 'hono/jsx'
import { dayInWords } from '#src/platform/time/day.ts'
import { EmptyState, Table, Tag } from '#src/ui/index.ts'
import { groupsOf, isFull } from './cell-judgement.ts'
import { capitalised, comparedWords, counted } from './cell-sentence.ts'
import { type CellView, wordsAddress } from './cell-view.ts'
import { ProposeFrom } from './officer.parts.tsx'

export interface PictureProps {
  view: CellView
  figures: readonly { sentence: string; body: Child }[]
}

/** Figures, what documents quote, what was presented, and the four kinds of need side by side. */
export function Picture({ view, figures }: PictureProps) {
  const { facts } = view
  return (
    <>
      {figures.map(({ sentence, body }) => (
        <>
          <p>{sentence}</p>
          {body}
        </>
      ))}
      {facts.quoted.map((quoted) => (
        <div id={`quoted-${quoted.id}`}>
          <p>
            {capitalised(quoted.what)}:{' '}
            <strong>
              {quoted.value}
              {quoted.unit}
            </strong>{' '}
            in {view.place.name}, {quoted.period}, against {quoted.comparatorValue}
            {quoted.unit} in {quoted.comparatorName}. <Tag kind="outline">Quoted, not checked</Tag>
          </p>
          <p class="sk-source">
            Evidence level 2: a document. Read in{' '}
            {quoted.url === null ? quoted.quotedFrom : <a href={quoted.url}>{quoted.quotedFrom}</a>}
            , which gives as its source: {quoted.originalSource}. One number tells no trend.
          </p>
        </div>
      ))}
      {figures.length === 0 && facts.quoted.length === 0 ? (
        <EmptyState>
          <p>
            No figure under this theme is held for {view.place.name}.{' '}
            <a href="/evidence">Evidence</a>
          </p>
        </EmptyState>
      ) : null}
      <Presented view={view} />
      <KindsOfNeed view={view} />
    </>
  )
}

function Presented({ view: { facts } }: { view: CellView }) {
  if (facts.presented.length === 0) return null
  return (
    <>
      <h3>What was presented</h3>
      <ul class="sk-plain">
        {facts.presented.map((words) => (
          <li class="sk-point">
            <p class="sk-point__said">{words.text}</p>
            <span class="sk-point__from">
              A talk at <a href={wordsAddress(words)}>{words.meetingTitle}</a>,{' '}
              {dayInWords(words.heldOn)}. Shown, and not counted as what people say
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function KindsOfNeed({ view: { facts, inputs } }: { view: CellView }) {
  const { normative } = inputs.need
  const full = facts.services.filter(isFull).length
  const figures = facts.readings.length + facts.quoted.length
  return (
    <Table
      caption="Four kinds of need"
      stack
      columns={[{ label: 'Kind of need' }, { label: 'On record' }, { label: 'Reads as' }]}
      rows={[
        {
          header: 'Compared with other places',
          cells: [counted(figures, 'figure', 'figures'), comparedWords(inputs.need)],
        },
        {
          header: 'Judged by professionals',
          cells: [
            counted(facts.assessments.length, 'judgement', 'judgements'),
            normative === null ? 'cannot tell' : normative.replace('-', ' '),
          ],
        },
        {
          header: 'Said by people',
          cells: [
            counted(facts.points.length, 'point', 'points'),
            counted(groupsOf(facts.points).length, 'separate voice', 'separate voices'),
          ],
        },
        {
          header: 'Asked for at services',
          cells: [
            counted(full, 'service that is full', 'services that are full'),
            full === 0 ? 'cannot tell' : 'asked for more than there is',
          ],
        },
      ]}
    />
  )
}

/** Who is affected: those whom the figures count, and what is not known of those among them. */
export function Affected({ view: { place, facts } }: { view: CellView }) {
  return (
    <>
      {facts.readings.length === 0 ? (
        <p>
          No official figure under this theme is held for {place.name}, so nobody can tell in which
          wards, at what age, or how many women and men.
        </p>
      ) : (
        <p>
          The official figures here are of everybody in {place.name}.{' '}
          <strong>They do not say in which wards, at what age, or how many women and men</strong>:
          no figure by age, sex or smaller area stands under this theme.
        </p>
      )}
      {facts.quoted.length === 0 ? null : (
        <p>
          What documents quote counts:{' '}
          {[...new Set(facts.quoted.map(({ what }) => what))].join('; ')}.
        </p>
      )}
      {facts.assessments.map(({ id, verdict, reason, recordedBy, heldOn }) => (
        <p id={`assessment-${id}`}>
          Judged {verdict.replace('-', ' ')} by {recordedBy}, {dayInWords(heldOn)}: {reason}
        </p>
      ))}
    </>
  )
}

/** Points of published meetings, each leading to its record, and for officers to an action out of it. */
export function Said({ view, isOfficer }: { view: CellView; isOfficer: boolean }) {
  const { facts } = view
  if (facts.points.length === 0) {
    return (
      <EmptyState>
        <p>
          No point from any table stands under this theme. That is not to say that nobody said it:
          nobody has been asked, or nobody has coded it yet.
        </p>
      </EmptyState>
    )
  }
  return (
    <>
      <ul class="sk-plain">
        {facts.points.map((point) => (
          <li class="sk-point">
            <PointWords point={point} />
            <span class="sk-point__from">
              {point.roundTable === null ? 'Table not recorded' : `Table ${point.roundTable}`},{' '}
              {point.meetingTitle}, {dayInWords(point.heldOn)}.{' '}
              {point.wording === 'verbatim' ? 'In its own words' : 'Reported in other words'}
            </span>
            {isOfficer ? <ProposeFrom point={point} view={view} /> : null}
          </li>
        ))}
      </ul>
      <p>
        Heard from {counted(groupsOf(facts.points).length, 'separate voice', 'separate voices')}.
        {facts.points.every(({ roundTable }) => roundTable === null)
          ? ' Tables not recorded, so each meeting counts once.'
          : ''}
      </p>
    </>
  )
}

/** The words of a point, which lead to its record. */
function PointWords({ point }: { point: CellView['facts']['points'][number] }) {
  const words = <a href={wordsAddress(point)}>{point.text}</a>
  return point.wording === 'verbatim' ? (
    <blockquote class="sk-point__said">“{words}”</blockquote>
  ) : (
    <p class="sk-point__said">{words}</p>
  )
}
