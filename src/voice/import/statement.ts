import { type Bounds, clausesOf, itemsOf } from './listing.ts'
import { cut, type Passage } from './passage.ts'

const noun =
  '(?:points?|views?|issues?|responses?|comments?|suggestions?|ideas?|answers?|themes?|examples?|feedback|concerns?|challenges?|success(?:es)?|highlights?|barriers?|opportunities|priorities|topics?|things|solutions?|needs|actions?)'
const told =
  '(?:raised|made|given|mentioned|noted|identified|discussed|suggested|highlighted|received|put forward|offered|listed|recorded|shared|reported)'
const people =
  '(?:(?:(?:some|several|many|most|a few|one|other|all|both|two|three) (?:of the )?)?(?:participants|delegates|attendees|people|partners|members|tables?|groups?|discussion groups?)|some|several|many|most|others?|a few|a number|all|the (?:tables?|groups?|room|discussions?))'
const saying =
  '(?:said|felt|noted|express(?:ed)?|suggested|agreed|thought|commented|raised|reported|argued|stressed|highlighted|mentioned|pointed out|explained|believed|recognised|acknowledged|considered|asked|wanted|identified|concluded|observed|emphasised)'
const feeling =
  '(?:consensus|agreement|feeling|view|theme|call|calls|recognition|concern|concerns|desire|sense|support|acknowledgement|opinion|belief|discussion|request|requests|appetite|enthusiasm|awareness|worry)'

/** Words that announce an enumeration. */
const enumerating = [
  new RegExp(
    `^[^:;]{0,160}\\b(?:${noun}|following|as follows|such as|includ(?:ed|es?|ing))\\b[^:;]{0,60}[:;]\\s+`,
    'i',
  ),
  new RegExp(
    `^[^:;]{0,160}?\\b${noun}\\b[^:;.]{0,120}?\\b(?:included?|includes|including|such as)\\b,?\\s+(?:that\\s+)?`,
    'i',
  ),
  new RegExp(
    `^[^:;]{0,120}?\\b${noun}\\s+${told}\\b[^:;.]{0,80}?\\b(?:were|was|are|is)\\s+(?:that\\s+)?`,
    'i',
  ),
  new RegExp(
    `^(?:the |some |other |our )?(?:main |key |other |further |biggest |common ){0,2}${noun}\\s+(?:were|are|was)\\s+(?:that\\s+)?`,
    'i',
  ),
  new RegExp(
    `^(?:the )?${people}\\s+(?:also |had |have ){0,2}(?:mentioned|listed|cited|named|talked about|pointed to|called for|asked for|suggested|identified|highlighted|raised|discussed|noted|reported|said|wanted|would like|asked for|wished for)\\s+(?!that\\b|to\\b)`,
    'i',
  ),
] as const

/** Words that announce one statement. */
const announcing = [
  new RegExp(
    `^(?:and\\s+)?there (?:was|is|were|are|has been) (?:also )?(?:an? |some |much |strong |general )*(?:[\\w-]+ ){0,3}?${feeling}\\s+(?:that|around|about|for|on|over|to)\\s+`,
    'i',
  ),
  new RegExp(
    `^it (?:was|is|has been) (?:also |generally |widely |strongly |commonly )*(?:[a-z]+ed|felt|said|thought|pointed out)\\s+that\\s+`,
    'i',
  ),
  new RegExp(`^(?:${people})\\b[^.;:]{0,80}?\\b${saying}\\s+that\\s+`, 'i'),
] as const

const span =
  /^[^.;:]{0,160}?\b(?:varied|ranged|went|varying|ranging)\s+(?:widely\s+|anywhere\s+)?from\s+/i
const rangeTurn =
  /\s+(?:through\s+)?to\s+(?=(?:the|a|an|their|our|its|more|better|new|\w+ing)\b|\p{Lu})/u

const participle = `${told}(?:\\s+(?:by|in|at|during|too|as well|again|here|from|as (?:an? |key |major |the |main )*(?:issues?|challenges?|concerns?|barriers?|themes?|examples?|success(?:es)?|priorit(?:y|ies)))\\b[^;,]{0,80})?`
/** Words after an enumeration that say no more than that it was said. */
const trailing = new RegExp(
  `\\s+(?:was|were|are|is|had|have|has)\\s+(?:also |all |both |been )*(?:${participle}|(?:some of the |among the |other |further )?(?:elements|points|issues|themes|topics|concerns|challenges|examples)\\b[^;]{0,80})[\\s.]*$`,
  'i',
)
/** What is said of a question, and not in answer to it. */
const aboutQuestion =
  /^(?:and\s+)?(?:(?:was|were|is|are|had been|being|which was)\b[^.;]{0,160}\b(?:asked|covered|discussed|posed|put|considered|addressed|explored|the focus|question|topic)\b[^.;]{0,100}|(?:the|this|these)\s+(?:\w+\s+){0,2}(?:question|topic|session|round)s?\b[^.;]{0,120})[\s.]*$/i

/** The single statements of one sentence that answers a question. What only announces them is left out. */
export function statementsOf(sentence: Passage): Passage[] {
  return boundsOf(sentence.text)
    .map(([from, to]) => cut(sentence, from, to))
    .filter((statement) => /[\p{L}\p{N}]/u.test(statement.text))
}

function boundsOf(text: string): Bounds[] {
  if (/:[*_]{0,3}$/.test(text)) return []
  const range = span.exec(text)
  if (range !== null) return moved(range[0].length, rangeOf(text.slice(range[0].length)))
  const lead = enumerating.map((pattern) => pattern.exec(text)).find((found) => found !== null)
  if (lead !== undefined && lead !== null)
    return moved(lead[0].length, enumerated(text.slice(lead[0].length)))
  const announced = announcing.map((pattern) => pattern.exec(text)).find((found) => found !== null)
  if (announced !== undefined && announced !== null)
    return moved(
      announced[0].length,
      clausesOf(text.slice(announced[0].length)).map(unended(text.slice(announced[0].length))),
    )
  if (aboutQuestion.test(text)) return []
  const trailer = trailing.exec(text)
  if (trailer !== null && trailer.index > 0) return itemsOf(text.slice(0, trailer.index))
  return clausesOf(text)
}

/** An enumeration, in which any part may end in words such as “were also discussed”. */
function enumerated(text: string): Bounds[] {
  const items = itemsOf(text)
  return items.flatMap(([from, to]): Bounds[] => {
    const item = text.slice(from, to)
    const trailer = trailing.exec(item)
    return [[from, trailer === null || trailer.index === 0 ? to : from + trailer.index]]
  })
}

function rangeOf(text: string): Bounds[] {
  const turn = rangeTurn.exec(text)
  const whole = text.replace(/[\s.;,:]+$/, '').length
  if (turn === null) return [[0, whole]]
  return [
    [0, turn.index],
    [turn.index + turn[0].length, whole],
  ]
}

function moved(by: number, bounds: readonly Bounds[]): Bounds[] {
  return bounds.map(([from, to]): Bounds => [from + by, to + by])
}

/** A statement that was taken out of its sentence keeps no full stop. */
function unended(text: string): (bounds: Bounds) => Bounds {
  return ([from, to]) => [from, from + text.slice(from, to).replace(/[\s.;,:]+$/, '').length]
}
