import type { BodyOf } from './block.ts'
import {
  citation,
  dayWords,
  editionNotes,
  editionWords,
  namingNote,
  type PaperView,
} from './edition-words.ts'
import { type BlockPiece, type Piece, piecesOf } from './outline.ts'

/**
 * A paper as Markdown that a person likes to read and that the importer reads into the same record:
 * quotes of points are quoted lists, reported statements plain ones, and labels stand where a reader looks for them.
 */
export function paperAsMarkdown(view: PaperView): string {
  const { content } = view
  const parts = [
    `# ${inline(content.title)}`,
    list([
      `**Date:** ${content.heldOn === null ? notKnown : dayWords(content.heldOn)}`,
      `**Venue:** ${inline(content.venue ?? notKnown)}`,
      ...about(view),
    ]),
    ...(content.lede === null ? [] : [paragraphs(content.lede)]),
    ...piecesOf(content).map((piece) => pieceAsMarkdown(piece, view.origin)),
  ]
  return `${parts.join('\n\n')}\n`
}

const notKnown = 'not known'

function pieceAsMarkdown(piece: Piece, origin: string): string {
  if (piece.kind === 'block') return blockAsMarkdown(piece, origin)
  const words = piece.statements.map(({ body }) => body.text)
  return list(words.map(inline), piece.as === 'quote' ? '> - ' : '- ')
}

function blockAsMarkdown({ block: { body }, part, number }: BlockPiece, origin: string): string {
  switch (body.kind) {
    case 'heading':
      return `${'#'.repeat(body.level)} ${inline(body.text)}`
    case 'prose':
      return part === 'panel' || part === 'round' ? note(body.text) : paragraphs(body.text)
    case 'person':
      return personAsMarkdown(body)
    case 'materials':
      return list(body.items.map(({ title, url }) => linked(title, url)))
    case 'prompt':
      return `### ${inline(body.text)}`
    case 'question':
      return questionAsMarkdown(body, number)
    case 'people':
      return peopleAsMarkdown(body)
    case 'actions':
      return actionsAsMarkdown(body)
    case 'figure':
      return figureAsMarkdown(body, origin)
  }
}

function personAsMarkdown({ as, name, role, organisation, talk }: BodyOf<'person'>): string {
  const labels = [
    `**Role:** ${inline(role ?? notKnown)}`,
    `**Organisation:** ${inline(organisation ?? notKnown)}`,
    ...(talk === null ? [] : [`**Talk:** ${inline(talk)}`]),
  ]
  return as === 'opener'
    ? list([`**Opened by:** ${inline(name)}`, ...labels])
    : `### ${inline(name)}\n\n${list(labels)}`
}

function questionAsMarkdown({ text, answers }: BodyOf<'question'>, number: number): string {
  const said =
    answers.length === 0
      ? '*Editor’s note:* No answer is recorded.'
      : list(
          answers.map((answer) => `**${inline(answer.by ?? 'Answer')}:** ${inline(answer.text)}`),
        )
  return `### Question ${number}: ${inline(text)}\n\n${said}`
}

function peopleAsMarkdown({ present, apologies }: BodyOf<'people'>): string {
  return [
    ...(present.length === 0 ? [] : ['**Present:**', list(present.map(inline))]),
    ...(apologies.length === 0
      ? []
      : ['**Not there, with apologies:**', list(apologies.map(inline))]),
  ].join('\n\n')
}

function actionsAsMarkdown({ items }: BodyOf<'actions'>): string {
  return [
    row(['Action', 'Owner', 'Progress']),
    '|---|---|---|',
    ...items.map(({ text, owner, status }) => row([text, owner ?? notKnown, status ?? notKnown])),
  ].join('\n')
}

/** A figure is no word of the record: its label says so, to readers and to the importer. */
function figureAsMarkdown(body: BodyOf<'figure'>, origin: string): string {
  const { columns, rows } = body.table
  return [
    note(body.sentence),
    [row(columns), `|${columns.map(() => '---').join('|')}|`, ...rows.map(row)].join('\n'),
    note(`${body.source} <${origin}${body.address}>`),
  ].join('\n\n')
}

function about(view: PaperView): string[] {
  const { content, edition, origin, meetingPath } = view
  return [
    `**Edition:** ${inline(`${editionWords(edition).replace(/^Edition /, '')}, by the ${content.partnership.name} partnership`)}`,
    ...[...editionNotes(view), namingNote(view)].map((sentence) => `**Note:** ${inline(sentence)}`),
    `**Record of the meeting:** <${origin}${meetingPath}>`,
    `**Cite as:** ${inline(citation(view))}`,
  ]
}

function list(items: readonly string[], mark = '- '): string {
  return items.map((item) => `${mark}${item}`).join('\n')
}

function linked(title: string, url: string): string {
  return title === url ? `<${url}>` : `[${inline(title).replaceAll(/[[\]]/g, '\\$&')}](<${url}>)`
}

/** Words of the paper between words of the record: the label keeps the two apart. */
function note(text: string): string {
  return text
    .split('\n\n')
    .map((paragraph) => `*Editor’s note:* ${inline(paragraph)}`)
    .join('\n\n')
}

function paragraphs(text: string): string {
  return text
    .split('\n\n')
    .map((paragraph) => inline(paragraph).replace(lineMark, '\\$&'))
    .join('\n\n')
}

/** What would make a heading, a list or a table of a paragraph. */
const lineMark = /^(?:#|[-+>|=]|\d{1,9}(?=[.)]\s))/

/** Words on one line, in which nothing begins a tag of HTML. */
function inline(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/<(?=[a-z/!?])(?!https?:\/\/[^\s<>]*>)/gi, '&lt;')
}

function row(cells: readonly string[]): string {
  return `| ${cells.map(cell).join(' | ')} |`
}

function cell(text: string): string {
  return inline(text).replaceAll('|', '\\|')
}
