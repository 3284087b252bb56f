/** Round numbers from at or below `low` to at or above `high`, about `count` of them. */
export function niceTicks(low: number, high: number, count: number): number[] {
  const span = high > low ? high - low : Math.abs(high) || 1
  const step = niceStep(span / Math.max(1, count))
  const first = Math.floor(low / step + 1e-9)
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9))
  return Array.from({ length: last - first + 1 }, (_, index) => rounded((first + index) * step))
}

/** 1, 2 or 5 times a power of ten, at or above the rough step. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  const times = rough / power
  const nice = [1, 2, 5, 10].find((step) => times <= step + 1e-9) ?? 10
  return nice * power
}

function rounded(value: number): number {
  return Number(value.toPrecision(12)) + 0
}

/** Indexes of labels that fit side by side: the last always, then every nth before it. */
export function spacedLabels(
  widths: readonly number[],
  positions: readonly number[],
  gap: number,
): number[] {
  const count = positions.length
  for (let every = 1; every < count; every++) {
    const chosen = everyNth(count, every)
    const fits = chosen.every((index, place) => {
      const next = chosen[place + 1]
      if (next === undefined) return true
      const distance = (positions[next] ?? 0) - (positions[index] ?? 0)
      return distance >= ((widths[index] ?? 0) + (widths[next] ?? 0)) / 2 + gap
    })
    if (fits) return chosen
  }
  return count === 0 ? [] : [count - 1]
}

function everyNth(count: number, every: number): number[] {
  const chosen: number[] = []
  for (let index = count - 1; index >= 0; index -= every) chosen.unshift(index)
  return chosen
}
