import { quoted } from './plain-text.ts'

/**
 * Marks that stand in place of a figure.
 * @see https://analysisfunction.civilservice.gov.uk/policy-store/symbols-in-tables-definitions-and-help/
 */
export const suppressionMarks: readonly string[] = [
  ...'b c e f low p r u w x z'.split(' ').flatMap((mark) => [mark, `[${mark}]`]),
  ...'. .. ... : - * # na n/a null'.split(' '),
]

/** Why a text cannot be read as a figure. */
export function unreadFigureInWords(text: string): string {
  const said = quoted(text)
  if (/^[-+\u2212]?\d+,\d+$/.test(text.trim())) {
    return `${said} has a comma where a point is read. Write decimals with a point, and thousands without a sign.`
  }
  if (/^[-+\u2212]?\d{1,3}([, \u00A0]\d{3})+(\.\d+)?$/.test(text.trim())) {
    return `${said} parts its thousands. Write them without a sign.`
  }
  if (text.trim().startsWith('\u2212'))
    return `${said} begins with a sign that looks like a minus and is none.`
  return `${said} is neither a figure nor a mark that is known.`
}
