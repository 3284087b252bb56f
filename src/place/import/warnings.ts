/** Something a loader should know: a rule, its sentence with the count, and every case. */
export interface ImportWarning {
  rule: WarningRule
  sentence: string
  details: string[]
}

const sentences = {
  'left-aside': 'files of the folder say nothing of places and are left aside',
  'left-out-rows': 'rows are left out',
  'kind-not-held':
    'areas are constituencies or regions of parliaments, which are not places here; they are left out',
  'kind-not-known': 'areas have a code whose kind is not known; they are kept as that',
  'no-name': 'area codes have a name in no file and in no place held; they are left out',
  contradiction: 'statements contradict one that is believed before them; they are left out',
  'not-larger': 'places are said to lie in a place that is not larger; this is left out',
  'neighbour-unknown': 'neighbours name a place that is not held; they are left out',
  'older-outline': 'places have outlines of several editions; the newest is kept',
  'older-edition-only':
    'places stand only in the older of two editions of outlines; whether they still exist is not known',
  'dates-crossed': 'places are said to end before they start; the new dates are left out',
  'class-not-mapped':
    'rural-urban classes are of areas that are no single place held; a class of a wider area is not given to its parts',
} as const

export type WarningRule = keyof typeof sentences

export class Warnings {
  readonly #details = new Map<WarningRule, string[]>()

  add(rule: WarningRule, detail: string): void {
    const details = this.#details.get(rule)
    if (details === undefined) this.#details.set(rule, [detail])
    else details.push(detail)
  }

  /** All warnings in the order of the rules, each with all its cases. */
  all(): ImportWarning[] {
    return [...this.#details].map(([rule, details]) => ({
      rule,
      sentence: `${details.length.toLocaleString('en-GB')} ${sentences[rule]}.`,
      details,
    }))
  }
}
