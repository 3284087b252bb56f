import { dayInWords } from '#src/platform/time/day.ts'
import { EmptyState, Source, Table } from '#src/ui/index.ts'
import {
  evidenceLevelLabels,
  type Measure,
  measureKindLabels,
  measureKinds,
  numberInWords,
} from './measure.ts'

/** What an action counted about itself, said to be just that. */
export function Measures({ measures }: { measures: readonly Measure[] }) {
  if (measures.length === 0) {
    return (
      <EmptyState>
        <p>It has counted nothing yet, so it cannot be told whether it reaches anybody.</p>
      </EmptyState>
    )
  }
  const inOrder = measureKinds.flatMap((kind) =>
    measures.filter((measure) => measure.kind === kind).toReversed(),
  )
  return (
    <>
      <Table
        caption="What it counts"
        hideCaption
        stack
        columns={[
          { label: 'What is counted' },
          { label: 'Number', numeric: true },
          { label: 'Up to' },
          { label: 'Evidence' },
        ]}
        rows={inOrder.map(({ kind, what, number, heldOn, evidenceLevel }) => ({
          header: (
            <>
              {what}
              <span class="sk-cell-note">{measureKindLabels[kind]}</span>
            </>
          ),
          cells: [
            numberInWords(number),
            dayInWords(heldOn),
            `${evidenceLevel}, ${evidenceLevelLabels[evidenceLevel].toLowerCase()}`,
          ],
        }))}
      />
      <Source>The action counts these about itself. They are no figures of the area.</Source>
    </>
  )
}
