import { kindWords } from './kind-words.ts'
import { PiecePanel } from './panel.parts.tsx'
import type { Paragraph, Run } from './reading-part.ts'
import { panelHref, type ReviewShown } from './review-shown.ts'
import { personName } from './review-words.ts'

/** The paper, each stretch of it with the word of what it became. The panel of a piece stands under its paragraph. */
export function SourceText(shown: ReviewShown) {
  const { part, open } = shown
  const holds = (paragraph: Paragraph): boolean =>
    paragraph.some((run) => run.piece.id === open?.id && run.part === 0)
  return (
    <div class="sk-marked">
      {part.paragraphs.map((paragraph) => (
        <>
          <p>
            {paragraph.map((run) => (
              <RunOfText run={run} shown={shown} isQuiet={isShort(run, paragraph)} />
            ))}
          </p>
          {open !== undefined && holds(paragraph) ? (
            <PiecePanel shown={shown} piece={open} />
          ) : null}
        </>
      ))}
    </div>
  )
}

interface RunProps {
  run: Run
  shown: ReviewShown
  /** The label is there for those who hear the page, and not seen. */
  isQuiet: boolean
}

function RunOfText({ run, shown, isQuiet }: RunProps) {
  const { piece, part, text } = run
  if (!run.hasWords) return <span class="sk-run__glue">{text}</span>
  const isHere = piece.id === (shown.open ?? shown.at)?.id
  const look = `sk-run sk-run--${piece.kind}${isHere ? ' sk-run--here' : ''}`
  const words = (
    <>
      <span class={isQuiet ? 'govuk-visually-hidden' : 'sk-run__label'}>
        {labelOf(run, shown)}
        <span class="govuk-visually-hidden">: </span>
      </span>
      {text}
    </>
  )
  if (shown.listed.state !== 'open') return <span class={look}>{words}</span>
  if (part > 0)
    return (
      <a class={look} href={panelHref(shown.listed, piece)}>
        {words}
      </a>
    )
  return (
    <a
      class={look}
      id={`piece-${piece.id}`}
      href={panelHref(shown.listed, piece)}
      aria-current={isHere ? 'true' : undefined}
      data-piece={piece.id}
    >
      {words}
    </a>
  )
}

const shortWords = 3

/** “and” between two points needs no label longer than itself; whoever hears the page is told all the same. */
function isShort({ piece, text }: Run, paragraph: Paragraph): boolean {
  const isAmongOthers = paragraph.filter((run) => run.hasWords).length > 1
  return (
    isAmongOthers && piece.kind === 'narrative' && text.trim().split(/\s+/).length <= shortWords
  )
}

function labelOf({ piece, part }: Run, { review }: ReviewShown): string {
  const { label } = kindWords[piece.kind]
  const by = piece.by === null ? '' : `, ${personName(review, piece.by)}`
  return part === 0 ? `${label}${by}` : `${label}, continued`
}
