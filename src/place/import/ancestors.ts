import { isGrouping, sizeOf } from '../place-kind.ts'
import { pairOf } from './wanted.ts'

/** Who lies in whom, near and far. A place lies only in larger ones, so that no walk comes round. */
export class Ancestors {
  readonly #said = new Map<string, Set<string>>()
  readonly #all = new Map<string, ReadonlySet<string>>()

  constructor(pairs: Iterable<string, unknown, unknown>) {
    for (const pair of pairs) {
      const [code, ancestor] = pairOf(pair)
      const said = this.#said.get(code)
      if (said === undefined) this.#said.set(code, new Set([ancestor]))
      else said.add(ancestor)
    }
  }

  /** Every place that a place lies in. */
  of(code: string): ReadonlySet<string> {
    const known = this.#all.get(code)
    if (known !== undefined) return known
    const found = new Set<string>()
    for (const ancestor of this.#said.get(code) ?? []) {
      found.add(ancestor)
      for (const further of this.of(ancestor)) found.add(further)
    }
    this.#all.set(code, found)
    return found
  }

  /**
   * The nearest of the places that a place is said to lie in: one that another of them lies in is left out.
   * Groups of nations hold nations only, and nothing is reached through them.
   */
  nearest(code: string): string[] {
    const said = [...(this.#said.get(code) ?? [])].filter(
      (ancestor) => !isGrouping(ancestor) || sizeOf(code) <= 1,
    )
    return said.filter(
      (ancestor) => !said.some((other) => !isGrouping(other) && this.of(other).has(ancestor)),
    )
  }

  codes(): Iterable<string> {
    return this.#said.keys()
  }
}
