import { pagesShown } from './pages-shown.ts'

export interface PaginationProps {
  current: number
  pages: number
  hrefOf: (page: number) => string
  /** What the pages hold, for people who hear the page. */
  label?: string | undefined
}

/** Draws nothing for a single page. */
export function Pagination({ current, pages, hrefOf, label }: PaginationProps) {
  if (pages <= 1) return null
  return (
    <nav class="govuk-pagination" aria-label={label ?? 'Pages of results'}>
      {current > 1 ? <Step href={hrefOf(current - 1)} rel="prev" word="Previous" /> : null}
      <ul class="govuk-pagination__list">
        {pagesShown(current, pages).map((page) =>
          page === null ? (
            <li class="govuk-pagination__item govuk-pagination__item--ellipses">…</li>
          ) : (
            <NumberedPage page={page} current={page === current} href={hrefOf(page)} />
          ),
        )}
      </ul>
      {current < pages ? <Step href={hrefOf(current + 1)} rel="next" word="Next" /> : null}
    </nav>
  )
}

function Step({ href, rel, word }: { href: string; rel: 'prev' | 'next'; word: string }) {
  return (
    <div class={`govuk-pagination__${rel}`}>
      <a class="govuk-pagination__link" href={href} rel={rel}>
        {word}
        <span class="govuk-visually-hidden"> page</span>
      </a>
    </div>
  )
}

function NumberedPage({ page, current, href }: { page: number; current: boolean; href: string }) {
  return (
    <li class={`govuk-pagination__item${current ? ' govuk-pagination__item--current' : ''}`}>
      <a
        class="govuk-pagination__link"
        href={href}
        aria-label={`Page ${page}`}
        aria-current={current ? 'page' : undefined}
      >
        {page}
      </a>
    </li>
  )
}
