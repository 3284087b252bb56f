import { Button, Details, TextField } from '#src/ui/index.ts'
import { ChangeForm } from './change-form.parts.tsx'
import { EditFrame, EditLink } from './edit-frame.parts.tsx'
import type { ReviewAction } from './review.ts'
import type { ReviewShown } from './review-shown.ts'
import { counted } from './review-words.ts'

interface PartProps {
  shown: ReviewShown
}

/** What minutes hold besides: parts under headings, actions, links. */
export function MinutesSection(shown: ReviewShown) {
  const { notes, actions, links } = shown.review
  if (notes.length + actions.length + links.length === 0) return null
  return (
    <section class="sk-outline">
      {actions.length === 0 ? null : (
        <>
          <h3>{counted(actions.length, 'action')}</h3>
          <ul>
            {actions.map((action) => (
              <ActionItem shown={shown} action={action} />
            ))}
          </ul>
        </>
      )}
      <Kept
        shown={shown}
        heading={counted(notes.length, 'part')}
        items={notes.map(({ id, title }) => ({ id, words: title }))}
      />
      <Kept
        shown={shown}
        heading={counted(links.length, 'link')}
        items={links.map(({ id, url }) => ({ id, words: url }))}
      />
    </section>
  )
}

function ActionItem({ shown, action }: PartProps & { action: ReviewAction }) {
  const { id, text, owner, status } = action
  if (shown.edit === `action-${id}`)
    return (
      <li>
        <ActionForm shown={shown} action={action} />
      </li>
    )
  return (
    <li>
      {text} <span class="sk-outline__by">{owner ?? 'nobody named to do it'}</span>
      {status === null ? '' : `, ${status}`}
      <EditLink shown={shown} edit={`action-${id}`}>
        Change <span class="govuk-visually-hidden">who is to do it</span>
      </EditLink>
    </li>
  )
}

function ActionForm({ shown, action }: PartProps & { action: ReviewAction }) {
  const { errors, values } = shown.form
  return (
    <EditFrame shown={shown} heading="Change this action">
      <p>{action.text}</p>
      <ChangeForm shown={shown} fields={{ change: 'action', id: action.id }}>
        <TextField
          name="owner"
          label="Who is to do it (optional)"
          value={values['owner'] ?? action.owner ?? ''}
          errors={errors}
        />
        <TextField
          name="status"
          label="What is printed of its progress (optional)"
          value={values['status'] ?? action.status ?? ''}
          errors={errors}
        />
        <Button small>Save</Button>
      </ChangeForm>
      <OmissionForm shown={shown} id={action.id} about="this action" />
    </EditFrame>
  )
}

interface KeptProps extends PartProps {
  heading: string
  items: readonly { id: number; words: string }[]
}

function Kept({ shown, heading, items }: KeptProps) {
  if (items.length === 0) return null
  return (
    <Details summary={heading}>
      <ul>
        {items.map(({ id, words }) => (
          <li>
            {words} <OmissionForm shown={shown} id={id} about={words} />
          </li>
        ))}
      </ul>
    </Details>
  )
}

function OmissionForm({ shown, id, about }: PartProps & { id: number; about: string }) {
  if (shown.listed.state !== 'open') return null
  return (
    <ChangeForm shown={shown} fields={{ change: 'omission', id }}>
      <Button kind="secondary" small>
        Leave out<span class="govuk-visually-hidden"> {about}</span>
      </Button>
    </ChangeForm>
  )
}
