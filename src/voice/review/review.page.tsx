import { Button, Column, Form, Grid, InsetText, Notice, SavedNotice } from '#src/ui/index.ts'
import { Outline } from './outline.parts.tsx'
import { type ReviewShown, reviewPath } from './review-shown.ts'
import { counted } from './review-words.ts'
import { SourceText } from './source.parts.tsx'
import { Changes, PartPages, Tools } from './tools.parts.tsx'

export interface ReviewPageProps extends ReviewShown {
  /** The history entry just written, when the page is shown after it. */
  saved: string | undefined
  /** The same bytes were sent again. */
  isKnown: boolean
}

/** A paper beside what it became: the text with the word of each stretch, and the records in their order. */
export function ReviewPage({ saved, isKnown, ...shown }: ReviewPageProps) {
  const { listed, review } = shown
  return (
    <sk-review
      data-changes={`${reviewPath(listed)}/changes`}
      data-version={listed.version}
      data-part={shown.part.number}
    >
      <SavedNotice entryId={saved} />
      {isKnown ? (
        <Notice>
          <p>This paper was brought in before. Here is its review.</p>
        </Notice>
      ) : null}
      <h1 class="sk-review__title">
        <span class="sk-kicker">Review of {listed.fileName}</span> {review.fields.title}
      </h1>
      {listed.state === 'open' ? <Tools {...shown} /> : <Closed {...shown} />}
      <Grid>
        <Column span={7}>
          <section aria-labelledby="text-heading">
            <h2 id="text-heading">The paper</h2>
            {listed.state === 'open' ? (
              <p>
                Press any words to change what they became. Words on a coloured ground are records;
                grey words stay with the paper and are no record.
              </p>
            ) : null}
            <p class="sk-only-narrow">
              <a href="#records">Go to what it became</a>
            </p>
            <PartNote {...shown} />
            <SourceText {...shown} />
            <PartPages {...shown} />
          </section>
        </Column>
        <Column span={5}>
          <section class="sk-records" id="records" aria-labelledby="records-heading">
            <h2 id="records-heading">What it became</h2>
            <Outline {...shown} />
            <Changes {...shown} />
          </section>
        </Column>
      </Grid>
    </sk-review>
  )
}

function PartNote(shown: ReviewShown) {
  const { part } = shown
  if (part.count === 1) return null
  return (
    <>
      <p class="sk-quiet">
        Part {part.number} of {part.count}. A long paper is shown in {counted(part.count, 'part')};
        beside it stand the records that begin in the part you see.
      </p>
      <PartPages {...shown} />
    </>
  )
}

/** What a review came to that takes no change any more. */
function Closed({ listed }: ReviewShown) {
  if (listed.state === 'accepted')
    return (
      <InsetText>
        <p>
          This paper is accepted. It became the meeting{' '}
          <a href={`/meetings/${listed.meetingSlug ?? ''}`}>{listed.meetingTitle}</a>. Undo that,
          and the review is open again.
        </p>
      </InsetText>
    )
  return (
    <InsetText>
      <p>This review was given up. Nothing of it is lost.</p>
      <Form action={`${reviewPath(listed)}/reopening`}>
        <Button small>Take it up again</Button>
      </Form>
    </InsetText>
  )
}
