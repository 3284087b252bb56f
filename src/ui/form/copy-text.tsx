export interface CopyTextProps {
  /** What lands on the clipboard. */
  text: string
  /** What is copied: "Copy sentence and source". */
  label: string
}

/** A button that copies words. Without scripts it is not there: the words are on the page. */
export function CopyText({ text, label }: CopyTextProps) {
  return (
    <sk-copy data-text={text}>
      <button class="govuk-button govuk-button--secondary govuk-button--small" type="button" hidden>
        {label}
      </button>
      <output class="sk-copied" />
    </sk-copy>
  )
}
