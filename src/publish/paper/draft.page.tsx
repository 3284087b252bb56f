import type { Child } from 'hono/jsx'
import type { FormState } from '#src/platform/http/form.ts'
import {
  Button,
  Details,
  Form,
  InsetText,
  SavedNotice,
  Section,
  TextArea,
  TextField,
  WarningText,
} from '#src/ui/index.ts'
import { anchor } from './block.parts.tsx'
import { isStatement, type PaperBlock } from './block.ts'
import type { Marked } from './difference.ts'
import { counted, type PaperView } from './edition-words.ts'
import type { Fault } from './fault.ts'
import { Contents, PaperBody, PaperHead } from './paper.page.tsx'

export interface DraftPageProps extends FormState {
  view: PaperView
  faults: readonly Fault[]
  /** Whether this viewer may change it, and not only read it. */
  canChange: boolean
  canPublish: boolean
  /** The history entry just written, when the page is shown after a change. */
  saved: string | undefined
  /** Which of the page’s forms was sent. */
  sent: 'head' | 'publish' | undefined
}

/** A draft as it will look, with a way to change each block, and all that stands against publishing it. */
export function DraftPage(props: DraftPageProps) {
  const { view, faults, saved, canChange } = props
  return (
    <article class="sk-paper">
      <SavedNotice entryId={saved} />
      <PaperHead view={view} />
      {canChange ? <Checks faults={faults} /> : null}
      {canChange ? <HeadForm {...props} /> : null}
      <Contents view={view} />
      <div class="sk-paper__body">
        {canChange ? <AddLink view={view} after="" label="Add a block at the beginning" /> : null}
        <PaperBody
          view={view}
          beside={(block) => (
            <Beside block={block} view={view} faults={faults} canChange={canChange} />
          )}
        />
        {view.content.blocks.length === 0 ? <p>Nothing stands in this paper yet.</p> : null}
      </div>
      {props.canPublish ? <Publishing {...props} /> : null}
    </article>
  )
}

/** Said before publishing: what stands against it, each with a link to its place. */
function Checks({ faults }: { faults: readonly Fault[] }) {
  if (faults.length === 0)
    return (
      <InsetText>
        Every quote is in the words of its point. <a href="#publish">Publish the paper</a>
      </InsetText>
    )
  return (
    <InsetText>
      <p>
        <strong>
          {counted(faults.length, 'place stands', 'places stand')} against publishing this paper.
        </strong>
      </p>
      <ul>
        {faults.map(({ blockId, sentence }) => (
          <li>
            <a href={`#${anchor(blockId)}`}>{sentence}</a>
          </li>
        ))}
      </ul>
    </InsetText>
  )
}

function HeadForm({ view, values, errors, sent }: DraftPageProps) {
  const own = sent === 'head' ? errors : []
  const typed =
    sent === 'head' ? values : { title: view.content.title, lede: view.content.lede ?? '' }
  return (
    <Details summary="Change the title" open={own.length > 0}>
      <Form action={`${view.path}/draft`} errors={own}>
        <TextField name="title" label="Title" value={typed['title'] ?? ''} errors={own} />
        <TextArea
          name="lede"
          label="The sentence under it (optional)"
          hint="What the paper says, in a sentence or two. Left empty, it is when and where the meeting was."
          value={typed['lede'] ?? ''}
          errors={own}
          rows={3}
        />
        <Button>Save the title</Button>
      </Form>
    </Details>
  )
}

interface BesideProps {
  block: PaperBlock
  view: PaperView
  faults: readonly Fault[]
  canChange: boolean
}

function Beside({ block, view, faults, canChange }: BesideProps) {
  const own = faults.filter(({ blockId }) => blockId === block.id)
  const link = (
    <a href={blockPath(view, block.id)}>
      Change<span class="govuk-visually-hidden"> {nameOf(block)}</span>
    </a>
  )
  return (
    <>
      {canChange ? (
        <span
          class={`sk-block__change${isStatement(block.body) ? ' sk-block__change--inline' : ''}`}
        >
          {link}
        </span>
      ) : null}
      {own.map((fault) => (
        <FaultShown fault={fault} />
      ))}
    </>
  )
}

export function blockPath({ path }: Pick<PaperView, 'path'>, id: string): string {
  return `${path}/draft/blocks/${id}`
}

/** What a link to a block is called for those who do not see where it stands. */
export function nameOf(block: PaperBlock): string {
  const kinds = {
    heading: 'the heading',
    prose: 'the paragraph',
    person: 'who spoke',
    materials: 'the materials',
    question: 'the question',
    prompt: 'the prompt',
    quote: 'the quote',
    reported: 'the statement',
    people: 'who was there',
    actions: 'the actions',
    figure: 'the figure',
  }
  const kind = kinds[block.body.kind]
  const words = wordsOf(block)
  return words === '' ? kind : `${kind}: ${words}`
}

/** How its words begin; empty where it has none of its own. */
export function wordsOf({ body }: PaperBlock): string {
  return fullWordsOf(body).slice(0, 60)
}

function fullWordsOf(body: PaperBlock['body']): string {
  if ('text' in body) return body.text
  if ('name' in body) return body.name
  return 'headline' in body ? body.headline : ''
}

/** Why a block may not be published; a wrong quote beside the words of its point, each marked where they part. */
export function FaultShown({ fault: { sentence, point, difference } }: { fault: Fault }) {
  return (
    <div class="sk-fault">
      <p>
        <strong>{sentence}</strong>
      </p>
      {point === undefined ? null : (
        <dl class="sk-compare">
          {difference === undefined ? null : (
            <>
              <dt>The quote in this paper</dt>
              <dd>
                <Words marked={difference.quote} ending="the quote ends here" />
              </dd>
            </>
          )}
          <dt>The words of the point{point.now === point.captured ? '' : ', as corrected'}</dt>
          <dd>
            {difference === undefined ? (
              point.now
            ) : (
              <Words marked={difference.words} ending="the point ends here" />
            )}
          </dd>
        </dl>
      )}
    </div>
  )
}

function Words({ marked: { before, differs, after }, ending }: { marked: Marked; ending: string }) {
  return (
    <>
      {before}
      <mark>{differs === '' ? `[${ending}]` : differs}</mark>
      {after}
    </>
  )
}

function Publishing({ view, faults, values, errors, sent }: DraftPageProps) {
  const own = sent === 'publish' ? errors : []
  const isFirst = view.newest === 0
  return (
    <Section heading={isFirst ? 'Publish' : 'Publish a corrected edition'} id="publish">
      <Form action={`${view.path}/editions`} errors={own}>
        {sent === 'publish' ? faults.map((fault) => <FaultShown fault={fault} />) : null}
        {isFirst ? null : (
          <TextArea
            name="erratum"
            label={`What was wrong in edition ${view.newest}`}
            hint="A sentence. It stands over the new edition, and over the old one too, which stays readable."
            value={sent === 'publish' ? (values['erratum'] ?? '') : ''}
            errors={own}
            rows={3}
          />
        )}
        <WarningText>
          A published edition cannot be changed or taken back. What is wrong in it is mended by a
          new edition that says so.
        </WarningText>
        <Button>{`Publish edition ${view.newest + 1}`}</Button>
      </Form>
    </Section>
  )
}

function AddLink({ view, after, label }: { view: PaperView; after: string; label: Child }) {
  return (
    <p class="sk-block__change">
      <a href={additionPath(view, after)}>{label}</a>
    </p>
  )
}

export function additionPath({ path }: Pick<PaperView, 'path'>, after: string): string {
  return `${path}/draft/addition${after === '' ? '' : `?after=${after}`}`
}
