import type { Child } from 'hono/jsx'
import { ErrorSummary } from '#src/ui/index.ts'
import { editHref, type ReviewShown, reviewPath } from './review-shown.ts'

interface PartProps {
  shown: ReviewShown
}

/** Opens a form; a review that is closed has none. */
export function EditLink({
  shown,
  edit,
  children,
}: PartProps & { edit: string; children?: Child }) {
  if (shown.listed.state !== 'open') return null
  return (
    <>
      {' '}
      <a class="sk-outline__edit" href={editHref(shown, edit)}>
        {children}
      </a>
    </>
  )
}

/** A form that is open beside the records. */
export function EditFrame({
  shown,
  heading,
  children,
}: PartProps & { heading: string; children?: Child }) {
  return (
    <section class="sk-piece" id="edit" aria-labelledby="edit-heading" tabindex={-1}>
      <ErrorSummary errors={shown.form.errors} />
      <h3 id="edit-heading">{heading}</h3>
      {children}
      <p class="sk-piece__foot">
        <a href={`${reviewPath(shown.listed)}?part=${shown.part.number}#records`}>Close</a>
      </p>
    </section>
  )
}
