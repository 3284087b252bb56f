import type { NamedPerson } from './paper-record.ts'
import { isPersonName, namePattern, titledPattern } from './person.ts'
import { sentenceBounds } from './sentence.ts'
import { namesBody, namesOffice, standingOf } from './standing.ts'

/** Somebody introduced in a text: name, standing, and the verb that follows. */
export interface Introduced {
  person: NamedPerson
  does: 'opens' | 'presents' | 'other' | null
  /** Where the name begins, and where the introduction ends. */
  from: number
  to: number
}

const opening = '(?:opened|welcomed|kicked off|launched|began proceedings|opens|welcomes)'
const presenting =
  '(?:focuss?ed|delivered|presented|gave|spoke|talked|outlined|described|explained|discussed|shared|set out|highlighted|reported|showed|provided|updated|explored|addressed|demonstrated|covered|summarised|introduced|began|looked|led|told|argued|emphasised|drew|considered|reflected|offered|used|took|stressed|presents|gives|outlines|describes|explains|speaks)'
const other =
  '(?:chaired|closed|said|is|was|will|has|had|then|also|who|made|asked|thanked|facilitated|concluded|started)'
const verb = new RegExp(
  `(?:,\\s+(?:who\\s+|then\\s+|also\\s+)?|\\s+(?:who\\s+|then\\s+|also\\s+)?)(${opening}|${presenting}|${other})\\b`,
  'u',
)
const opens = new RegExp(`^${opening}$`)
const presents = new RegExp(`^${presenting}$`)
const nameRun = new RegExp(`(?:${namePattern}|${titledPattern})`, 'gu')

/** Everybody introduced in a text, at most once each, with what is said of their standing. */
export function introducedIn(text: string, isLine: boolean): Introduced[] {
  const head = text.slice(0, 5000)
  const found: Introduced[] = []
  for (const run of head.matchAll(nameRun)) {
    const name = nameWithin(run[0])
    if (name === null || run.index < (found.at(-1)?.to ?? 0)) continue
    const from = run.index + run[0].indexOf(name)
    const introduced = introductionAfter(head, {
      name,
      from,
      isLine: isLine && labelled.test(head.slice(0, from)),
    })
    if (introduced !== null) found.push(introduced)
  }
  return found
}

/** What may stand before the name on a line that announces somebody. */
const labelled = /^(?:.{0,30}[:–—]\s+|\s*)$/

/** The name in a row of capitals: “Following Ann Lee” holds one. */
function nameWithin(run: string): string | null {
  const words = run.split(/(?<=\s)/)
  for (let skipped = 0; skipped < words.length - 1; skipped += 1) {
    const name = words.slice(skipped).join('').trim()
    if (isPersonName(name)) return name
  }
  return null
}

interface Named {
  name: string
  from: number
  /** The line announces somebody, so that whatever follows the name says who it is. */
  isLine: boolean
}

function introductionAfter(text: string, { name, from, isLine }: Named): Introduced | null {
  const at = from + name.length
  const rest = firstSentence(text.slice(at, at + 600))
  const said = verb.exec(rest)
  if (said !== null && said.index === 0)
    return { person: { name, role: null, organisation: null }, does: deedOf(said), from, to: at }
  const described = descriptionIn(rest, said?.index ?? rest.length)
  if (described === null || !(isLine || saysWho(described))) return null
  const isNear = said !== null && said.index - described.to < 25
  return {
    person: { name, ...standingOf(described.text) },
    does: isNear ? deedOf(said) : null,
    from,
    to: at + described.to,
  }
}

function firstSentence(text: string): string {
  return text.slice(0, sentenceBounds(text)[0]?.[1] ?? text.length)
}

function saysWho({ text, isMarked }: Description): boolean {
  return isMarked || namesOffice(text) || namesBody(text)
}

function deedOf(found: RegExpExecArray): Introduced['does'] {
  const said = found[1] ?? ''
  if (opens.test(said)) return 'opens'
  return presents.test(said) ? 'presents' : 'other'
}

interface Description {
  text: string
  to: number
  /** In brackets or after “from”: it need not name an office to be one. */
  isMarked: boolean
}

function descriptionIn(rest: string, verbAt: number): Description | null {
  const bracket = /^\s*\(([^()]{2,120})\)/.exec(rest)
  if (bracket?.[1] !== undefined) return { text: bracket[1], to: bracket[0].length, isMarked: true }
  const head = rest.slice(0, Math.min(verbAt, 240))
  const from = /^\s+(?=(?:from|of|at|representing)\s+(?:the\s+)?\p{Lu})([^.:;–—]{3,120})/u.exec(
    head,
  )
  if (from?.[1] !== undefined)
    return { text: from[1].replace(/,.*$/, ''), to: from[0].length, isMarked: true }
  const beside = /^(?:,|\s+[–—-])\s+([^:;.]{2,200}(?:\.(?=\S)[^:;.]{0,60})?)/.exec(head)
  if (beside?.[1] === undefined) return null
  const text = beside[1].replace(/\s+[–—-]\s.*$/, '')
  return { text, to: beside[0].length - (beside[1].length - text.length), isMarked: false }
}
