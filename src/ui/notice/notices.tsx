import type { Child } from 'hono/jsx'

type WithChildren = { children?: Child }

/** Something changed, or is worth a look. */
export function Notice({ children }: WithChildren) {
  return <div class="sk-notice">{children}</div>
}

export interface NotificationBannerProps {
  title: string
  /** An example, which leaves the focus where it is. */
  example?: boolean | undefined
  children?: Child
}

/** What was just done, after a form was sent. */
export function NotificationBanner({ title, example, children }: NotificationBannerProps) {
  return (
    <div
      class="govuk-notification-banner"
      role="alert"
      aria-labelledby="notification-title"
      data-module="govuk-notification-banner"
      data-disable-auto-focus={example === true ? 'true' : undefined}
    >
      <div class="govuk-notification-banner__header">
        <h2 class="govuk-notification-banner__title" id="notification-title">
          {title}
        </h2>
      </div>
      <div class="govuk-notification-banner__content">{children}</div>
    </div>
  )
}

/** A danger, said before the button that brings it about. */
export function WarningText({ children }: WithChildren) {
  return (
    <div class="govuk-warning-text">
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">Warning</span> {children}
      </strong>
    </div>
  )
}

/** A caveat. */
export function InsetText({ children }: WithChildren) {
  return <div class="govuk-inset-text">{children}</div>
}

/** What is missing, what follows from that, and the one thing to do. */
export function EmptyState({ children }: WithChildren) {
  return <div class="sk-empty">{children}</div>
}
