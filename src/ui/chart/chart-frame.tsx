import type { Child } from 'hono/jsx'
import { Details } from '../notice/details.tsx'
import { Table } from '../table/table.tsx'
import type { FigureProps } from './chart.ts'

export interface ChartFrameProps extends FigureProps {
  /** Said under the drawing: what is missing, what is not final. */
  caveats?: readonly string[] | undefined
  children?: Child
}

/** The finding, the drawing, its source, and the same figures as a table. */
export function ChartFrame({ children, caveats = [], ...figure }: ChartFrameProps) {
  const { title, axisTitle, source, table, links = [], id, level, tableSummary } = figure
  return (
    <figure class="sk-figure" id={id}>
      <figcaption class="sk-figure__head">
        {level === 2 ? (
          <h2 class="sk-figure__title">{title}</h2>
        ) : (
          <h3 class="sk-figure__title">{title}</h3>
        )}
        {axisTitle === undefined ? null : <p class="sk-figure__axis">{axisTitle}</p>}
      </figcaption>
      {children}
      <div class="sk-figure__foot">
        {caveats.length === 0 ? null : <p class="sk-caveat">{caveats.join(' ')}</p>}
        <p class="sk-source">{source}</p>
        <Details summary={tableSummary ?? 'Table of these figures'}>
          <Table {...table} hideCaption />
        </Details>
        {links.length === 0 ? null : (
          <ul class="sk-figure__links">
            {links.map(({ href, label }) => (
              <li>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </figure>
  )
}
