import type { Child } from 'hono/jsx'

export interface PartProps {
  name: string
  id: string
  /** When to use it. */
  use: string
  children?: Child
}

/** One part of the look: its name, when to use it, and the thing itself in each of its states. */
export function Part({ name, id, use, children }: PartProps) {
  return (
    <section class="sk-section" id={id} aria-labelledby={`${id}-name`}>
      <h2 id={`${id}-name`}>{name}</h2>
      <p class="sk-quiet">{use}</p>
      {children}
    </section>
  )
}
