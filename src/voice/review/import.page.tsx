import type { Partnership } from '#src/partnership/index.ts'
import { dayInWords, dayOf } from '#src/platform/time/day.ts'
import {
  Button,
  Column,
  EmptyState,
  FileField,
  Form,
  Grid,
  Lede,
  Ledger,
  Notice,
  SavedNotice,
  Section,
  SelectField,
  TextArea,
} from '#src/ui/index.ts'
import type { Meeting } from '../meeting/meeting.ts'
import type { ReviewListed } from './review-listed.ts'
import { type FormShown, reviewPath } from './review-shown.ts'

export interface ImportPageProps {
  partnerships: readonly Partnership[]
  reviews: readonly ReviewListed[]
  form: FormShown
  saved: string | undefined
  /** The meeting that the bytes just sent became before. */
  recorded: Meeting | undefined
}

/** Where a paper comes in, and what waits to be reviewed. */
export function ImportPage({ partnerships, reviews, form, saved, recorded }: ImportPageProps) {
  return (
    <Grid>
      <Column span={8}>
        <SavedNotice entryId={saved} />
        <AlreadyRecorded recorded={recorded} />
        <h1>Bring in a paper</h1>
        <Lede>
          Send the paper or the minutes of a meeting. It is read into questions, answers and points;
          you look it over, and then it becomes a meeting.
        </Lede>
        <Form action="/meetings/import" errors={form.errors} multipart>
          <PartnershipField partnerships={partnerships} form={form} />
          <FileField
            name="file"
            label="File"
            hint="Text, Markdown, Word (DOCX) or PDF with text, up to 20 MiB and 400,000 letters."
            accept=".txt,.md,.markdown,.html,.htm,.docx,.pdf"
            errors={form.errors}
          />
          <TextArea
            name="text"
            label="Or paste its words"
            value={form.values['text']}
            errors={form.errors}
            rows={6}
          />
          <Button>Read the paper</Button>
        </Form>
      </Column>
      <Column span={4} rail>
        <OpenReviews
          heading="Waiting for review"
          reviews={reviews.filter(({ state }) => state === 'open')}
          {...{ partnerships }}
        />
        <OpenReviews
          heading="Given up"
          reviews={reviews.filter(({ state }) => state === 'abandoned')}
          {...{ partnerships }}
        />
      </Column>
    </Grid>
  )
}

function AlreadyRecorded({ recorded }: Pick<ImportPageProps, 'recorded'>) {
  if (recorded === undefined) return null
  return (
    <Notice>
      <p>
        This paper is on record already. It became the meeting{' '}
        <a href={`/meetings/${recorded.slug}`}>{recorded.title}</a>.
      </p>
    </Notice>
  )
}

type PartnershipFieldProps = Pick<ImportPageProps, 'partnerships' | 'form'>

function PartnershipField({ partnerships, form }: PartnershipFieldProps) {
  const [only] = partnerships
  if (only !== undefined && partnerships.length === 1)
    return <input type="hidden" name="partnership" value={only.id} />
  return (
    <SelectField
      name="partnership"
      label="Whose meeting it was"
      value={form.values['partnership']}
      errors={form.errors}
      options={[
        { value: '', label: 'Choose' },
        ...partnerships.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  )
}

interface OpenReviewsProps {
  heading: string
  reviews: readonly ReviewListed[]
  partnerships: readonly Partnership[]
}

function OpenReviews({ heading, reviews, partnerships }: OpenReviewsProps) {
  if (reviews.length === 0 && heading !== 'Waiting for review') return null
  return (
    <Section heading={heading}>
      {reviews.length === 0 ? (
        <EmptyState>
          <p>No paper waits for review.</p>
        </EmptyState>
      ) : (
        <Ledger
          items={reviews.map((review) => ({
            body: (
              <>
                <a class="sk-action" href={reviewPath(review)}>
                  {review.fileName}
                </a>
                <span class="sk-when">{whenceInWords(review, partnerships)}</span>
              </>
            ),
          }))}
        />
      )}
    </Section>
  )
}

function whenceInWords(review: ReviewListed, partnerships: readonly Partnership[]): string {
  const partnership = partnerships.find(({ id }) => id === review.partnershipId)
  const day = dayInWords(dayOf(review.recordedAt))
  return [partnership?.name, `brought in on ${day} by ${review.recordedBy}`]
    .filter((part) => part !== undefined)
    .join(', ')
}
