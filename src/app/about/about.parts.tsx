import type { Child } from 'hono/jsx'
import { Column, Grid, Lede, Section } from '#src/ui/index.ts'

export interface Chapter {
  id: string
  heading: string
  body: Child
}

/** A page that is read from top to bottom, with its contents beside it. */
export function Chapters(props: { title: string; lede: Child; chapters: readonly Chapter[] }) {
  return (
    <Grid>
      <Column span={8}>
        <h1>{props.title}</h1>
        <Lede>{props.lede}</Lede>
        {props.chapters.map(({ id, heading, body }) => (
          <Section id={id} heading={heading}>
            {body}
          </Section>
        ))}
      </Column>
      <Column span={4} rail>
        <Section heading="On this page">
          <ul class="sk-plain sk-tight">
            {props.chapters.map(({ id, heading }) => (
              <li>
                <a href={`#${id}`}>{heading}</a>
              </li>
            ))}
          </ul>
        </Section>
      </Column>
    </Grid>
  )
}
