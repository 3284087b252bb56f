import type { Child } from 'hono/jsx'
import { dayInWords } from '#src/platform/time/day.ts'
import { Column, Grid, Lede, Section, StateChip, SummaryList } from '#src/ui/index.ts'
import { groupsOf } from './cell-judgement.ts'
import { capitalised, cellSentence, comparedWords } from './cell-sentence.ts'
import type { CellView } from './cell-view.ts'
import { Affected, Picture, Said } from './need.parts.tsx'
import { OfficerOfCell } from './officer.parts.tsx'
import { BeingDone, CouldBeDone } from './response.parts.tsx'

export interface CellPageProps {
  view: CellView
  /** The chart of each official figure of this cell, ready to show. */
  figures: readonly { sentence: string; body: Child }[]
  /** Whether this viewer may add to it. */
  isOfficer: boolean
  twins: { json: string; csv: string }
}

const questions = [
  { id: 'picture', heading: 'What is the picture?' },
  { id: 'affected', heading: 'Who is affected?' },
  { id: 'said', heading: 'What do people say?' },
  { id: 'done', heading: 'What is being done?' },
  { id: 'could', heading: 'What else could be done, and by whom?' },
] as const

/** One place and theme in five questions, each answer with its source. */
export function CellPage({ view, figures, isOfficer, twins }: CellPageProps) {
  const { place, theme, verdict } = view
  return (
    <Grid>
      <Column span={8}>
        <h1>
          {theme.label} in {place.name}
        </h1>
        <p>
          <StateChip state={verdict.state} label={capitalised(verdict.label)} />
        </p>
        <Lede>{cellSentence(view)}</Lede>
        <Section heading={questions[0].heading} id={questions[0].id}>
          <Picture view={view} figures={figures} />
        </Section>
        <Section heading={questions[1].heading} id={questions[1].id}>
          <Affected view={view} />
        </Section>
        <Section heading={questions[2].heading} id={questions[2].id}>
          <Said view={view} isOfficer={isOfficer} />
        </Section>
        <Section heading={questions[3].heading} id={questions[3].id}>
          <BeingDone view={view} />
        </Section>
        <Section heading={questions[4].heading} id={questions[4].id}>
          <CouldBeDone view={view} />
        </Section>
        {isOfficer ? <OfficerOfCell view={view} /> : null}
        <p class="sk-source">
          As of {dayInWords(view.asOf)}, from what is public. <a href={twins.json}>JSON</a>{' '}
          <a href={twins.csv}>CSV</a>
        </p>
      </Column>
      <Column span={4} rail>
        <nav aria-label="Five questions">
          <h2>Five questions</h2>
          <ol>
            {questions.map(({ id, heading }) => (
              <li>
                <a href={`#${id}`}>{heading}</a>
              </li>
            ))}
          </ol>
        </nav>
        <WhyThisState view={view} />
      </Column>
    </Grid>
  )
}

function WhyThisState({ view: { verdict, inputs, facts } }: { view: CellView }) {
  const { feltGroups } = inputs.need
  return (
    <Section heading="Why this state" id="why">
      <p>{verdict.because}</p>
      <SummaryList
        narrow
        rows={[
          {
            key: 'Compared with other places',
            value: comparedWords(inputs.need),
          },
          { key: 'Separate voices', value: String(feltGroups) },
          { key: 'Live actions with a lead', value: String(inputs.actions.length) },
          { key: 'Open services', value: String(inputs.services.length) },
          { key: 'Kind of gap', value: verdict.kind },
          { key: 'Rule', value: `${verdict.ruleId}, version ${verdict.ruleVersion}` },
        ]}
      />
      {groupsOf(facts.points).length > 0 &&
      facts.points.every(({ roundTable }) => roundTable === null) ? (
        <p class="sk-quiet">Tables not recorded: points count once for each meeting.</p>
      ) : null}
      <p>
        <a href="/methods/gap-states">All the rules</a>
      </p>
    </Section>
  )
}
