import type { NavItem } from '../frame.ts'

export interface TrailProps {
  breadcrumbs: readonly NavItem[]
  shownAsOf: string | null
}

/** Where this page lies, and the date it stands at. */
export function Trail({ breadcrumbs, shownAsOf }: TrailProps) {
  if (breadcrumbs.length === 0 && shownAsOf === null) return null
  return (
    <div class="sk-trail">
      {breadcrumbs.length === 0 ? null : <Breadcrumbs items={breadcrumbs} />}
      {shownAsOf === null ? null : <p class="sk-as-of">Shown as of {shownAsOf}</p>}
    </div>
  )
}

function Breadcrumbs({ items }: { items: readonly NavItem[] }) {
  return (
    <nav class="govuk-breadcrumbs" aria-label="Breadcrumb">
      <ol class="govuk-breadcrumbs__list">
        {items.map(({ href, label }) => (
          <li class="govuk-breadcrumbs__list-item">
            <a class="govuk-breadcrumbs__link" href={href}>
              {label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
