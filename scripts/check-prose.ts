import ts from 'typescript'
import type { SourceFile } from './source-files.ts'

interface Piece {
  text: string
  line: number
}

/** Common American forms, as the beginning of a word, and what is written here. */
const american: readonly (readonly [RegExp, string])[] = [
  [
    /\b(organi|recogni|summari|categori|prioriti|normali|standardi|locali|minimi|maximi|optimi|initiali|speciali|emphasi|apologi|authori|utili|visuali|finali|generali|moderni|centrali|reali|criti[cq]i|characteri|materiali|capitali|harmoni|synchroni|memori|symboli)z(e|es|ed|er|ers|ing|ation|ations)\b/i,
    '-ise',
  ],
  [/\b(analy|cataly|paraly|Analy|Cataly|Paraly)z(e|es|ed|er|ing)\b/, '-yse'],
  [
    /\b(col|fav|harb|hon|hum|lab|neighb|rum|behavi|endeav|flav|parl|savi|vap|vig)or(s|ed|ing|al|able|hood|ly|ite|ites|less)?\b/i,
    '-our',
  ],
  [/\b(centers?|centered|theaters?|fibers?|liters?|somber|meager)\b/i, '-re'],
  [
    /\b(cancel|travel|label|model|signal|level|fuel|channel|counsel|marvel)(ed|ing|er|ers)\b/i,
    'a doubled l',
  ],
  [
    /(?<!\/)\b(catalogs?|dialogs?|gray|grays|defense|offense|pretense|enrollment|fulfill(s|ment)?|skillful|mustaches?|plow|skeptic(al)?|aluminum|judgment|acknowledgment|aging|artifacts?|checkbook|pajamas|tires|cozy|draft-proof|math)\b/i,
    'its British form',
  ],
  [/\b(licensed? plate|zip code|fall of \d{4}|gotten)\b/i, 'its British form'],
]

/** Addresses and names that belong to one machine or one registry, not to the project. */
const machine: readonly (readonly [RegExp, string])[] = [
  [/(?<![\w.~-])\/(work|Users)\/|(?<![\w.~-])\/home\/[a-z]+\//, 'a path of one machine'],
  [/(?<!\.\.\/)\bshared\/(data|design|seed)\b/, 'a path of one machine'],
]

/** What is written against the house's rules in documents, comments and sentences, one line a fault. */
export function proseFaults(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) =>
    piecesOf(file).flatMap((piece) =>
      [
        ...foundIn(american, piece).map(([word, form]) => `“${word}”: write ${form}`),
        ...foundIn(machine, piece).map(([word, what]) => `“${word}” is ${what}`),
      ].map((fault) => `${file.path}:${piece.line}: ${fault}.`),
    ),
  )
}

/** A lock file names packages and their hashes, not the registry that one machine used. */
export function lockFaults(lock: string): string[] {
  const addresses = lock.match(/"resolved":\s*"[^"]+"/g) ?? []
  return addresses.map((address) => `package-lock.json: ${address} names a registry.`)
}

function foundIn(rules: readonly (readonly [RegExp, string])[], piece: Piece): [string, string][] {
  return rules.flatMap(([pattern, say]): [string, string][] => {
    const found = pattern.exec(piece.text)
    // What is written in capitals is a word of SQL or a name.
    const isProse = found !== null && found[0] !== found[0].toUpperCase()
    return isProse ? [[found[0], say]] : []
  })
}

function piecesOf(file: SourceFile): Piece[] {
  if (/\.tsx?$/.test(file.path)) return sentencesOfCode(file)
  const isProse = file.path.endsWith('.md')
  return file.text.split('\n').map((text, index) => ({
    line: index + 1,
    text: isProse
      ? text.replaceAll(/`[^`]*`|\]\([^)]*\)|<[^>]*>/g, ' ')
      : commentOf(file.path, text),
  }))
}

/** Style sheets, settings and scripts have words of their own: only what stands in a comment is prose. */
function commentOf(path: string, line: string): string {
  if (path.endsWith('.css')) return /\/\*.*|^\s*\*.*/.exec(line)?.[0] ?? ''
  if (path.endsWith('.sql')) return /--.*/.exec(line)?.[0] ?? ''
  if (path.endsWith('.json')) return ''
  return /#.*/.exec(line)?.[0] ?? ''
}

/** Comments, and text that has spaces in it, which is what people read. */
function sentencesOfCode(file: SourceFile): Piece[] {
  const kind = file.path.endsWith('x') ? ts.LanguageVariant.JSX : ts.LanguageVariant.Standard
  const source = ts.createSourceFile(
    file.path,
    file.text,
    ts.ScriptTarget.ES2023,
    true,
    kind === ts.LanguageVariant.JSX ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  )
  const pieces: Piece[] = []
  const commentsSeen = new Set<number>()
  const add = (text: string, position: number): void => {
    pieces.push({ text, line: source.getLineAndCharacterOfPosition(position).line + 1 })
  }
  const visit = (node: ts.Node): void => {
    for (const comment of ts.getLeadingCommentRanges(file.text, node.pos) ?? []) {
      // A statement and its first word begin at the same place and share their comments.
      if (commentsSeen.has(comment.pos)) continue
      commentsSeen.add(comment.pos)
      add(file.text.slice(comment.pos, comment.end), comment.pos)
    }
    const isText =
      ts.isStringLiteral(node) ||
      ts.isJsxText(node) ||
      ts.isNoSubstitutionTemplateLiteral(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node)
    if (isText && /\S\s\S/.test(node.text)) add(node.text, node.getStart(source))
    ts.forEachChild(node, visit)
  }
  visit(source)
  return pieces
}
