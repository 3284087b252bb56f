/** What stands beside a file of figures, in a JSON file of the same name. Null is not said. */
export interface SideFile {
  label: string | null
  source: string | null
  sourceUrl: string | null
  licence: string | null
  /** ISO day. */
  publishedOn: string | null
  /** By the name in the file of figures. */
  indicators: ReadonlyMap<string, SideIndicator>
  /** Where the file has one indicator: what is said of it. */
  whole: SideIndicator
}

export interface SideIndicator {
  label: string | null
  description: string | null
  caveats: string | null
  decimals: number | null
  /** `%` where the publisher writes one behind the figure; empty where it says that it writes none. */
  suffix: string | null
  unitInWords: string | null
}

type Said = Readonly<Record<string, unknown>>

/** Reads both forms of side file that the local statistics have had. Null where the text is no such file. */
export function sideFileOf(text: string): SideFile | null {
  const said = parsed(text)
  if (said === null) return null
  const metadata = said['ess-beta-metadata']
  return isSaid(metadata) ? fromMetadata(metadata) : fromCube(said)
}

function parsed(text: string): Said | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return isSaid(value) ? value : null
  } catch {
    return null
  }
}

/** Since 2025: one block, or a shared block and one for each indicator. */
function fromMetadata(metadata: Said): SideFile {
  const shared = metadata['shared']
  const common = isSaid(shared) ? shared : metadata
  const indicators = new Map<string, SideIndicator>()
  for (const [name, block] of Object.entries(metadata)) {
    if (name !== 'shared' && isSaid(block))
      indicators.set(name, sideIndicator({ ...common, ...block }))
  }
  return {
    label: indicators.size > 0 ? null : textOf(common['label']),
    // Several publishers stand in one text, parted by strokes.
    source: textOf(common['sourceOrg'])?.replaceAll('|', ' and ') ?? null,
    sourceUrl: addressOf(common['sourceURL']),
    licence: null,
    publishedOn: dayOf(textOf(common['sourceDate'])),
    indicators,
    whole: sideIndicator(common),
  }
}

/** Until 2024: the configuration of a cube. It says when the figures were issued, and not which edition this is. */
function fromCube(said: Said): SideFile | null {
  const label = textOf(said['title'])
  if (label === null && said['sourceDate'] === undefined) return null
  const licence = textOf(said['license']) ?? ''
  return {
    label,
    source: /office-for-national-statistics/.test(textOf(said['publisher']) ?? '')
      ? 'Office for National Statistics'
      : null,
    sourceUrl: null,
    licence: /open-government-licence\/version\/3/.test(licence) ? 'OGL-UK-3.0' : null,
    publishedOn: dayOf(textOf(said['sourceDate'])),
    indicators: new Map(),
    whole: {
      label,
      description: textOf(said['summary']),
      caveats: null,
      decimals: null,
      suffix: null,
      unitInWords: null,
    },
  }
}

function sideIndicator(block: Said): SideIndicator {
  const decimals = block['decimalPlaces']
  return {
    label: textOf(block['label']),
    description: textOf(block['subtitle']) ?? textOf(block['longDescription']),
    caveats: textOf(block['caveats']),
    decimals: isDecimals(decimals) ? decimals : null,
    suffix: block['suffix'] === null ? '' : textOf(block['suffix']),
    unitInWords: textOf(block['subText']),
  }
}

function isDecimals(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 6
}

function isSaid(value: unknown): value is Said {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

function addressOf(value: unknown): string | null {
  const text = textOf(value)
  return text !== null && /^https?:\/\/\S+$/.test(text) ? text : null
}

/** `20/01/2026`, as British files write it, or ISO; of several, parted by strokes, the latest. */
function dayOf(text: string | null): string | null {
  const days = (text ?? '').split('|').flatMap((each) => oneDay(each.trim()) ?? [])
  return days.toSorted().at(-1) ?? null
}

/** A day as British files write it, or ISO. */
export function oneDay(text: string): string | null {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? []
  const iso =
    year === undefined
      ? text.slice(0, 10)
      : `${year}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`
  return isDay(iso) ? iso : null
}

export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const instant = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text)
}
