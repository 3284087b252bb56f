import type { Child } from 'hono/jsx'

export interface TabsProps {
  /** Heads the list of links where scripts do not run. */
  title: string
  tabs: readonly { id: string; label: string; body: Child }[]
}

/** Views of one thing. Without scripts: a list of links, and every view. */
export function Tabs({ title, tabs }: TabsProps) {
  return (
    <div class="govuk-tabs" data-module="govuk-tabs">
      <h2 class="govuk-tabs__title">{title}</h2>
      <ul class="govuk-tabs__list">
        {tabs.map(({ id, label }, index) => (
          <li
            class={`govuk-tabs__list-item${index === 0 ? ' govuk-tabs__list-item--selected' : ''}`}
          >
            <a class="govuk-tabs__tab" href={`#${id}`}>
              {label}
            </a>
          </li>
        ))}
      </ul>
      {tabs.map(({ id, body }, index) => (
        <div class={`govuk-tabs__panel${index === 0 ? '' : ' govuk-tabs__panel--hidden'}`} id={id}>
          {body}
        </div>
      ))}
    </div>
  )
}
