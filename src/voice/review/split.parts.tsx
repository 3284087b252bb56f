import { Details } from '#src/ui/index.ts'
import { ChangeForm } from './change-form.parts.tsx'
import type { Piece } from './review.ts'
import type { ReviewShown } from './review-shown.ts'
import { beginningOf } from './source.ts'
import { type SplitPlace, splitPlaces } from './split.ts'

const mostWords = 120
const mostOffered = 30

interface SplitFormProps {
  shown: ReviewShown
  piece: Piece
}

/** Where a piece may be parted: between sentences and the items of a list first, then at any word. */
export function SplitForm({ shown, piece }: SplitFormProps) {
  const places = splitPlaces(shown.source, piece)
  const offered = places.filter(({ after }) => after !== 'word')
  const words = wordPlaces(places)
  if (places.length === 0) return null
  return (
    <ChangeForm shown={shown} fields={{ change: 'split', piece: piece.id }}>
      <Details summary="Split it in two" open={shown.edit === 'split'}>
        <div id="split" tabindex={-1}>
          {offered.length === 0 ? null : (
            <>
              <p>The second part begins with:</p>
              <div class="sk-places">
                {offered.slice(0, mostOffered).map((place) => (
                  <SplitButton place={place}>
                    {placeWords[place.after]} “{beginningAt(shown, piece, place)}”
                  </SplitButton>
                ))}
              </div>
            </>
          )}
          <p>
            {offered.length === 0 ? 'Press' : 'Or press'} the word that begins the second part
            {words.length > mostWords ? ', among the first of them' : ''}:
          </p>
          <p class="sk-words">
            {words.slice(0, mostWords).map((place) => (
              <SplitButton place={place}>
                <span class="govuk-visually-hidden">Split before </span>
                {wordAt(shown, piece, place)}
              </SplitButton>
            ))}
          </p>
        </div>
      </Details>
    </ChangeForm>
  )
}

const placeWords: Readonly<Record<SplitPlace['after'], string>> = {
  sentence: 'the sentence',
  item: 'the item',
  line: 'the line',
  word: 'the word',
}

/** One for each word: the place that takes no word away from either part. */
function wordPlaces(places: readonly SplitPlace[]): SplitPlace[] {
  const byWord = new Map<number, SplitPlace>()
  for (const place of places) {
    const held = byWord.get(place.to)
    if (held === undefined || held.from < place.from) byWord.set(place.to, place)
  }
  return [...byWord.values()]
}

function SplitButton({ place, children }: { place: SplitPlace; children?: unknown }) {
  return (
    <button class="sk-place" type="submit" name="at" value={`${place.from}-${place.to}`}>
      {children}
    </button>
  )
}

/** The words of a piece from a place on, as far as they are shown. */
function beginningAt({ source }: ReviewShown, { spans }: Piece, { to }: SplitPlace): string {
  const end = spans.find((span) => to >= span[0] && to < span[1])?.[1] ?? to
  return beginningOf(source.slice(to, Math.min(end, to + 80)), 50)
}

function wordAt({ source }: ReviewShown, { spans }: Piece, { to }: SplitPlace): string {
  const end = spans.find((span) => to >= span[0] && to < span[1])?.[1] ?? to
  return source.slice(to, Math.min(end, to + 60)).split(/\s/)[0] ?? ''
}
