import type { MeetingPerson } from './meeting-record.ts'

const shortest = 3

/**
 * The ways in which a text may give a name: `Ann Example`, `A Example`, `Ann`, `Example`. A part that somebody else in
 * the meeting bears too means nobody in particular, and is left out.
 */
export function formsOfName(name: string, others: readonly MeetingPerson[]): string[] {
  const words = name.split(/\s+/).filter((word) => word !== '')
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined || words.length === 1) return [name.trim()]
  const initial = `${first.charAt(0)} ${last}`
  const parts = [first, last].filter(
    (part) => part.length >= shortest && /^\p{Lu}/u.test(part) && !isBorneBy(part, others),
  )
  const abbreviated = others.some((other) => abbreviates(other, initial)) ? [] : [initial]
  return [...new Set([words.join(' '), ...abbreviated, ...parts])]
}

/** Whether one of these people is called so too, by the whole name or a part of it. */
export function isBorneBy(form: string, people: readonly MeetingPerson[]): boolean {
  const words = wordsOf(form)
  return people.some(({ name }) => {
    const borne = wordsOf(name ?? '')
    return words.length > 0 && words.every((word) => borne.includes(word))
  })
}

function abbreviates({ name }: MeetingPerson, initial: string): boolean {
  const words = (name ?? '').split(/\s+/)
  return `${words[0]?.charAt(0) ?? ''} ${words.at(-1) ?? ''}` === initial
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}’']+/u)
    .filter((word) => word !== '')
}
