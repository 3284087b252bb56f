import type { Child } from 'hono/jsx'
import { Table } from '#src/ui/index.ts'
import { type BodyOf, evidenceOf, type PaperBlock, type StatementBody } from './block.ts'
import { counted, type PaperView, pointPath } from './edition-words.ts'
import { FigureBlock } from './figure-block.parts.tsx'
import type { BlockPiece, StatementsPiece } from './outline.ts'
import { standingOf } from './paper.document.ts'

/** What a block needs of the paper it stands in. */
export interface BlockContext {
  view: PaperView
  /** The number of each point that the paper rests on. */
  numbers: ReadonlyMap<string, number>
}

interface BodyProps<Kind extends PaperBlock['body']['kind']> extends BlockContext {
  id: string
  body: BodyOf<Kind>
  piece: BlockPiece
}

/** One block, as page and preview show it. */
export function Block(props: BlockContext & { piece: BlockPiece }): Child {
  const { piece, view, numbers } = props
  const { id, body } = piece.block
  const shared = { id, piece, view, numbers }
  switch (body.kind) {
    case 'heading':
      return <Heading {...shared} body={body} />
    case 'prose':
      return <Prose {...shared} body={body} />
    case 'person':
      return <Person {...shared} body={body} />
    case 'materials':
      return <Materials body={body} />
    case 'prompt':
      return <Prompt {...shared} body={body} />
    case 'question':
      return <Question {...shared} body={body} />
    case 'people':
      return <People body={body} />
    case 'actions':
      return <Actions body={body} />
    case 'figure':
      return <FigureBlock at={anchor(id)} body={body} level={piece.inside} />
  }
}

function Heading({ id, body, piece }: BodyProps<'heading'>) {
  if (body.level === 2)
    return (
      <h2 class="sk-paper__part" id={anchor(id)}>
        {body.text}
      </h2>
    )
  return (
    <SubHeading id={id} piece={piece}>
      {body.text}
    </SubHeading>
  )
}

function SubHeading({ id, piece, children }: { id: string; piece: BlockPiece; children?: Child }) {
  return piece.inside === 2 ? (
    <h2 id={anchor(id)}>{children}</h2>
  ) : (
    <h3 id={anchor(id)}>{children}</h3>
  )
}

function Prose({ id, body, view, numbers, piece }: BodyProps<'prose'>) {
  const isBetweenPoints = piece.part === 'round'
  return (
    <>
      {body.pointIds.length > 0 || isBetweenPoints ? (
        <aside class="sk-side" aria-label="What stands behind the next words">
          <p>
            {body.pointIds.length === 0
              ? 'No point of the record stands behind this paragraph.'
              : `${counted(body.pointIds.length, 'point stands', 'points stand')} behind this paragraph: `}
            {body.pointIds.map((point, index) => (
              <>
                {index === 0 ? '' : ', '}
                <a href={pointPath(view, point)}>point {numbers.get(point)}</a>
              </>
            ))}
          </p>
        </aside>
      ) : null}
      {body.text.split('\n\n').map((paragraph, index) => (
        <p id={index === 0 ? anchor(id) : undefined}>{paragraph}</p>
      ))}
    </>
  )
}

function Person({ id, body, piece }: BodyProps<'person'>) {
  const standing = standingOf(body)
  if (body.as === 'opener')
    return (
      <p id={anchor(id)}>
        <strong>{body.name}</strong>
        {standing === '' ? '' : `, ${standing},`} opened the meeting.
      </p>
    )
  return (
    <>
      <SubHeading id={id} piece={piece}>
        {body.name}
      </SubHeading>
      {standing === '' ? null : <p class="sk-quiet sk-small">{standing}</p>}
      {body.talk === null ? null : (
        <p>
          <strong>{body.talk}</strong>
        </p>
      )}
    </>
  )
}

function Materials({ body }: { body: BodyOf<'materials'> }) {
  return (
    <ul>
      {body.items.map(({ title, url }) => (
        <li>
          <a href={url} rel="nofollow">
            {title}
          </a>
        </li>
      ))}
    </ul>
  )
}

function Prompt({ id, body, piece }: BodyProps<'prompt'>) {
  return (
    <>
      <SubHeading id={id} piece={piece}>
        {body.text}
      </SubHeading>
      {piece.points === 0 ? null : (
        <p class="sk-quiet sk-small">{counted(piece.points, 'point')}</p>
      )}
    </>
  )
}

function Question({ id, body, piece }: BodyProps<'question'>) {
  return (
    <div class="sk-qa">
      <SubHeading id={id} piece={piece}>
        {body.text}
      </SubHeading>
      {body.answers.length === 0 ? (
        <p>No answer is recorded.</p>
      ) : (
        <dl>
          {body.answers.map(({ by, text, wording }) => (
            <div>
              <dt>{by ?? 'Name not recorded'}</dt>
              <dd>{wording === 'verbatim' ? `“${text}”` : text}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}

function People({ body: { present, apologies } }: { body: BodyOf<'people'> }) {
  return (
    <>
      <Named label="There" people={present} />
      <Named label="Not there, with apologies" people={apologies} />
    </>
  )
}

function Named({ label, people }: { label: string; people: readonly string[] }) {
  if (people.length === 0) return null
  return (
    <>
      <p>
        <strong>{label}</strong>
      </p>
      <ul>
        {people.map((person) => (
          <li>{person}</li>
        ))}
      </ul>
    </>
  )
}

function Actions({ body }: { body: BodyOf<'actions'> }) {
  return (
    <Table
      caption="What was asked of whom"
      hideCaption
      stack
      columns={[{ label: 'Action' }, { label: 'Owner' }, { label: 'Progress' }]}
      rows={body.items.map(({ text, owner, status }) => ({
        header: text,
        cells: [owner ?? 'not known', status ?? 'not known'],
      }))}
    />
  )
}

export interface StatementsProps extends BlockContext {
  piece: StatementsPiece
  /** What a draft adds to each. */
  after?: ((block: PaperBlock<StatementBody>) => Child) | undefined
}

/** Quotes in quotation marks behind a rule; what is reported as a plain list. */
export function Statements({ piece, view, numbers, after }: StatementsProps) {
  return (
    <ul class={piece.as === 'quote' ? 'sk-said' : undefined}>
      {piece.statements.map((block) => (
        <li id={anchor(block.id)}>
          {block.body.kind === 'quote' ? (
            <blockquote cite={pointPath(view, block.body.pointId)}>
              <p>
                “{block.body.text}”
                <References block={block} view={view} numbers={numbers} />
              </p>
            </blockquote>
          ) : (
            <>
              {block.body.text}
              <References block={block} view={view} numbers={numbers} />
            </>
          )}
          {after?.(block)}
        </li>
      ))}
    </ul>
  )
}

/** The number of each point behind a statement, leading to it in the record. */
function References({ block, view, numbers }: BlockContext & { block: PaperBlock<StatementBody> }) {
  return (
    <sup>
      {evidenceOf(block).map((point, index) => (
        <>
          {index === 0 ? '' : ' '}
          <a href={pointPath(view, point)} aria-label={`Point ${numbers.get(point)} in the record`}>
            {numbers.get(point)}
          </a>
        </>
      ))}
    </sup>
  )
}

/** Where in the page a block stands: short, as an id of ours is long. */
export function anchor(id: string): string {
  return `b-${id.slice(-12)}`
}
