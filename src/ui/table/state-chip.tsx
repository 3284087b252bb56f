/** The eight states in which need and response can stand. */
export const chipStates = [
  'nobody-acting',
  'one-acting',
  'not-confirmed',
  'not-reaching',
  'acting',
  'need-falling',
  'not-pressing',
  'cannot-tell',
] as const

export type ChipState = (typeof chipStates)[number]

const words: Record<ChipState, string> = {
  'nobody-acting': 'Nobody acting',
  'one-acting': 'Only one acting',
  'not-confirmed': 'Acting, not confirmed',
  'not-reaching': 'Acting, not reaching',
  acting: 'Acting',
  'need-falling': 'Need falling',
  'not-pressing': 'Not pressing',
  'cannot-tell': 'Cannot tell',
}

export interface StateChipProps {
  state: ChipState
  /** What is known, in words: "Rising, nobody acting". */
  label?: string | undefined
}

/** A word, a shape and a colour. Triangles are need, circles response, squares neither. */
export function StateChip({ state, label }: StateChipProps) {
  return (
    <strong class={`sk-state sk-state--${state}`}>
      <StateShape state={state} />
      <span>{label ?? words[state]}</span>
    </strong>
  )
}

export function StateShape({ state }: { state: ChipState }) {
  return (
    <svg class="sk-shape" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {shapes[state].map(({ d, solid, width, dash }) => (
        <path
          d={d}
          class={solid === true ? 'sk-solid' : undefined}
          stroke-width={width}
          stroke-dasharray={dash}
        />
      ))}
    </svg>
  )
}

interface Stroke {
  d: string
  solid?: true
  width?: number
  dash?: string
}

const ring = 'M14.6 8A6.6 6.6 0 0 1 1.4 8A6.6 6.6 0 0 1 14.6 8Z'

const shapes: Record<ChipState, readonly Stroke[]> = {
  'nobody-acting': [{ d: 'M8 1.2L15.4 14.6H.6Z', solid: true }],
  'one-acting': [
    { d: 'M8 2.2L14.6 14H1.4Z', width: 1.8 },
    { d: 'M4.6 9H11.4L14.4 14H1.6Z', solid: true },
  ],
  'not-confirmed': [{ d: ring, width: 1.9, dash: '3.1 2.08' }],
  'not-reaching': [
    { d: ring, width: 1.8 },
    { d: 'M8 1.4A6.6 6.6 0 0 0 8 14.6Z', solid: true },
  ],
  acting: [{ d: 'M15.4 8A7.4 7.4 0 0 1 .6 8A7.4 7.4 0 0 1 15.4 8Z', solid: true }],
  'need-falling': [{ d: 'M1.6 2.2H14.4L8 13.8Z', width: 1.8 }],
  'not-pressing': [{ d: 'M1.8 1.8H14.2V14.2H1.8Z', width: 1.8 }],
  'cannot-tell': [
    { d: 'M1.5 1.5H14.5V14.5H1.5Z', width: 1.6 },
    { d: 'M1.5 8L8 1.5M1.5 14.5L14.5 1.5M8 14.5L14.5 8', width: 1.3 },
  ],
}
