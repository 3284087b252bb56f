import type { Child } from 'hono/jsx'

/** What every field of a form takes. */
export interface FieldProps {
  name: string
  label: string
  hint?: Child
  errors?: readonly { field: string; message: string }[] | undefined
  /** Id of the control, when two forms of one page hold fields of the same name. */
  id?: string | undefined
}

export interface FieldFrameProps {
  id: string
  label: string
  hint?: Child
  error: string | undefined
  children?: Child
}

/** A label, its hint, what is wrong, and the control. */
export function FieldFrame({ id, label, hint, error, children }: FieldFrameProps) {
  return (
    <div class={groupClass(error)}>
      <label class="govuk-label" for={id}>
        {label}
      </label>
      <HintAndError id={id} hint={hint} error={error} />
      {children}
    </div>
  )
}

export interface FieldsetFrameProps extends Omit<FieldFrameProps, 'label'> {
  legend: string
  described: string | undefined
}

/** A legend over several controls that answer one question. */
export function FieldsetFrame(props: FieldsetFrameProps) {
  const { id, legend, hint, error, described, children } = props
  return (
    <div class={groupClass(error)}>
      <fieldset class="govuk-fieldset" aria-describedby={described}>
        <legend class="govuk-fieldset__legend">{legend}</legend>
        <HintAndError id={id} hint={hint} error={error} />
        {children}
      </fieldset>
    </div>
  )
}

function HintAndError({ id, hint, error }: Pick<FieldFrameProps, 'id' | 'hint' | 'error'>) {
  return (
    <>
      {hint === undefined ? null : (
        <div class="govuk-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error === undefined ? null : (
        <p class="govuk-error-message" id={`${id}-error`}>
          <span class="govuk-visually-hidden">Error:</span> {error}
        </p>
      )}
    </>
  )
}

function groupClass(error: string | undefined): string {
  return error === undefined ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error'
}
