import { sentenceBounds } from './sentence.ts'

const asking =
  /^[*_]{0,3}(?:An?|One|The|\p{Lu})(?:[^.?!:]|(?<=\s\p{Lu})\.){2,120}?\s(?:asked|enquired|inquired|queried|wanted to know|wondered)\s(?:whether|if|why|what|how|who|which|when|where|about|for)\b/u

/** How much of a paragraph reports what was asked: “A delegate asked why …”; null where nothing is. */
export function reportedQuestionWidth(text: string): number | null {
  if (!asking.test(text.slice(0, 400))) return null
  return sentenceBounds(text)[0]?.[1] ?? null
}
