import type { Place } from '#src/place/index.ts'

const unitedKingdom = 'K02000001'

/**
 * What a place is set against unless the reader chooses: the region and the nation it lies in, and for a nation the
 * United Kingdom. `above` are all places it lies in.
 */
export function comparatorsOf(place: Place, above: readonly Place[]): Place[] {
  const held = above.filter((each) => !each.hasEnded && each.code !== place.code)
  const region = held.find(({ kind }) => kind === 'region')
  const nation =
    held.find(({ kind, code }) => kind === 'nation' && !isGroup(code)) ??
    held.find(({ code }) => code === unitedKingdom)
  return [region, nation].flatMap((each) => (each === undefined ? [] : [each]))
}

/** Codes of the United Kingdom and of groups of its nations begin with K. */
function isGroup(code: string): boolean {
  return code.startsWith('K')
}
