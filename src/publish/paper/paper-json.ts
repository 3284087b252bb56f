import type { PaperContent } from './block.ts'
import { evidenceOf } from './block.ts'
import { citation, editionPath, type PaperView } from './edition-words.ts'
import { type EditionHead, type ListedPaper, stateOf } from './paper.ts'

/** A paper as data: the content that its hash is taken of, and what stands around it. */
export function paperAsJson(view: PaperView, paper: ListedPaper, editions: readonly EditionHead[]) {
  const { content, edition, origin } = view
  return {
    number: paper.number,
    slug: paper.slug,
    address: `${origin}${editionPath(view)}`,
    meeting: `${origin}${view.meetingPath}`,
    citation: citation(view),
    edition: edition && editionAsJson(edition),
    editions: editions.map(editionAsJson),
    evidence: evidenceCounts(content),
    content,
  }
}

/** How many points stand behind each block that may have any. */
function evidenceCounts(content: PaperContent) {
  return content.blocks
    .filter(({ body }) => ['quote', 'reported', 'prose'].includes(body.kind))
    .map((block) => ({ block: block.id, points: evidenceOf(block).length }))
}

function editionAsJson(edition: EditionHead) {
  const { number, heldOn, recordedAt, erratum, sha256, namesReplacedOn } = edition
  return { number, publishedOn: heldOn, recordedAt, erratum, sha256, namesReplacedOn }
}

export const paperColumns = [
  'number',
  'slug',
  'title',
  'partnership',
  'state',
  'edition',
  'published_on',
  'sha256',
] as const

/** A paper as a line of the library. */
export function paperCells(paper: ListedPaper, partnership: string): (string | number | null)[] {
  const { number, slug, title, newest } = paper
  return [
    number,
    slug,
    title,
    partnership,
    stateOf(paper),
    newest?.number ?? null,
    newest?.heldOn ?? null,
    newest?.sha256 ?? null,
  ]
}

export function listedAsJson(paper: ListedPaper, partnership: string) {
  const cells = paperCells(paper, partnership)
  return Object.fromEntries(paperColumns.map((column, index) => [column, cells[index] ?? null]))
}
