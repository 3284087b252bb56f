import { type Identifier, identifierOf, parseIdentifier } from '../organisation/identifier.ts'
import type { OrganisationKind, SizeBand } from '../organisation/organisation-kind.ts'
import { postcodeOf, webAddress } from '../organisation/organisation-name.ts'
import { type Capacity, capacities, type ServiceState, serviceStates } from '../service/service.ts'
import { kindMeant, sizeMeant } from './kind-words.ts'
import type { ListColumn } from './list-columns.ts'

/** A place as a list names it. */
export interface PlaceTyped {
  code: string
  name: string
}

/** What one row says of an organisation. Where a cell made no sense it is left out, and noted. */
export interface ListEntry {
  organisationId: string | null
  name: string
  otherNames: string[]
  kind: OrganisationKind | null
  sizeBand: SizeBand | null
  place: PlaceTyped
  postcode: string | null
  web: string | null
  identifiers: Identifier[]
  services: ServiceEntry[]
}

export interface ServiceEntry {
  name: string
  what: string
  whoFor: string
  themes: string[]
  placeServed: PlaceTyped
  /** Null where the list itself says that it is not known; without a word of it, a service that is listed is open. */
  state: ServiceState | null
  stateOn: string | null
  capacity: Capacity | null
  roomFor: number | null
  capacityOn: string | null
  confirmedOn: string | null
}

export type EntryRead =
  | { ok: true; entry: ListEntry; notes: string[] }
  | { ok: false; reason: string }

/** The words of the themes, to know them by name or id. */
export interface ThemeKnown {
  id: string
  label: string
}

export type Cell = (column: ListColumn) => string

const longestName = 200
const longestText = 1000

/** Reads what a row says; refused where nobody could tell whom it means. */
export function readEntry(cell: Cell, themes: readonly ThemeKnown[]): EntryRead {
  const name = cell('name').replaceAll(/\s+/g, ' ')
  if (name === '') return { ok: false, reason: 'It names no organisation.' }
  if (!/[\p{L}\p{N}]/u.test(name)) return { ok: false, reason: `“${name}” is no name.` }
  if (name.length > longestName)
    return { ok: false, reason: `Its name has more than ${longestName} characters.` }
  const reading = new EntryReading(cell, themes)
  return { ok: true, entry: reading.entry(name), notes: reading.notes }
}

class EntryReading {
  readonly notes: string[] = []
  private readonly cell: Cell
  private readonly themes: readonly ThemeKnown[]

  constructor(cell: Cell, themes: readonly ThemeKnown[]) {
    this.cell = cell
    this.themes = themes
  }

  entry(name: string): ListEntry {
    const { cell } = this
    return {
      organisationId: cell('organisationId') || null,
      name,
      otherNames: partsOf(cell('otherNames')).filter(
        (other) => other !== name && other.length <= longestName,
      ),
      kind: this.read('kind', kindMeant, 'is no kind that is known here'),
      sizeBand: this.read('sizeBand', sizeMeant, 'is no size that is known here'),
      place: { code: cell('placeCode').toUpperCase(), name: cell('place') },
      postcode: this.read('postcode', postcodeOf, 'is no full postcode'),
      web: this.read('web', webAddress, 'is no web address'),
      identifiers: this.identifiers(),
      services: this.services(),
    }
  }

  private identifiers(): Identifier[] {
    const charity = this.read('charityNumber', inRegister('GB-CHC'), 'is no charity number')
    const company = this.read('companyNumber', inRegister('GB-COH'), 'is no company number')
    const others = partsOf(this.cell('identifiers')).flatMap((text) => {
      const identifier = parseIdentifier(text)
      if (identifier === undefined) this.note(text, 'is no identifier')
      return identifier ?? []
    })
    return [charity, company].flatMap((each) => each ?? []).concat(others)
  }

  /** Each service that the row names; what the row says beside it holds for all of them. */
  private services(): ServiceEntry[] {
    const names = partsOf(this.cell('service')).filter(({ length }) => length <= longestName)
    if (names.length === 0) return []
    const said = this.saidOfServices()
    return names.map((name) => ({ name, ...said }))
  }

  private saidOfServices(): Omit<ServiceEntry, 'name'> {
    const { cell } = this
    const capacity = this.read(
      'capacity',
      capacityMeant,
      'says nothing of capacity that is known here',
    )
    const roomFor = this.read('roomFor', wholeNumber, 'is no number of places')
    return {
      what: cell('what').slice(0, longestText),
      whoFor: cell('whoFor').slice(0, longestText),
      themes: this.themesNamed(),
      placeServed: { code: cell('placeServedCode').toUpperCase(), name: cell('placeServed') },
      state: this.state(),
      stateOn: this.day('stateOn'),
      capacity,
      roomFor: capacity === 'room' ? roomFor : null,
      capacityOn: this.day('capacityOn'),
      confirmedOn: this.day('confirmedOn'),
    }
  }

  private themesNamed(): string[] {
    const ids = partsOf(this.cell('themes')).flatMap((words) => {
      const small = words.toLowerCase()
      const theme = this.themes.find(
        ({ id, label }) => id === small || label.toLowerCase() === small,
      )
      if (theme === undefined) this.note(words, 'is no theme of the shared list')
      return theme?.id ?? []
    })
    return [...new Set(ids)]
  }

  private state(): ServiceState | null {
    if (/^not[- ]known$/i.test(this.cell('state'))) return null
    return this.read('state', stateMeant, 'is no state; it is taken as open') ?? 'open'
  }

  private day(column: ListColumn): string | null {
    return this.read(column, dayMeant, 'is no date')
  }

  private read<T>(
    column: ListColumn,
    parse: (text: string) => T | undefined,
    complaint: string,
  ): T | null {
    const text = this.cell(column)
    if (text === '') return null
    const value = parse(text)
    if (value === undefined) this.note(text, complaint)
    return value ?? null
  }

  private note(text: string, complaint: string): void {
    const shown = text.length <= 60 ? text : `${text.slice(0, 60)}…`
    this.notes.push(`“${shown}” ${complaint}.`)
  }
}

const inRegister =
  (scheme: string) =>
  (text: string): Identifier | undefined =>
    identifierOf(scheme, text)

/** The parts of a cell that holds several. */
function partsOf(cell: string): string[] {
  return cell
    .split(/[;|\n]/)
    .map((part) => part.trim().replaceAll(/\s+/g, ' '))
    .filter((part) => part !== '')
}

const stateWords: ReadonlyMap<string, ServiceState> = new Map([
  ...serviceStates.map((state) => [state, state] as const),
  ['active', 'open'],
  ['running', 'open'],
  ['live', 'open'],
  ['inactive', 'closed'],
  ['ended', 'closed'],
])

function stateMeant(text: string): ServiceState | undefined {
  return stateWords.get(text.toLowerCase())
}

const capacityWords: ReadonlyMap<string, Capacity> = new Map([
  ...capacities.map((capacity) => [capacity, capacity] as const),
  ['has room', 'room'],
  ['yes', 'room'],
  ['no', 'full'],
  ['no room', 'full'],
  ['not known', 'not-known'],
  ['unknown', 'not-known'],
])

function capacityMeant(text: string): Capacity | undefined {
  return capacityWords.get(text.toLowerCase())
}

function wholeNumber(text: string): number | undefined {
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : undefined
}

/** `2010-04-30` or, as lists in Britain have it, `30/04/2010`. */
export function dayMeant(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(text)
  const british = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  const [year, month, day] =
    iso === null ? [british?.[3], british?.[2], british?.[1]] : [iso[1], iso[2], iso[3]]
  if (year === undefined || month === undefined || day === undefined) return undefined
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const instant = new Date(`${written}T00:00:00Z`)
  const isReal = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(written)
  return isReal ? written : undefined
}
