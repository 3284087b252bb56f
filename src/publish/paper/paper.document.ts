import type { Block, Document } from '#src/platform/document/document.ts'
import { link, strong } from '#src/platform/document/document.ts'
import type { BodyOf } from './block.ts'
import {
  citation,
  counted,
  editionNotes,
  editionPath,
  editionWords,
  namingNote,
  type PaperView,
  whenAndWhere,
} from './edition-words.ts'
import { figureForPrint } from './figure-block.document.ts'
import { type BlockPiece, type Piece, piecesOf, pointNumbers } from './outline.ts'

/** What stands around the paper in print; the request knows it. */
export type DocumentFrame = Omit<Document, 'title' | 'kind' | 'blocks'>

/** A paper for print. Equal editions are equal bytes, on whatever day they are printed. */
export function paperDocument(view: PaperView, frame: DocumentFrame): Document {
  const { content, edition } = view
  return {
    ...frame,
    dated: edition?.heldOn ?? frame.dated,
    address: `${view.origin}${editionPath(view)}`,
    title: content.title,
    kind: `Paper of the ${content.partnership.name} partnership. ${editionWords(edition)}`,
    blocks: [
      { kind: 'lede', text: content.lede ?? `${whenAndWhere(content)}.` },
      ...(content.lede === null
        ? []
        : [{ kind: 'paragraph', text: `${whenAndWhere(content)}.` } as const]),
      ...editionNotes(view).map((text): Block => ({ kind: 'note', text })),
      ...piecesOf(content).flatMap((piece) => pieceForPrint(piece, view.origin)),
      ...aboutForPrint(view),
    ],
  }
}

function pieceForPrint(piece: Piece, origin: string): Block[] {
  if (piece.kind === 'block') return blockForPrint(piece, origin)
  const items = piece.statements.map(({ body }) => body.text)
  return piece.as === 'quote'
    ? [{ kind: 'quotes', items: items.map((text) => `“${text}”`) }]
    : [{ kind: 'list', items }]
}

function blockForPrint({ block: { body }, inside }: BlockPiece, origin: string): Block[] {
  switch (body.kind) {
    case 'heading':
      return [{ kind: 'heading', level: body.level === 2 ? 2 : inside, text: body.text }]
    case 'prose':
      return body.text.split('\n\n').map((text) => ({ kind: 'paragraph', text }))
    case 'person':
      return personForPrint(body, inside)
    case 'materials':
      return [{ kind: 'list', items: body.items.map(({ title, url }) => [link(url, title)]) }]
    case 'prompt':
      return [{ kind: 'heading', level: inside, text: body.text }]
    case 'question':
      return questionForPrint(body, inside)
    case 'people':
      return [
        ...named('There', body.present),
        ...named('Not there, with apologies', body.apologies),
      ]
    case 'actions':
      return [actionsForPrint(body)]
    case 'figure':
      return figureForPrint(body, origin)
  }
}

function personForPrint(body: BodyOf<'person'>, inside: 2 | 3): Block[] {
  const standing = standingOf(body)
  if (body.as === 'opener') {
    const rest = standing === '' ? ' opened the meeting.' : `, ${standing}, opened the meeting.`
    return [{ kind: 'paragraph', text: [strong(body.name), rest] }]
  }
  const talk: Block[] = body.talk === null ? [] : [{ kind: 'paragraph', text: [strong(body.talk)] }]
  const who: Block[] = standing === '' ? [] : [{ kind: 'source', text: standing }]
  return [{ kind: 'heading', level: inside, text: body.name }, ...who, ...talk]
}

/** Role and organisation, as far as they are known and are not the name already. */
export function standingOf({ name, role, organisation }: BodyOf<'person'>): string {
  const isTold = organisation !== null && role?.includes(organisation) === true
  return [role, isTold ? null : organisation]
    .filter((each) => each !== null && each !== name)
    .join(', ')
}

function questionForPrint({ text, answers }: BodyOf<'question'>, inside: 2 | 3): Block[] {
  const heading: Block = { kind: 'heading', level: inside, text }
  if (answers.length === 0) return [heading, { kind: 'paragraph', text: 'No answer is recorded.' }]
  const facts = answers.map((answer) => ({
    term: answer.by ?? 'Name not recorded',
    value: answer.wording === 'verbatim' ? `“${answer.text}”` : answer.text,
  }))
  return [heading, { kind: 'facts', facts }]
}

function named(label: string, people: readonly string[]): Block[] {
  if (people.length === 0) return []
  return [
    { kind: 'paragraph', text: [strong(label)] },
    { kind: 'list', items: people },
  ]
}

function actionsForPrint({ items }: BodyOf<'actions'>): Block {
  return {
    kind: 'table',
    caption: 'What was asked of whom',
    columns: [{ label: 'Action' }, { label: 'Owner' }, { label: 'Progress' }],
    rows: items.map(({ text, owner, status }) => [
      text,
      owner ?? 'not known',
      status ?? 'not known',
    ]),
  }
}

function aboutForPrint(view: PaperView): Block[] {
  const { content, edition, origin, meetingPath } = view
  const points = pointNumbers(content).size
  return [
    { kind: 'heading', level: 2, text: 'About this paper' },
    {
      kind: 'paragraph',
      text: [
        `${rests(points)} Words in quotation marks are those of the record; the others say in other words what was said. ${namingNote(view)} Each point can be read where it was taken down: `,
        link(`${origin}${meetingPath}`, 'the record of the meeting'),
        '.',
      ],
    },
    { kind: 'source', text: `To cite: ${citation(view)}` },
    ...(edition === null
      ? []
      : [{ kind: 'source', text: `SHA-256 of the content: ${edition.sha256}` } as const]),
  ]
}

/** “This paper rests on 24 points of the record.” */
export function rests(points: number): string {
  return points === 0
    ? 'No point of the record stands behind this paper.'
    : `This paper rests on ${counted(points, 'point')} of the record.`
}
