/** Numbers of the pages to link: the ends, the current one and its neighbours; null stands for a gap. */
export function pagesShown(current: number, pages: number): (number | null)[] {
  const wanted = [1, current - 1, current, current + 1, pages]
  const numbers = [...new Set(wanted)].filter((page) => page >= 1 && page <= pages)
  numbers.sort((a, b) => a - b)
  const shown: (number | null)[] = []
  for (const [index, page] of numbers.entries()) {
    const gap = page - (numbers[index - 1] ?? 0)
    if (gap === 2) shown.push(page - 1)
    if (gap > 2) shown.push(null)
    shown.push(page)
  }
  return shown
}
