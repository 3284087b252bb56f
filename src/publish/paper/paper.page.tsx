import type { Child } from 'hono/jsx'
import { Details, InsetText } from '#src/ui/index.ts'
import { anchor, Block, Statements } from './block.parts.tsx'
import type { PaperBlock } from './block.ts'
import {
  citationWords,
  dayWords,
  editionNotes,
  editionPath,
  editionWords,
  namingNote,
  type PaperView,
  whenAndWhere,
} from './edition-words.ts'
import { contentsOf, type Piece, piecesOf, pointNumbers } from './outline.ts'
import { rests } from './paper.document.ts'
import type { EditionHead } from './paper.ts'

export interface PaperPageProps {
  view: PaperView
  editions: readonly EditionHead[]
  /** Where an officer goes on with the draft. */
  draftPath: string | undefined
}

/** A paper as its readers see it. */
export function PaperPage({ view, editions, draftPath }: PaperPageProps) {
  return (
    <article class="sk-paper">
      <PaperHead view={view} />
      {draftPath === undefined ? null : (
        <p class="sk-no-print">
          <a href={draftPath}>Prepare a corrected edition</a>
        </p>
      )}
      <EditionNotes view={view} />
      <Contents view={view} />
      <div class="sk-paper__body">
        <PaperBody view={view} />
        <About view={view} editions={editions} />
      </div>
    </article>
  )
}

export function PaperHead({ view }: { view: PaperView }) {
  const { content, edition } = view
  const here = editionPath(view)
  return (
    <>
      <h1>{content.title}</h1>
      <p class="sk-lede">{content.lede ?? `${whenAndWhere(content)}.`}</p>
      <div class="sk-paper__meta">
        <p>{editionWords(edition, view.newest)}</p>
        <p>
          <a href={`/partnerships/${content.partnership.slug}`}>{content.partnership.name}</a>
        </p>
        {content.lede === null ? null : <p>{whenAndWhere(content)}</p>}
        <p class="sk-no-print">
          <a href={`${here}.pdf`}>PDF</a>, <a href={`${here}.md`}>Markdown</a>,{' '}
          <a href={`${here}.json`}>data</a>
        </p>
      </div>
    </>
  )
}

function EditionNotes({ view }: { view: PaperView }) {
  const notes = editionNotes(view)
  if (notes.length === 0) return null
  return (
    <InsetText>
      {notes.map((note) => (
        <p>{note}</p>
      ))}
      {view.mendedBy === null ? null : (
        <p>
          <a href={view.path}>Read edition {view.newest}</a>
        </p>
      )}
    </InsetText>
  )
}

/** The parts of a paper, where there is more than a page of them. */
export function Contents({ view }: { view: PaperView }) {
  const parts = contentsOf(view.content)
  if (parts.length < 3) return null
  return (
    <nav class="sk-paper__contents" aria-labelledby="contents">
      <h2 id="contents">In this paper</h2>
      <ol>
        {parts.map(({ id, text }) => (
          <li>
            <a href={`#${anchor(id)}`}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

export interface PaperBodyProps {
  view: PaperView
  /** What a draft adds to each block. */
  beside?: ((block: PaperBlock) => Child) | undefined
}

export function PaperBody({ view, beside }: PaperBodyProps) {
  const numbers = pointNumbers(view.content)
  return (
    <>
      {piecesOf(view.content).map((piece) => (
        <OnePiece piece={piece} view={view} numbers={numbers} beside={beside} />
      ))}
    </>
  )
}

function OnePiece({
  piece,
  view,
  numbers,
  beside,
}: PaperBodyProps & { piece: Piece; numbers: ReadonlyMap<string, number> }) {
  if (piece.kind === 'statements')
    return <Statements piece={piece} view={view} numbers={numbers} after={beside} />
  return (
    <>
      {beside?.(piece.block)}
      <Block piece={piece} view={view} numbers={numbers} />
    </>
  )
}

function About({ view, editions }: Omit<PaperPageProps, 'draftPath'>) {
  const { content, edition, meetingPath } = view
  return (
    <>
      <h2 id="about">About this paper</h2>
      <p>
        {rests(pointNumbers(content).size)} Words in quotation marks are those of the record; the
        others say in other words what was said. {namingNote(view)} Each number leads to its point
        in the record of <a href={meetingPath}>{content.meeting.title}</a>.
      </p>
      <p>
        To cite: <cite>{citationWords(view)}</cite>{' '}
        <a href={editionPath(view)}>
          {view.origin}
          {editionPath(view)}
        </a>
      </p>
      {edition === null ? null : <Editions view={view} editions={editions} edition={edition} />}
    </>
  )
}

function Editions({
  view,
  editions,
  edition,
}: {
  view: PaperView
  editions: readonly EditionHead[]
  edition: EditionHead
}) {
  return (
    <Details
      summary={editions.length === 1 ? 'Its one edition' : `Its ${editions.length} editions`}
    >
      <ul>
        {editions.toReversed().map((each) => (
          <li>
            {each.number === edition.number ? (
              <strong>{editionWords(each)}, shown here</strong>
            ) : (
              <a href={`${view.path}/editions/${each.number}`}>{editionWords(each)}</a>
            )}
            {each.erratum === null ? '' : `: ${each.erratum}`}
          </li>
        ))}
      </ul>
      <p>
        A published edition does not change, save that a name may be replaced by a role
        {edition.namesReplacedOn.length === 0
          ? ''
          : ` (${edition.namesReplacedOn.map(dayWords).join(', ')})`}
        . SHA-256 of its content: <code class="sk-paper__hash">{edition.sha256}</code>
      </p>
    </Details>
  )
}
