import { dayInWords } from '#src/platform/time/day.ts'
import { EmptyState, Table, Tag } from '#src/ui/index.ts'
import { counted } from '../plan/names.ts'
import type { MilestoneStanding } from './milestone.ts'

export interface MilestonesProps {
  actionId: string
  milestones: readonly MilestoneStanding[]
  /** Whether this viewer may move and meet them. */
  canChange: boolean
}

export function Milestones({ actionId, milestones, canChange }: MilestonesProps) {
  if (milestones.length === 0) {
    return (
      <EmptyState>
        <p>No milestone has been set, so it cannot be told whether it is on its way.</p>
      </EmptyState>
    )
  }
  return (
    <Table
      caption="Milestones"
      hideCaption
      stack
      columns={[
        { label: 'Milestone' },
        { label: 'Due on' },
        { label: 'Met' },
        ...(canChange ? [{ label: 'Change' }] : []),
      ]}
      rows={milestones.map((milestone) => ({
        header: milestone.what,
        cells: [
          <>
            {dayInWords(milestone.dueOn)}
            {milestone.moves.length === 0 ? null : (
              <span class="sk-cell-note">
                moved{' '}
                {milestone.moves.length === 1 ? 'once' : counted(milestone.moves.length, 'time')},
                first due on {dayInWords(milestone.firstDueOn)}
              </span>
            )}
          </>,
          <MetOn milestone={milestone} />,
          ...(canChange ? [<Changes actionId={actionId} milestone={milestone} />] : []),
        ],
      }))}
    />
  )
}

function MetOn({ milestone: { completion, isOverdue } }: { milestone: MilestoneStanding }) {
  if (completion !== null) return <>{dayInWords(completion.heldOn)}</>
  return isOverdue ? <Tag kind="clay">Overdue</Tag> : <>not yet</>
}

function Changes({ actionId, milestone }: { actionId: string; milestone: MilestoneStanding }) {
  if (milestone.completion !== null) return <>none</>
  const at = `/actions/${actionId}/milestones/${milestone.id}`
  const about = <span class="govuk-visually-hidden"> {milestone.what}</span>
  return (
    <>
      <a href={`${at}/moves`}>Move{about}</a>, <a href={`${at}/completion`}>meet{about}</a>
    </>
  )
}
