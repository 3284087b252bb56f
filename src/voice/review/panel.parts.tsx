import { Button, ButtonGroup, ErrorSummary, SelectField } from '#src/ui/index.ts'
import { ChangeForm } from './change-form.parts.tsx'
import { shownName } from './edit.ts'
import { kindWords } from './kind-words.ts'
import { parentKind, placeName } from './move.ts'
import { leftoverPieces, neighbours } from './outline.ts'
import { inText, ofKind, siblingsOf } from './piece.ts'
import type { Piece, PieceKind } from './review.ts'
import { editHref, panelHref, pieceHref, type ReviewShown } from './review-shown.ts'
import { beginningOf, hasWords, wordsOf } from './source.ts'
import { SplitForm } from './split.parts.tsx'
import { Turns } from './turns.parts.tsx'

interface PanelProps {
  shown: ReviewShown
  piece: Piece
}

/** All that can be done to a piece, where it stands. */
export function PiecePanel({ shown, piece }: PanelProps) {
  const words = beginningOf(wordsOf(shown.source, piece.spans), 90)
  const { label } = kindWords[piece.kind]
  return (
    <section class="sk-piece" id="panel" aria-labelledby="panel-heading" tabindex={-1}>
      <ErrorSummary errors={shown.form.errors} />
      <h3 id="panel-heading">
        {piece.spans.length === 0 ? 'Points without a set question' : `${label}: “${words}”`}
      </h3>
      {piece.spans.length === 0 ? null : <KindButtons shown={shown} piece={piece} />}
      <WhoForm shown={shown} piece={piece} />
      <MoveForms shown={shown} piece={piece} />
      {piece.spans.length === 0 ? (
        <RemovalForm shown={shown} piece={piece} />
      ) : (
        <>
          <ChangeForm shown={shown} fields={{ change: 'merge', piece: piece.id }}>
            <Button kind="secondary" small>
              Merge with the next {kindWords[piece.kind].label.toLowerCase()}
            </Button>
          </ChangeForm>
          <SplitForm shown={shown} piece={piece} />
        </>
      )}
      <PanelFoot shown={shown} piece={piece} />
      <div class="sk-tools__do">
        <Turns {...shown} />
      </div>
    </section>
  )
}

function KindButtons({ shown, piece }: PanelProps) {
  const kinds = Object.entries(kindWords)
  return (
    <ChangeForm shown={shown} fields={{ change: 'relabelling', piece: piece.id }}>
      <fieldset class="sk-kinds">
        <legend>Make it</legend>
        {kinds.map(([kind, { label, meaning }]) => (
          <button
            class={`sk-kind sk-run--${kind}`}
            type="submit"
            name="kind"
            value={kind}
            aria-pressed={kind === piece.kind ? 'true' : undefined}
          >
            {label}
            <span class="govuk-visually-hidden">, {meaning}</span>
          </button>
        ))}
      </fieldset>
    </ChangeForm>
  )
}

const whoLabels: Partial<Record<PieceKind, string>> = {
  answer: 'Who answered',
  speaker: 'Who gave the talk',
  opener: 'Who opened',
}

function WhoForm({ shown, piece }: PanelProps) {
  const label = whoLabels[piece.kind]
  if (label === undefined) return null
  const people = shown.review.people.map((person) => ({
    value: String(person.id),
    label: shownName(person),
  }))
  return (
    <ChangeForm shown={shown} fields={{ change: 'naming', piece: piece.id }}>
      <div class="sk-inline-form">
        <SelectField
          name="by"
          label={label}
          value={piece.by === null ? '' : String(piece.by)}
          options={[{ value: '', label: 'The paper does not say' }, ...people]}
        />
        <Button kind="secondary" small>
          Save who
        </Button>
      </div>
      <p>
        <a href={editHref(shown, 'person-new')}>Somebody who is not in the list</a>
      </p>
    </ChangeForm>
  )
}

function MoveForms({ shown, piece }: PanelProps) {
  const places = placesFor(shown, piece)
  const isOrdered = hasOrder.has(piece.kind) && siblingsOf(shown.review, piece).length > 1
  return (
    <>
      {places.length < 2 ? null : (
        <ChangeForm shown={shown} fields={{ change: 'move', piece: piece.id }}>
          <div class="sk-inline-form">
            <SelectField
              name="under"
              label="It belongs to"
              value={String(piece.under)}
              options={places}
            />
            <Button kind="secondary" small>
              Move it there
            </Button>
          </div>
        </ChangeForm>
      )}
      {isOrdered ? (
        <ChangeForm shown={shown} fields={{ change: 'shift', piece: piece.id }}>
          <ButtonGroup>
            <Button kind="secondary" small name="by" value="up">
              Move up in the record
            </Button>
            <Button kind="secondary" small name="by" value="down">
              Move down in the record
            </Button>
          </ButtonGroup>
        </ChangeForm>
      ) : null}
    </>
  )
}

const hasOrder: ReadonlySet<PieceKind> = new Set<PieceKind>([
  'question',
  'answer',
  'prompt',
  'point',
  'speaker',
])

function placesFor(
  { review, source }: ReviewShown,
  piece: Piece,
): { value: string; label: string }[] {
  const wanted = parentKind[piece.kind]
  if (wanted === undefined) return []
  const ids =
    wanted === 'round'
      ? review.rounds.map(({ id }) => id)
      : ofKind(review, wanted).map(({ id }) => id)
  return ids.map((id) => ({ value: String(id), label: placeName(review, source, id) }))
}

function RemovalForm({ shown, piece }: PanelProps) {
  return (
    <ChangeForm shown={shown} fields={{ change: 'prompt-removal', id: piece.id }}>
      <Button kind="secondary" small>
        Remove this empty place
      </Button>
    </ChangeForm>
  )
}

/** The way on, and the way back. */
function PanelFoot({ shown, piece }: PanelProps) {
  const { review, source, listed } = shown
  const start = piece.spans[0]?.[0] ?? 0
  const withWords = inText(review).filter(({ spans }) =>
    spans.some((span) => hasWords(source.slice(...span))),
  )
  const near = neighbours(withWords, start)
  const loose = neighbours(leftoverPieces(review, source), start)
  const links = [
    { label: 'Previous piece', to: near.before },
    { label: 'Next piece', to: near.after },
    { label: 'Next that is not placed', to: loose.after },
  ]
  return (
    <p class="sk-piece__foot">
      {links.map(({ label, to }) =>
        to === undefined ? null : <a href={panelHref(listed, to)}>{label}</a>,
      )}
      <a href={pieceHref(listed, piece)}>Close</a>
    </p>
  )
}
