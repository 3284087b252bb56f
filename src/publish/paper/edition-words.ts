import type { PaperContent } from './block.ts'
import type { EditionHead } from './paper.ts'

/** What stands around the content of a paper wherever it is rendered: which edition, and where things are. */
export interface PaperView {
  content: PaperContent
  /** Null while it is a draft. */
  edition: EditionHead | null
  /** The newest edition’s number, so that an older one says that it is not the last. */
  newest: number
  /** What was wrong in this edition, where a later one mends it. */
  mendedBy: Pick<EditionHead, 'number' | 'erratum'> | null
  /** Address of the paper without an edition: `/papers/slug`. */
  path: string
  /** Address of the meeting: `/meetings/slug`. */
  meetingPath: string
  /** Where the site lives: `https://example.org`. */
  origin: string
}

/** Address of a point in the record. */
export function pointPath({ meetingPath }: Pick<PaperView, 'meetingPath'>, id: string): string {
  return `${meetingPath}/points/${id}`
}

/** Address under which an edition stays. */
export function editionPath({ path, edition }: Pick<PaperView, 'path' | 'edition'>): string {
  return edition === null ? `${path}/draft` : `${path}/editions/${edition.number}`
}

export function dayWords(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
}

/** “18 November 2009, Chrysalis Theatre, Camphill, Milton Keynes”, as far as it is known. */
export function whenAndWhere({ heldOn, venue }: Pick<PaperContent, 'heldOn' | 'venue'>): string {
  const day = heldOn === null ? 'Date not known' : dayWords(heldOn)
  return venue === null ? day : `${day}, ${venue}`
}

/** “Edition 1, published 30 April 2010”. */
export function editionWords(edition: EditionHead | null, newest = 0): string {
  if (edition === null && newest > 0) return `Draft of edition ${newest + 1}, not published`
  return edition === null
    ? 'Draft, not published'
    : `Edition ${edition.number}, published ${dayWords(edition.heldOn)}`
}

/** How to cite an edition, so that whoever follows it finds these words and no others. */
export function citation(view: PaperView): string {
  return `${citationWords(view)} ${view.origin}${editionPath(view)}`
}

/** The citation without its address. */
export function citationWords(view: PaperView): string {
  const { content, edition } = view
  const year = (edition?.heldOn ?? content.heldOn ?? '').slice(0, 4) || 'no date'
  return `${content.partnership.name} partnership (${year}). ${ended(content.title)} ${editionWords(edition, view.newest)}.`
}

/** What has happened to this edition since, each as a sentence. */
export function editionNotes({
  edition,
  mendedBy,
}: Pick<PaperView, 'edition' | 'mendedBy'>): string[] {
  const erratum = edition?.erratum ?? null
  return [
    ...(mendedBy === null
      ? []
      : [`Edition ${mendedBy.number} corrects this one. ${ended(mendedBy.erratum ?? '')}`]),
    ...(erratum === null ? [] : [`Corrected in this edition: ${ended(erratum)}`]),
    ...[...new Set(edition?.namesReplacedOn ?? [])].map(
      (day) => `A name was replaced by a role on ${dayWords(day)}.`,
    ),
  ]
}

/** How people are named, where any are. */
export function namingNote({ content }: Pick<PaperView, 'content'>): string {
  return content.blocks.some(({ body }) => body.kind === 'person' || body.kind === 'question')
    ? 'People are named here as the record of the meeting names them.'
    : 'Nobody is named here.'
}

/** A sentence with a sign at its end. */
export function ended(sentence: string): string {
  return /[.?!…][”"’')\]]*$/.test(sentence) ? sentence : `${sentence}.`
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
}
