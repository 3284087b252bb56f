import type { Child } from 'hono/jsx'
import { Column, Grid, Lede, Section } from '#src/ui/index.ts'

export interface Chapter {
  id: string
  heading: string
  body: Child
}

export interface ChaptersProps {
  title: string
  lede: Child
  chapters: readonly Chapter[]
}

/** A page that is read from top to bottom, with its contents first. */
export function Chapters({ title, lede, chapters }: ChaptersProps) {
  return (
    <Grid>
      <Column span={8}>
        <h1>{title}</h1>
        <Lede>{lede}</Lede>
        <nav aria-labelledby="contents">
          <h2 class="govuk-visually-hidden" id="contents">
            On this page
          </h2>
          <ul class="sk-plain sk-tight">
            {chapters.map(({ id, heading }) => (
              <li>
                <a href={`#${id}`}>{heading}</a>
              </li>
            ))}
          </ul>
        </nav>
        {chapters.map(({ id, heading, body }) => (
          <Section id={id} heading={heading}>
            {body}
          </Section>
        ))}
      </Column>
    </Grid>
  )
}
