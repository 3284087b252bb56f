import {
  Column,
  EmptyState,
  FilterPanel,
  Grid,
  Lede,
  Ledger,
  SelectField,
  Tag,
} from '#src/ui/index.ts'
import { counted, dayWords } from './edition-words.ts'
import { type ListedPaper, stateOf } from './paper.ts'

interface Named {
  id: string
  slug: string
  name: string
}

export interface PaperListProps {
  papers: readonly ListedPaper[]
  partnerships: readonly Named[]
  /** The slug of the partnership that is asked for. */
  partnership: string | undefined
}

/** The library: every paper that this viewer may see, newest first. */
export function PaperListPage({ papers, partnerships, partnership }: PaperListProps) {
  return (
    <Grid>
      <Column span={8}>
        <h1>Papers</h1>
        <Lede>
          What was said at meetings, published so that every quote can be followed to its point.
        </Lede>
        {partnerships.length > 1 ? (
          <PartnershipFilter partnerships={partnerships} partnership={partnership} />
        ) : null}
        {papers.length === 0 ? (
          <EmptyState>
            <p>
              {partnership === undefined
                ? 'No paper has been published yet.'
                : 'This partnership has published no paper yet.'}
            </p>
            <p>
              A paper is drafted from the record of a meeting.{' '}
              <a href="/meetings">See the meetings</a>
            </p>
          </EmptyState>
        ) : (
          <>
            <p>{counted(papers.length, 'paper')}, newest first.</p>
            <Ledger
              dated
              items={papers.map((paper) => ({
                when: paper.newest === null ? 'Draft' : dayWords(paper.newest.heldOn),
                body: (
                  <PaperLine
                    paper={paper}
                    partnership={partnerships.find(({ id }) => id === paper.partnershipId)}
                  />
                ),
              }))}
            />
          </>
        )}
      </Column>
    </Grid>
  )
}

function PartnershipFilter({
  partnerships,
  partnership,
}: Pick<PaperListProps, 'partnerships' | 'partnership'>) {
  return (
    <FilterPanel action="/papers" title="Papers of">
      <SelectField
        name="partnership"
        label="Partnership"
        errors={[]}
        value={partnership ?? ''}
        options={[
          { value: '', label: 'All partnerships' },
          ...partnerships.map(({ slug, name }) => ({ value: slug, label: name })),
        ]}
      />
    </FilterPanel>
  )
}

function PaperLine({ paper, partnership }: { paper: ListedPaper; partnership: Named | undefined }) {
  const { newest } = paper
  return (
    <>
      <a href={paperPath(paper)}>{paper.title}</a>
      {paper.lede === null ? null : <p class="sk-small">{paper.lede}</p>}
      <p class="sk-quiet sk-small">
        {partnership?.name ?? 'A partnership'}, paper {paper.number}
        {newest === null ? '' : `, edition ${newest.number}`} <StateTag paper={paper} />
      </p>
    </>
  )
}

export function StateTag({ paper }: { paper: ListedPaper }) {
  const state = stateOf(paper)
  if (state === 'published') return null
  return <Tag kind={state === 'draft' ? 'straw' : 'outline'}>{state}</Tag>
}

/** A draft has no page of its own but the one it is edited on. */
export function paperPath({ slug, newest }: ListedPaper): string {
  return newest === null ? `/papers/${slug}/draft` : `/papers/${slug}`
}

/** The papers of a meeting, as its page shows them. */
export function PapersOfMeeting({
  papers,
  draftingAt,
}: {
  papers: readonly ListedPaper[]
  /** Where a paper of this meeting is drafted, if this viewer may. */
  draftingAt: string | undefined
}) {
  return (
    <>
      {papers.length === 0 ? (
        <p>No paper has been made of this meeting yet.</p>
      ) : (
        <ul>
          {papers.map((paper) => (
            <li>
              <a href={paperPath(paper)}>{paper.title}</a>
              <span class="sk-quiet">
                {paper.newest === null ? ', draft' : `, edition ${paper.newest.number}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {draftingAt === undefined ? null : (
        <form method="post" action={draftingAt}>
          <button
            class="govuk-button govuk-button--secondary"
            type="submit"
            data-module="govuk-button"
            data-prevent-double-click="true"
          >
            Draft a paper
          </button>
        </form>
      )}
    </>
  )
}
