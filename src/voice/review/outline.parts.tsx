import type { Child } from 'hono/jsx'
import { MinutesSection } from './minutes.parts.tsx'
import { isAmong } from './outline.ts'
import { PiecePanel } from './panel.parts.tsx'
import { childrenOf, ofKind } from './piece.ts'
import { FieldsSection, PeopleSection, RoundForm } from './record.parts.tsx'
import type { Piece, PieceKind, ReviewRound } from './review.ts'
import { editHref, panelHref, type ReviewShown } from './review-shown.ts'
import { counted, personName } from './review-words.ts'
import { beginningOf, wordsOf } from './source.ts'

/** What the paper became, in the order of the meeting. */
export function Outline(shown: ReviewShown) {
  return (
    <>
      <FieldsSection {...shown} />
      <PeopleSection {...shown} />
      <Plain shown={shown} kind="opener" heading="Opening" />
      <Plain shown={shown} kind="speaker" heading="Talks" />
      <Questions {...shown} />
      {shown.review.rounds.map((round, index) => (
        <Round shown={shown} round={round} index={index} />
      ))}
      {shown.edit === 'round-new' ? <RoundForm shown={shown} round={null} /> : null}
      {shown.listed.state === 'open' && shown.edit !== 'round-new' ? (
        <p>
          <a href={editHref(shown, 'round-new')}>Add a round</a>
        </p>
      ) : null}
      <Plain shown={shown} kind="closing" heading="Closing" />
      <MinutesSection {...shown} />
    </>
  )
}

interface PartProps {
  shown: ReviewShown
}

/** The records of one kind; those of other parts of a long paper are counted. */
function Plain({ shown, kind, heading }: PartProps & { kind: PieceKind; heading: string }) {
  const all = ofKind(shown.review, kind)
  if (all.length === 0) return null
  const { here, elsewhere } = byPart(shown, all)
  return (
    <section class="sk-outline">
      <h3>{heading}</h3>
      <ul>
        {here.map((piece) => (
          <li>
            {kind === 'closing' ? null : <By shown={shown} piece={piece} />}{' '}
            <PieceLink shown={shown} piece={piece} />
          </li>
        ))}
      </ul>
      <Elsewhere count={elsewhere} />
    </section>
  )
}

function Questions(shown: ReviewShown) {
  const { review } = shown
  const all = ofKind(review, 'question')
  if (all.length === 0) return null
  const { here, elsewhere } = byPart(shown, all)
  return (
    <section class="sk-outline">
      <h3>{counted(all.length, 'question')} to the panel</h3>
      <ol>
        {here.map((question) => (
          <li>
            <PieceLink shown={shown} piece={question} />
            <ul>
              {childrenOf(review, question.id).map((answer) => (
                <li>
                  <By shown={shown} piece={answer} /> <PieceLink shown={shown} piece={answer} />
                </li>
              ))}
            </ul>
            {childrenOf(review, question.id).length === 0 ? <p>No answer.</p> : null}
          </li>
        ))}
      </ol>
      <Elsewhere count={elsewhere} />
    </section>
  )
}

function Round({ shown, round, index }: PartProps & { round: ReviewRound; index: number }) {
  const prompts = childrenOf(shown.review, round.id)
  const { here, elsewhere } = byPart(shown, prompts)
  const isOpen = shown.listed.state === 'open'
  return (
    <section class="sk-outline">
      <h3>
        Round {index + 1}
        {round.title === null ? '' : `: ${round.title}`}
      </h3>
      {shown.edit === `round-${round.id}` ? <RoundForm shown={shown} round={round} /> : null}
      <ol>
        {here.map((prompt) => (
          <Prompt shown={shown} prompt={prompt} />
        ))}
      </ol>
      {prompts.length === 0 ? <p>No set question yet.</p> : null}
      <Elsewhere count={elsewhere} />
      {isOpen && shown.edit !== `round-${round.id}` ? (
        <p class="sk-small">
          <a href={editHref(shown, `round-${round.id}`)}>Change round {index + 1}</a>
        </p>
      ) : null}
    </section>
  )
}

function Prompt({ shown, prompt }: PartProps & { prompt: Piece }) {
  const points = childrenOf(shown.review, prompt.id)
  const { here, elsewhere } = byPart(shown, points)
  const isBare = prompt.spans.length === 0
  return (
    <li id={isBare ? `piece-${prompt.id}` : undefined}>
      <PieceLink shown={shown} piece={prompt} />
      {isBare && shown.open?.id === prompt.id ? <PiecePanel shown={shown} piece={prompt} /> : null}
      <ul>
        {here.map((point) => (
          <li>
            <PieceLink shown={shown} piece={point} />
          </li>
        ))}
      </ul>
      {points.length === 0 ? <p>No point yet.</p> : null}
      <Elsewhere count={elsewhere} />
    </li>
  )
}

/** What begins in the part of the text that is shown, or has something under it that does. */
function byPart(
  { review, part, open }: ReviewShown,
  pieces: readonly Piece[],
): { here: Piece[]; elsewhere: number } {
  const isHere = (piece: Piece): boolean =>
    part.count === 1 ||
    piece.id === open?.id ||
    isAmong(review, piece, part.pieceIds) ||
    (piece.spans.length === 0 && childrenOf(review, piece.id).length === 0)
  const here = pieces.filter(isHere)
  return { here, elsewhere: pieces.length - here.length }
}

function Elsewhere({ count }: { count: number }) {
  return count === 0 ? null : (
    <p class="sk-quiet sk-small">{counted(count, 'more', 'more')} in other parts of the paper.</p>
  )
}

function PieceLink({ shown, piece }: PartProps & { piece: Piece }): Child {
  const words =
    piece.spans.length === 0
      ? 'Points without a set question'
      : beginningOf(wordsOf(shown.source, piece.spans), 110)
  if (shown.listed.state !== 'open') return <span>{words}</span>
  const isHere = piece.id === (shown.open ?? shown.at)?.id
  return (
    <a href={panelHref(shown.listed, piece)} aria-current={isHere ? 'true' : undefined}>
      {words}
    </a>
  )
}

function By({ shown, piece }: PartProps & { piece: Piece }) {
  const name = piece.by === null ? 'Nobody named' : personName(shown.review, piece.by)
  return <span class="sk-outline__by">{name}</span>
}
