import { LineChart } from '#src/ui/index.ts'
import type { BodyOf } from './block.ts'
import { chartOfBlock } from './figure-block.document.ts'

export interface FigureBlockProps {
  /** Where in the page it stands. */
  at: string
  body: BodyOf<'figure'>
  /** The level of its heading. */
  level: 2 | 3
}

/** A figure as this paper keeps it: its sentence, the drawing, its source, and the same figures as a table. */
export function FigureBlock({ at, body, level }: FigureBlockProps) {
  return (
    <div id={at}>
      <p>{body.sentence}</p>
      <LineChart
        {...chartOfBlock(body)}
        level={level}
        links={[{ href: body.address, label: 'This figure in the evidence' }]}
      />
    </div>
  )
}
