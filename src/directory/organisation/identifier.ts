/** A number by which a register knows an organisation. */
export interface Identifier {
  /** The register, as org-id.guide names it: `GB-CHC`. */
  scheme: string
  value: string
}

interface Register {
  label: string
  /** What a number of it looks like, once it is written as `tidied` writes it. */
  pattern: RegExp
}

const register = (label: string, pattern: RegExp = /^[A-Z0-9][A-Z0-9./-]*$/): Register => ({
  label,
  pattern,
})

/** The registers that lists in Britain name. @see https://org-id.guide */
const registers: ReadonlyMap<string, Register> = new Map([
  ['GB-CHC', register('Charity number', /^\d{5,8}(-\d+)?$/)],
  ['GB-SC', register('Scottish charity number', /^SC\d{6}$/)],
  ['GB-NIC', register('Charity number in Northern Ireland', /^\d{6}$/)],
  ['GB-COH', register('Company number', /^([A-Z]{2}\d{6}|\d{8})$/)],
  ['GB-MPR', register('Number of a mutual society')],
  ['GB-CASC', register('Community amateur sports club')],
  ['GB-SHPE', register('Registered provider of social housing')],
  ['GB-LAE', register('Register of English councils', /^[A-Z]{3}$/)],
  ['GB-PLA', register('Register of principal councils in Wales')],
  ['GB-EDU', register('School number', /^\d{6}$/)],
  ['GB-UKPRN', register('Provider of learning', /^\d{8}$/)],
  ['GB-NHS', register('NHS organisation code')],
])

const schemePattern = /^[A-Z]{2}-[A-Z0-9]+$/

/** The register in words, or its short name where it is not among those known here. */
export function schemeInWords(scheme: string): string {
  return registers.get(scheme)?.label ?? scheme
}

/** `GB-CHC-1094112` or `GB-CHC 1094112`; undefined where it is no identifier. */
export function parseIdentifier(text: string): Identifier | undefined {
  const found = /^([A-Z]{2}-[A-Z0-9]+)[-: /]+(\S.*)$/i.exec(text.trim())
  return found === null ? undefined : identifierOf(found[1] ?? '', found[2] ?? '')
}

/** A number of a register, written as that register writes it; undefined where it cannot be one of its numbers. */
export function identifierOf(typedScheme: string, typedValue: string): Identifier | undefined {
  const scheme = typedScheme.trim().toUpperCase()
  const value = tidied(scheme, typedValue)
  const known = registers.get(scheme) ?? register(scheme)
  if (!schemePattern.test(scheme) || value.length > 60) return undefined
  return known.pattern.test(value) ? { scheme, value } : undefined
}

function tidied(scheme: string, typed: string): string {
  const value = typed.trim().toUpperCase().replaceAll(/\s+/g, '')
  if (scheme === 'GB-COH' && /^\d{1,8}$/.test(value)) return value.padStart(8, '0')
  return scheme === 'GB-CHC' ? value.replace(/^0+/, '') : value
}

export function identifierText({ scheme, value }: Identifier): string {
  return `${scheme}-${value}`
}
