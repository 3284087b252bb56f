export interface Label {
  /** Where its middle would like to be. */
  wanted: number
  height: number
}

export interface DodgeBounds {
  top: number
  bottom: number
}

/** Labels that touch, in order from the top. */
interface Stack {
  members: readonly number[]
  start: number
  height: number
}

/**
 * Middles at which labels do not overlap, in the order in which the labels came. Labels keep their
 * order from top to bottom; those that would collide are stacked, and the stack lies where it moves
 * them least in all. When they cannot all stand between the bounds they run over the bottom.
 */
export function dodgeLabels(labels: readonly Label[], bounds: DodgeBounds): number[] {
  const order = [...labels.keys()].toSorted(
    (a, b) => label(labels, a).wanted - label(labels, b).wanted || a - b,
  )
  const stacks: Stack[] = []
  for (const index of order) {
    let stack = stackOf([index], labels, bounds)
    for (let above = stacks.at(-1); above !== undefined; above = stacks.at(-1)) {
      if (above.start + above.height <= stack.start + rounding) break
      stacks.pop()
      stack = stackOf([...above.members, ...stack.members], labels, bounds)
    }
    stacks.push(stack)
  }
  const middles = labels.map(({ wanted }) => wanted)
  for (const { members, start } of stacks) {
    let top = start
    for (const index of members) {
      const { height } = label(labels, index)
      middles[index] = top + height / 2
      top += height
    }
  }
  return middles
}

/** Sums of fractions differ in their last digits. */
const rounding = 1e-9

function stackOf(members: readonly number[], labels: readonly Label[], bounds: DodgeBounds): Stack {
  let height = 0
  let sum = 0
  for (const index of members) {
    const one = label(labels, index)
    sum += one.wanted - one.height / 2 - height
    height += one.height
  }
  const start = Math.max(bounds.top, Math.min(bounds.bottom - height, sum / members.length))
  return { members, start, height }
}

function label(labels: readonly Label[], index: number): Label {
  return labels[index] ?? { wanted: 0, height: 0 }
}
