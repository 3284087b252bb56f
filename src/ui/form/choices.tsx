import type { Child } from 'hono/jsx'
import { describedBy, errorOf, fieldId } from './field-errors.ts'
import { FieldsetFrame } from './field-frame.tsx'

export interface Choice {
  value: string
  label: Child
  hint?: Child
  /** Sent under this name in place of the group’s: for boxes that are read one by one. */
  name?: string
}

export interface ChoicesProps {
  name: string
  legend: string
  options: readonly Choice[]
  hint?: Child
  errors?: readonly { field: string; message: string }[] | undefined
  id?: string | undefined
  /** Smaller boxes, for filters. */
  small?: boolean | undefined
}

/** One of a few, all of them seen at once. */
export function Radios({ value, ...props }: ChoicesProps & { value?: string | undefined }) {
  return <Choices kind="radio" chosen={value === undefined ? [] : [value]} {...props} />
}

/** Any of a few; each chosen value is sent under the same name. */
export function Checkboxes({
  values,
  ...props
}: ChoicesProps & { values?: readonly string[] | undefined }) {
  return <Choices kind="checkbox" chosen={values ?? []} {...props} />
}

type Kind = 'radio' | 'checkbox'

function Choices(props: ChoicesProps & { kind: Kind; chosen: readonly string[] }) {
  const { name, legend, options, hint, errors, kind, chosen, small } = props
  const id = props.id ?? fieldId(name)
  const error = errorOf(name, errors)
  const block = kind === 'radio' ? 'govuk-radios' : 'govuk-checkboxes'
  return (
    <FieldsetFrame
      id={id}
      legend={legend}
      hint={hint}
      error={error}
      described={describedBy(id, { hint, error })}
    >
      <div class={small === true ? `${block} ${block}--small` : block}>
        {options.map((option, index) => (
          <OneChoice
            block={block}
            kind={kind}
            name={name}
            id={index === 0 ? id : `${id}-${index + 1}`}
            option={option}
            checked={chosen.includes(option.value)}
          />
        ))}
      </div>
    </FieldsetFrame>
  )
}

interface OneChoiceProps {
  block: string
  kind: Kind
  name: string
  id: string
  option: Choice
  checked: boolean
}

function OneChoice({ block, kind, name, id, option, checked }: OneChoiceProps) {
  const hintId = option.hint === undefined ? undefined : `${id}-item-hint`
  return (
    <div class={`${block}__item`}>
      <input
        class={`${block}__input`}
        id={id}
        name={option.name ?? name}
        type={kind}
        value={option.value}
        checked={checked}
        aria-describedby={hintId}
      />
      <label class={`govuk-label ${block}__label`} for={id}>
        {option.label}
      </label>
      {hintId === undefined ? null : (
        <div class={`govuk-hint ${block}__hint`} id={hintId}>
          {option.hint}
        </div>
      )}
    </div>
  )
}
