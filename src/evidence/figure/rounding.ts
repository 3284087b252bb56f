/**
 * A figure on so many decimals, half away from zero and never minus zero. It is rounded as it is written down and not
 * as the machine holds it: 0.15 is 0.2.
 */
export function roundedTo(value: number, decimals: number): number {
  const rounded = Number(formatOf(decimals, false).format(value))
  return rounded === 0 ? 0 : rounded
}

/** The digits of a figure as they are read: `16,556`, `−1.2`. */
export function digitsOf(value: number, decimals: number): string {
  const digits = formatOf(decimals, true).format(Math.abs(roundedTo(value, decimals)))
  return roundedTo(value, decimals) < 0 ? `${minus}${digits}` : digits
}

/** The difference of two figures as a reader has it who subtracts one from the other on the page. */
export function differenceAsShown(one: number, other: number, decimals: number): number {
  return roundedTo(roundedTo(one, decimals) - roundedTo(other, decimals), decimals)
}

/** One in the last place that is shown: nothing smaller than it can be seen. */
export function unitOfRounding(decimals: number): number {
  return 10 ** -decimals
}

const minus = '\u2212'
const formats = new Map<string, Intl.NumberFormat>()

function formatOf(decimals: number, grouped: boolean): Intl.NumberFormat {
  const key = `${decimals} ${grouped}`
  const made =
    formats.get(key) ??
    new Intl.NumberFormat('en-GB', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      useGrouping: grouped,
    })
  formats.set(key, made)
  return made
}
