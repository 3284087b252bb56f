export interface PreviousNextProps {
  previous?: { href: string; label: string } | undefined
  next?: { href: string; label: string } | undefined
}

/** Neighbours of a page in a series that is read in order. */
export function PreviousNext({ previous, next }: PreviousNextProps) {
  if (previous === undefined && next === undefined) return null
  return (
    <nav class="govuk-pagination govuk-pagination--block" aria-label="Before and after this">
      {previous === undefined ? null : <Neighbour {...previous} rel="prev" word="Previous" />}
      {next === undefined ? null : <Neighbour {...next} rel="next" word="Next" />}
    </nav>
  )
}

function Neighbour({
  href,
  label,
  rel,
  word,
}: {
  href: string
  label: string
  rel: string
  word: string
}) {
  return (
    <div class={`govuk-pagination__${rel}`}>
      <a class="govuk-pagination__link" href={href} rel={rel}>
        <span class="govuk-pagination__link-title">{word}</span>
        <span class="govuk-visually-hidden">: </span>
        <span class="govuk-pagination__link-label">{label}</span>
      </a>
    </div>
  )
}
