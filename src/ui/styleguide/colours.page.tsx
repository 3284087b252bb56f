import { Part } from './part.tsx'

const colours: readonly (readonly [token: string, use: string])[] = [
  ['paper', 'the ground'],
  ['paper-2', 'sunken: filters, tags'],
  ['ink', 'text'],
  ['ink-2', 'second voice: sources, hints'],
  ['green', 'what can be pressed'],
  ['green-soft', 'pressed, quietly'],
  ['clay', 'need, worse'],
  ['clay-soft', 'need, quietly'],
  ['blue', 'response, better'],
  ['blue-soft', 'response, quietly'],
  ['straw', 'look here'],
  ['straw-soft', 'notices'],
  ['error', 'a mistake'],
  ['focus', 'where the keyboard is'],
]

export function Colours() {
  return (
    <Part
      name="Colour"
      id="colour"
      use="Colour has jobs, and nothing is told by colour alone. Each has a light and a dark value; the reader’s device chooses."
    >
      <ul class="sk-swatches">
        {colours.map(([token, use]) => (
          <li>
            <Swatch token={token} />
            <strong>{token}</strong>
            <br />
            {use}
          </li>
        ))}
      </ul>
      <Ramp name="Need, five classes, least first" token="need" />
      <Ramp name="Response, five classes, least first" token="resp" />
    </Part>
  )
}

function Swatch({ token }: { token: string }) {
  return (
    <svg class="sk-swatch" viewBox="0 0 100 40" preserveAspectRatio="none" aria-hidden="true">
      <rect width="100" height="40" fill={`var(--${token})`} />
    </svg>
  )
}

function Ramp({ name, token }: { name: string; token: string }) {
  return (
    <>
      <h3>{name}</h3>
      <ol class="sk-swatches sk-swatches--ramp">
        {[1, 2, 3, 4, 5].map((step) => (
          <li>
            <Swatch token={`${token}-${step}`} />
            {step}
          </li>
        ))}
      </ol>
    </>
  )
}
