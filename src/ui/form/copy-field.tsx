import { CopyText } from './copy-text.tsx'

export interface CopyFieldProps {
  id: string
  label: string
  text: string
  /** What the button says it copies: "Copy the sentence". */
  button: string
}

const lettersInLine = 60

/** Words to be taken elsewhere: in a field, so that they can be selected whole, and copied at once where scripts run. */
export function CopyField({ id, label, text, button }: CopyFieldProps) {
  const lines = text.split('\n').reduce((sum, line) => sum + linesOf(line), 0)
  return (
    <div class="govuk-form-group sk-copy-field">
      <label class="govuk-label" for={id}>
        {label}
      </label>
      <textarea class="govuk-textarea" id={id} rows={Math.min(12, lines)} readonly>
        {text}
      </textarea>
      <CopyText text={text} label={button} />
    </div>
  )
}

function linesOf(line: string): number {
  return Math.max(1, Math.ceil(line.length / lettersInLine))
}
