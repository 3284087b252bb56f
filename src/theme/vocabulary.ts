import type { Theme, Wave } from './theme.ts'
import words from './vocabulary.json' with { type: 'json' }

/** The shared list, as the file keeps it. The tables hold the same; a test compares. */
export const vocabulary: { waves: readonly Wave[]; themes: readonly Theme[] } = {
  waves: words.waves.map(({ id, label, signs, lagQuarters }) => ({
    id,
    label,
    signs,
    lagQuarters: [lagQuarters[0] ?? 0, lagQuarters[1] ?? 0],
  })),
  themes: words.themes,
}
