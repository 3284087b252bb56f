/** A concern that figures, statements, services and actions are lined up under. */
export interface Theme {
  /** `jobs` */
  id: string
  label: string
  /** Ids of the waves it is felt in. */
  waves: readonly number[]
}

/** One of the three ways a shock reaches a place, one after the other. */
export interface Wave {
  id: number
  label: string
  /** What shows it first: a judgement, not a finding. */
  signs: readonly string[]
  /** Quarters after the shock, from and to: a judgement as well. */
  lagQuarters: readonly [from: number, to: number]
}

/** How long after the shock a wave is looked for, in words. */
export function lagInWords({ lagQuarters: [from, to] }: Wave): string {
  return from === 0
    ? `in the first ${to === 1 ? 'quarter' : `${to} quarters`}`
    : `${from} to ${to} quarters after the shock`
}
