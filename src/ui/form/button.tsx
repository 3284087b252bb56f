import type { Child } from 'hono/jsx'

export type ButtonKind = 'primary' | 'secondary' | 'warning'

export interface ButtonProps {
  kind?: ButtonKind | undefined
  small?: boolean | undefined
  /** Sent with the form, so that one form can have two buttons. */
  name?: string | undefined
  value?: string | undefined
  disabled?: boolean | undefined
  children?: Child
}

/** Sends the form it stands in. A second press within a second is ignored where scripts run. */
export function Button({ kind, small, name, value, disabled, children }: ButtonProps) {
  return (
    <button
      class={buttonClass(kind, small)}
      type="submit"
      name={name}
      value={value}
      disabled={disabled === true}
      data-module="govuk-button"
      data-prevent-double-click="true"
    >
      {children}
    </button>
  )
}

export interface ButtonLinkProps {
  href: string
  kind?: ButtonKind | undefined
  small?: boolean | undefined
  children?: Child
}

/** A link drawn as a button: it leads to the page where the thing is done. */
export function ButtonLink({ href, kind, small, children }: ButtonLinkProps) {
  return (
    <a class={buttonClass(kind, small)} href={href}>
      {children}
    </a>
  )
}

/** Buttons and links side by side. */
export function ButtonGroup({ children }: { children?: Child }) {
  return <div class="govuk-button-group">{children}</div>
}

function buttonClass(kind: ButtonKind = 'primary', small = false): string {
  const classes = ['govuk-button']
  if (kind !== 'primary') classes.push(`govuk-button--${kind}`)
  if (small) classes.push('govuk-button--small')
  return classes.join(' ')
}
