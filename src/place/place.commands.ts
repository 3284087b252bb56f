import {
  type Actor,
  type Change,
  type Row,
  recordDeed,
  removeRows,
  writeRows,
} from '#src/history/index.ts'
import type { Tx } from '#src/platform/db/db.ts'
import { newId } from '#src/platform/id/id.ts'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import { type Difference, type Differences, differences, type Tally } from './import/difference.ts'
import { FileFault, type PlaceFile } from './import/place-file.ts'
import { type Readings, readAll } from './import/recognise.ts'
import { reconcile } from './import/reconcile.ts'
import { fillingGaps, wantedFrom } from './import/wanted.ts'
import { type ImportWarning, Warnings } from './import/warnings.ts'
import type { PlaceToLoad } from './place.ts'
import { heldPlaces, lockPlaces, measurePlaces, rowsOfPlaces } from './place-load.sql.ts'
import { changeOf } from './place-record.ts'

export interface PlaceImportReport {
  files: { file: string; shape: string; rows: number }[]
  leftAside: string[]
  places: Tally
  parents: Tally
  successors: Tally
  outlines: Tally
  neighbours: Tally
  warnings: ImportWarning[]
  /** The history entry that says all of it; null where nothing changed. */
  entryId: string | null
}

/**
 * Brings places in from files, all or none. Reads every file before it writes, and writes one history entry
 * with every row, so that undo takes the whole back.
 */
export async function importPlaces(
  tx: Tx,
  actor: Actor,
  files: readonly PlaceFile[],
): Promise<PlaceImportReport> {
  const { statements, leftAside } = readFiles(files)
  await lockPlaces(tx)
  const warnings = new Warnings()
  for (const file of leftAside) warnings.add('left-aside', file)
  const held = await heldPlaces(tx, codesOf(statements))
  const found = differences(held, reconcile(statements, held, warnings), warnings)
  const label = `brought in ${placesInWords(found.places.tally)} from ${counted(statements.length, 'file')}`
  const entryId = await writeDifferences(tx, actor, { command: 'place-importing', label, found })
  return {
    files: statements.map(({ file, shape, rows }) => ({ file, shape, rows })),
    leftAside,
    ...talliesOf(found),
    warnings: warnings.all(),
    entryId,
  }
}

/**
 * Loads places that somebody wrote out whole, such as those of a demonstration. What is held already stays; gaps are
 * filled, and a year gives way to a day.
 */
export async function loadPlaces(
  tx: Tx,
  actor: Actor,
  toLoad: readonly PlaceToLoad[],
): Promise<{ places: Tally; entryId: string | null }> {
  await lockPlaces(tx)
  const wanted = wantedFrom(toLoad)
  const held = await heldPlaces(tx, [...wanted.places.keys()])
  const found = differences(held, fillingGaps(wanted, held), new Warnings())
  const label = `loaded ${placesInWords(found.places.tally)}`
  const entryId = await writeDifferences(tx, actor, { command: 'place-loading', label, found })
  return { places: found.places.tally, entryId }
}

/**
 * Notes places that somebody else's file names and that are not held: under the name it gives, and as in no loaded
 * register, until one is loaded that has them. Returns the codes that were noted.
 */
export async function noteUnregistered(
  tx: Tx,
  actor: Actor,
  named: readonly { code: string; name: string }[],
): Promise<string[]> {
  await lockPlaces(tx)
  const held = await heldPlaces(tx, [])
  const missing = named.filter(({ code }) => !held.places.has(code))
  const wanted = wantedFrom(missing.map(({ code, name }) => unregistered(code, name)))
  const found = differences(held, wanted, new Warnings())
  const label = `noted ${counted(missing.length, 'place')} not in any loaded register`
  await writeDifferences(tx, actor, { command: 'place-noting', label, found })
  return missing.map(({ code }) => code)
}

function unregistered(code: string, name: string): PlaceToLoad {
  const facts = {
    code,
    name: name === '' ? code : name,
    welshName: null,
    kind: 'unregistered',
    startsOn: null,
    startsKnownTo: null,
    endsOn: null,
    endsKnownTo: null,
    ruralUrban: null,
    longitude: null,
    latitude: null,
  } as const
  return { facts, parents: [], successors: [], outline: null }
}

/**
 * Takes places out, with what is held of them and who they are related to. Returns how many there were.
 * Refused by the database while a partnership still acts in one of them.
 */
export async function removePlaces(
  tx: Tx,
  actor: Actor,
  codes: readonly string[],
): Promise<number> {
  await lockPlaces(tx)
  const found = await rowsOfPlaces(tx, codes)
  const count = found.find(({ record }) => record.kind === 'place')?.rows.length ?? 0
  if (count === 0) return 0
  for (const { record, rows } of found.toReversed()) await removeRows(tx, record, rows)
  await recordDeed(tx, actor, {
    command: 'place-removing',
    label: `took out ${counted(count, 'place')}`,
    subject: { kind: 'place-import', id: newId() },
    partnershipId: null,
    changes: found
      .toReversed()
      .flatMap(({ record, rows }) => rows.map((row) => changeOf(record, row, null))),
  })
  return count
}

function readFiles(files: readonly PlaceFile[]): Readings {
  try {
    const readings = readAll(files)
    if (readings.statements.length > 0) return readings
  } catch (error) {
    if (error instanceof FileFault) throw new Refusal('file-unreadable', error.message)
    throw error
  }
  throw new Refusal('file-unreadable', 'None of these files says anything of places.')
}

function codesOf(statements: Readings['statements']): string[] {
  const codes = new Set<string>()
  for (const said of statements) {
    for (const { code } of said.outlines) codes.add(code)
    for (const { code } of said.neighbours) codes.add(code)
  }
  return [...codes]
}

interface Writing {
  command: string
  label: string
  found: Differences
}

async function writeDifferences(
  tx: Tx,
  actor: Actor,
  { command, label, found }: Writing,
): Promise<string | null> {
  const all = Object.values(found)
  const changes: Change[] = all.flatMap((difference) => difference.changes)
  if (changes.length === 0) return null
  for (const difference of all) await writeDifference(tx, difference)
  await measurePlaces(tx)
  const subject = { kind: 'place-import', id: newId() }
  return await recordDeed(tx, actor, { command, label, subject, partnershipId: null, changes })
}

async function writeDifference(tx: Tx, { record, changes }: Difference): Promise<void> {
  const written: Row[] = []
  const gone: Row[] = []
  for (const { before, after } of changes) {
    if (after !== null) written.push(after)
    else if (before !== null) gone.push(before)
  }
  await removeRows(tx, record, gone)
  await writeRows(tx, record, written)
}

function talliesOf(
  found: Differences,
): Omit<PlaceImportReport, 'files' | 'leftAside' | 'warnings' | 'entryId'> {
  return {
    places: found.places.tally,
    parents: found.parents.tally,
    successors: found.successors.tally,
    outlines: found.outlines.tally,
    neighbours: found.neighbours.tally,
  }
}

function placesInWords({ added, changed }: Tally): string {
  if (changed === 0) return counted(added, 'place')
  if (added === 0) return `changes to ${counted(changed, 'place')}`
  return `${counted(added, 'place')} and changes to ${changed.toLocaleString('en-GB')}`
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? noun : `${noun}s`}`
}
