/** One line of JSON a promise, as docs/checks.md says: ours, what it is set against, their ratio, how often, on what. */
export interface Measured {
  promise: string
  ours: number
  against: number
  unit: string
  n: number
  data: string
}

export function report(measured: Measured): void {
  const rounded = { ...measured, ours: shorten(measured.ours), against: shorten(measured.against) }
  const ratio = shorten(measured.ours / measured.against)
  console.log(JSON.stringify({ ...rounded, ratio }))
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN
}

function shorten(number: number): number {
  return Number(number.toPrecision(4))
}
