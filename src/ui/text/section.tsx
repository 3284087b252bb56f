import type { Child } from 'hono/jsx'

export interface SectionProps {
  heading: Child
  /** For a link to this section. */
  id?: string | undefined
  children?: Child
}

/** A part of a page: a rule, its name, its content. */
export function Section({ heading, id, children }: SectionProps) {
  return (
    <section class="sk-section" id={id}>
      <h2>{heading}</h2>
      {children}
    </section>
  )
}
