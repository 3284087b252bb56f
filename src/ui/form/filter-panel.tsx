import type { Child } from 'hono/jsx'

export interface FilterPanelProps {
  /** Where the filters are sent; they travel in the address, so that a view can be linked. */
  action: string
  title?: string | undefined
  button?: string | undefined
  /** Filters in use, in words, each with the address that leaves it out. */
  chosen?: readonly { label: string; removeHref: string }[] | undefined
  /** Fields of the panel. */
  children?: Child
}

/** Stands above what it filters. What is chosen is repeated in words. */
export function FilterPanel({ action, title, button, chosen, children }: FilterPanelProps) {
  return (
    <>
      <form class="sk-filter" method="get" action={action}>
        <h2 class="sk-filter__title">{title ?? 'Show'}</h2>
        <div class="sk-filter__row">
          {children}
          <button class="govuk-button govuk-button--secondary" type="submit">
            {button ?? 'Show'}
          </button>
        </div>
      </form>
      {chosen === undefined || chosen.length === 0 ? null : (
        <ul class="sk-chosen" aria-label="Filters in use">
          {chosen.map(({ label, removeHref }) => (
            <li>
              <a href={removeHref}>
                <span class="govuk-visually-hidden">Remove </span>
                {label}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
