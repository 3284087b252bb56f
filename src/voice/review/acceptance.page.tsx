import { dayInWords } from '#src/platform/time/day.ts'
import { Button, Column, Form, Grid, InsetText, Lede, Radios, SummaryList } from '#src/ui/index.ts'
import type { ReviewCounts } from './outline.ts'
import type { Review } from './review.ts'
import type { ReviewListed } from './review-listed.ts'
import { type FormShown, reviewPath } from './review-shown.ts'
import { countsInWords, leftoverInWords } from './review-words.ts'

export interface AcceptancePageProps {
  listed: ReviewListed
  review: Review
  counts: ReviewCounts
  form: FormShown
}

/** What the paper is about to become, and whether the public is to see it. */
export function AcceptancePage({ listed, review, counts, form }: AcceptancePageProps) {
  const { title, heldOn, venue } = review.fields
  return (
    <Grid>
      <Column span={8}>
        <h1>Accept this paper</h1>
        <Lede>
          It becomes a meeting with all that you see in the review, in one go. You can undo it.
        </Lede>
        <SummaryList
          rows={[
            { key: 'Meeting', value: title },
            { key: 'Day', value: heldOn === null ? 'not known' : dayInWords(heldOn) },
            { key: 'Venue', value: venue ?? 'not known' },
            { key: 'It holds', value: countsInWords(counts) },
            { key: 'Words', value: leftoverInWords(counts) },
          ]}
        />
        {counts.leftoverWords === 0 ? null : (
          <InsetText>
            <p>
              What is not placed stays with the paper, where it can be read, and is in no record.{' '}
              <a href={reviewPath(listed)}>Go back and place it</a>
            </p>
          </InsetText>
        )}
        <Form action={`${reviewPath(listed)}/acceptance`} errors={form.errors}>
          <input type="hidden" name="version" value={listed.version} />
          <WhoMaySee {...form} />
          <p>
            People keep the names that the paper prints, marked “as named in the paper”, and answers
            are marked “as published”. Neither counts as approved by anybody. Any name can be
            replaced by a role later.
          </p>
          <Button>Accept and record the meeting</Button>
        </Form>
        <p>
          <a href={reviewPath(listed)}>Back to the review</a>
        </p>
      </Column>
    </Grid>
  )
}

function WhoMaySee({ errors, values }: FormShown) {
  return (
    <Radios
      name="state"
      legend="Who may see the meeting"
      errors={errors}
      value={values['state']}
      options={[
        {
          value: 'draft',
          label: 'Your partnership only, as a draft',
          hint: 'You can publish it later.',
        },
        {
          value: 'published',
          label: 'Everybody',
          hint: 'For a paper that was published already.',
        },
      ]}
    />
  )
}
