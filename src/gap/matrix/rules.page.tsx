import { Column, Grid, Lede, Section, StateChip, Table } from '#src/ui/index.ts'
import { cellRules, confirmationDays, gapStates, stateLabels } from '../cell/cell-state.ts'
import { trendRule } from '../need/trend.ts'

/** The rules as they are in force, written out from the rules themselves. */
export function RulesPage() {
  return (
    <Grid>
      <Column span={8}>
        <h1>How the state of a cell is decided</h1>
        <Lede>
          {cellRules.length} rules are asked one after the other. The first that holds decides, and
          the page of a cell names it.
        </Lede>
        <Section heading="The rules" id="rules">
          <Table
            caption="The rules, in their order"
            stack
            columns={[{ label: 'Rule' }, { label: 'It says' }, { label: 'Version', numeric: true }]}
            rows={cellRules.map(({ id, version, text }) => ({
              header: id,
              cells: [text, String(version)],
            }))}
          />
        </Section>
        <Words />
        <Section heading="The states" id="states">
          <ul class="sk-key">
            {gapStates.map((state) => (
              <li>
                <StateChip state={state} /> <span>{stateLabels[state]}</span>
              </li>
            ))}
          </ul>
        </Section>
      </Column>
    </Grid>
  )
}

function Words() {
  return (
    <Section heading="The words in them" id="words">
      <p>
        <strong>Level</strong>: the last figure of the place against its region, and where that has
        none against its nation. Where intervals touch, it is not worse.
      </p>
      <p>
        <strong>Trend</strong>: each figure against that of the same period a year before. It rises
        or falls where {trendRule.agreeing} of the last {trendRule.changes} changes go that way, the
        last of them with it. Of several figures under a theme, one that rises or is worse is enough
        to ask; the need falls only where all do.
      </p>
      <p>
        <strong>Confirmed</strong>: a lead said within {confirmationDays.action} days that the
        action stands; a service was confirmed within {confirmationDays.service} days.
      </p>
      <p>
        <strong>Said by people</strong>: points of published meetings, counted by table, and where
        tables were not recorded once a meeting. What a talk presents is shown and not counted.
      </p>
    </Section>
  )
}
