/** What a part of a paper is for, told by its heading. */
export type ZoneRole =
  | 'introduction'
  | 'presentations'
  | 'panel'
  | 'round'
  | 'summary'
  | 'closing'
  | 'attendance'
  | 'actions'
  | 'other'

/** Before the first heading stands the head of the paper. */
export type RoleWithHeader = ZoneRole | 'header'

const nth = '(?:first|second|third|fourth|fifth|sixth|final|last|1st|2nd|3rd|4th|5th)'
const count = '(?:\\d{1,2}|one|two|three|four|five|six|[ivx]{1,4})'

const panel =
  /\bq\s?(?:and|&|\+|\/|n)\s?a\b|\bq&as?\b|\bquestions?(?: and|,| &) answers?|\bquestion time|\bpanel (?:discussion|session|debate|questions|q)|^(?:key |audience |floor )?questions?(?: (?:to|for|from|put|asked|raised)\b.*)?$|\bany questions\b|\bopen forum\b|^(?:the )?panel$/
const presentations =
  /\bpresentations?\b|\bspeakers?\b|\bkey\s?notes?\b|^talks?\b|\btalks$|\bspeeches\b|\baddress(?:es)?\b|\bperspectives?\b/
const round = new RegExp(
  [
    'round[\\s-]*tables?',
    `\\bround ${count}\\b`,
    `\\b${nth} (?:round|session|discussion|workshop|table)`,
    'break[\\s-]?outs?\\b',
    '\\bwork\\s?shops?\\b',
    '\\b(?:table|group|small group|facilitated|afternoon|morning|delegate) (?:discussion|work|session|exercise|conversation)s?\\b',
    '\\bdiscussion (?:session|group|round|table|point|topic|question)s?\\b',
    '\\bdiscussions? (?:in|at|around|round|on) (?:the )?tables?\\b',
    'world caf[eé]',
    'open space',
    `\\b(?:discussion|session) ${count}\\b`,
    '^(?:the )?discussions?$',
    '\\bfeedback from (?:the )?(?:tables|groups|discussions)',
    '^what (?:people|delegates|participants|tables|we) (?:said|heard)',
  ].join('|'),
)
const closing =
  /\bclos(?:e|ing)\b|\bsumming[\s-]up|\bwrap[\s-]?up|\bconcluding\b|\bfinal remarks|\bfinal words/
const summary = /\bsummary\b|\bconclusions?\b|\bkey messages\b|\bsummaris/
const attendance =
  /^(?:list of |in |other )?(?:attend(?:ees|ance|ed|ing)|present|apologies|participants|delegates|those present|those attending|members present|who (?:came|attended|was there)|panel attendees|invited)\b/
const actions =
  /^(?:agreed |summary of |list of |key |new |previous )?actions?(?: points?| items?| list| log| arising| agreed)?$|\bnext steps\b/
const introduction =
  /^(?:introductions?|background|welcome|opening|foreword|preface|overview|context|purpose|aims?|agenda|programme)\b|^about (?:the|this)\b|\bwelcome$|\bopening (?:remarks|address|speech|words)$/

const roles: readonly (readonly [ZoneRole, RegExp])[] = [
  ['attendance', attendance],
  ['actions', actions],
  ['closing', closing],
  ['summary', summary],
  ['introduction', introduction],
]

/** The role a heading gives to what follows it; null where the words tell nothing. */
export function roleOf(heading: string): ZoneRole | null {
  const words = plainWords(heading)
  if (
    words.endsWith('?') &&
    !new RegExp(`^(?:round|workshop|session|discussion) ${count}\\b`).test(words)
  )
    return null
  if (/\bopening (?:remarks|address|speech|words)$/.test(words)) return 'introduction'
  const [first] = [
    ['panel', words.search(panel)] as const,
    ['presentations', words.search(presentations)] as const,
    ['round', words.search(round)] as const,
  ]
    .filter(([, at]) => at >= 0)
    .toSorted((a, b) => a[1] - b[1])
  if (closing.test(words) && first?.[0] !== 'round') return 'closing'
  if (first !== undefined) return first[0]
  return roles.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}

/** Whether a heading is read as that of a round of table discussion. */
export function namesRound(heading: string): boolean {
  return heading.split(/\s+/).length <= 20 && roleOf(heading) === 'round'
}

/** In lower case, without the number, the marks and the colon that stand around it. */
export function plainWords(heading: string): string {
  return heading
    .replaceAll(/[*_]/g, '')
    .replace(/^\s*(?:(?:item|section|part)\s)?\(?\d{1,2}(?:\.\d{1,2})*[.):]?\s+(?=\p{L})/iu, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/[\s:–—-]+$/, '')
    .trim()
    .toLowerCase()
}
