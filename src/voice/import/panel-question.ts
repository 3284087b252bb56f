import { type Claims, claimWords } from './claim.ts'
import { joined, type Passage } from './passage.ts'

export interface ReadQuestion {
  text: Passage
  answers: ReadAnswer[]
}

export interface ReadAnswer {
  /** As printed; null where nobody is named. */
  by: string | null
  parts: Passage[]
  /** The name itself, where it stands before the words. */
  names: Passage[]
  /** The name stands over the words, as a heading does. */
  isHeaded: boolean
}

/**
 * Where several people answer in a paragraph each, a paragraph without a name is nobody’s:
 * better an answer without a name than words in somebody else’s mouth.
 */
export function withoutBorrowedWords(
  answers: readonly ReadAnswer[],
  unnamed: ReadonlySet<Passage>,
): ReadAnswer[] {
  const named = answers.filter(({ by, parts }) => by !== null && parts.length > 0)
  if (named.length < 2) return [...answers]
  return answers.flatMap((answer): ReadAnswer[] => {
    const at = answer.parts.findIndex((part) => unnamed.has(part))
    if (at < 1) return [answer]
    const own = { ...answer, parts: answer.parts.slice(0, at) }
    return [own, { by: null, parts: answer.parts.slice(at), names: [], isHeaded: false }]
  })
}

export function answerText({ parts }: ReadAnswer): Passage {
  return joined(parts)
}

export function claimPanel(claims: Claims, questions: readonly ReadQuestion[]): void {
  for (const { text, answers: given } of questions) {
    claimWords(claims, text, 'question')
    for (const { parts, names } of given) {
      for (const each of [...names, ...parts]) claimWords(claims, each, 'answer')
    }
  }
}
