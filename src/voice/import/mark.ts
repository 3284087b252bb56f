/** What a line begins with, besides its words. */
export interface LineMark {
  kind: 'heading' | 'item' | 'row' | 'rule' | 'words'
  /** Where its words begin and end, within the line. */
  from: number
  to: number
  level: number
  marker: string
}

const bullet =
  /^(?:[•·‣⁃▪▫◦●○■□➢➤►▶✓✔✦❖\uf0b7\uf0a7\uf0d8\uf0fc]\s*|[-*+–—−](?=\s)\s+|[o§Ø](?=\t|\s{2,})\s+)(?=\S)/
const number =
  /^(?:\(?(?:\d{1,3}|[ivx]{1,5}|[a-z])\)|(?:\d{1,3}|[ivx]{1,5}|[a-z])\.|\d{1,2}(?:\.\d{1,2}){1,3}\.?(?=\s+["“‘*]*\p{Lu}))\s+(?=\S)/u
const hashes = /^(#{1,6})\s+(?=\S)/
const rule = /^(?:[-_*=~\u2500-\u257f]\s?){3,}$/

/** Reads the beginning of a line that is not empty. */
export function markOf(line: string): LineMark {
  const quoted = /^\s*(?:>\s?)*\s*/.exec(line)?.[0].length ?? 0
  const to = line.trimEnd().length
  const words = line.slice(quoted, to)
  if (rule.test(words)) return { kind: 'rule', from: to, to, level: 0, marker: '' }
  const heading = hashes.exec(words)
  if (heading !== null) {
    const closing = /\s#+$/.exec(words)?.[0].length ?? 0
    const level = heading[1]?.length ?? 1
    return {
      kind: 'heading',
      from: quoted + heading[0].length,
      to: to - closing,
      level,
      marker: '',
    }
  }
  if (/^\|.*\|$/.test(words)) return { kind: 'row', from: quoted, to, level: 0, marker: '' }
  const item = bullet.exec(words) ?? number.exec(words)
  if (item === null) return { kind: 'words', from: quoted, to, level: 0, marker: '' }
  return {
    kind: 'item',
    from: quoted + item[0].length,
    to,
    level: depthOf(line.slice(0, quoted)),
    marker: item[0].trim(),
  }
}

function depthOf(indent: string): number {
  const columns = indent.replaceAll('\t', '    ').replace(/^[\s>]*>/, '').length
  return Math.floor(columns / 2)
}

/** A mark that counts: “2.”, “(b)”, “iv)”. */
export function isNumber(marker: string): boolean {
  return /[\da-z]/i.test(marker) && !/^[o§Ø]$/.test(marker)
}

const question = /^[*_]*(?:Q|Qu|Question|Query)(?!\p{L})/iu
const answer = /^[*_]*(?:A|Ans|Answers?|Responses?|Reply|Replies)(?!\p{L})/iu

/**
 * The label of a question, such as “Q:”, “Q3.”, “Question 2 –”, “Q (Ann Lee):”. The words follow it.
 * A bare number is no label.
 */
const questionLabel =
  /^[*_]{0,3}(?:Q|Qu|QUESTION|Question|Query|question|q(?=\s?\d{0,2}:))[*_]{0,3}\s{0,3}(?:(?:no\.?\s?)?\d{1,3})?[*_]{0,3}\s{0,3}(?:\([^()]{1,80}\)|(?:from|by)\s[^:?]{1,80})?\s{0,3}(?:[:.)\]–—−]|-(?=\s)|--)[*_]{0,3}(?:\s+|$|(?=\S))/
const bareQuestionLabel =
  /^[*_]{0,3}(?:Q\d{1,3}|Q(?=\s+\p{Lu})|Question\s\d{1,3}(?=\s+\p{Lu}))[*_]{0,3}\s+/u
const answerLabel =
  /^[*_]{0,3}(?:A|Ans|ANSWERS?|Answers?|Responses?|RESPONSES?|Reply|Replies|answers?|a(?=\s?\d{0,2}:))[*_]{0,3}\s{0,3}\d{0,3}[*_]{0,3}\s{0,3}(?:\(([^()]{1,80})\)\s{0,3})?(?:[:)\]–—−]|\.(?=\s|$)|-(?=\s)|--)[*_]{0,3}(?:\s+|$|(?=\S))/

export interface Label {
  /** How much of the text it takes. */
  width: number
  /** Who is named in it. */
  by: string | null
}

export function questionLabelOf(text: string): Label | null {
  if (!question.test(text)) return null
  const found =
    questionLabel.exec(text) ?? (text.includes('?') ? bareQuestionLabel.exec(text) : null)
  return found === null ? null : { width: found[0].length, by: null }
}

export function answerLabelOf(text: string): Label | null {
  if (!answer.test(text)) return null
  const found = answerLabel.exec(text)
  return found === null ? null : { width: found[0].length, by: found[1]?.trim() ?? null }
}

/** Whether these words are a label and nothing else, such as “A:”. */
export function isBareLabel(text: string): boolean {
  const label = questionLabelOf(text) ?? answerLabelOf(text)
  return label !== null && label.width >= text.length
}
