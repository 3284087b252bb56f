import { isOfficialCode } from '#src/place/index.ts'
import { quoted } from './plain-text.ts'

/** What stands in place of a code where an area has none. */
const noCode = /^(?:na|n\/a|not applicable|-|\.\.?|\[z\])?$/i

/** A code as a file has it: of an area, of none, or of a shape that nobody here knows. */
export type CodeRead = { code: string } | { none: true } | { unknown: string }

export function codeRead(text: string): CodeRead {
  const code = text.trim()
  if (isOfficialCode(code)) return { code }
  return code !== '' && noCode.test(code) ? { none: true } : { unknown: code }
}

/** Why a code of unknown shape cannot be read, as the end of a sentence that begins with it. */
export function unknownCodeInWords(code: string): string {
  if (code === '') return 'There is no code of a place.'
  if (isOfficialCode(code.toUpperCase())) return `${quoted(code)} is written in small letters.`
  if (/^\d{2}[A-Z]{2}([A-Z]{2})?$/.test(code)) {
    return `${quoted(code)} is a code of the kind that was replaced in 2011. Codes such as E06000042 are read.`
  }
  if (/^UK[A-Z][0-9A-Z]{0,2}$/.test(code)) {
    return `${quoted(code)} is a NUTS code, of the kind that was replaced in 2021. Codes such as TLJ12 are read.`
  }
  return `${quoted(code)} is no code of a place. Codes such as E06000042 and TLJ12 are read.`
}
