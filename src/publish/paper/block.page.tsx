import { Button, ButtonGroup, Column, Form, Grid, SavedNotice, Section } from '#src/ui/index.ts'
import type { BodyOf, PaperBlock } from './block.ts'
import { type BlockPageProps, Fields } from './block-fields.parts.tsx'
import { additionPath, blockPath, FaultShown, nameOf, wordsOf } from './draft.page.tsx'

/** Where one block of a draft is changed, moved or removed. */
export function BlockPage(props: BlockPageProps) {
  const { view, block, faults, saved } = props
  const here = blockPath(view, block.id)
  return (
    <Grid>
      <Column span={8}>
        <SavedNotice entryId={saved} />
        <h1>{titleOf(block)}</h1>
        {faults.map((fault) => (
          <FaultShown fault={fault} />
        ))}
        <BlockForm {...props} />
        <Section heading="Its place">
          <ButtonGroup>
            <PlaceButton action={`${here}/position`} direction="up" label="Move up" />
            <PlaceButton action={`${here}/position`} direction="down" label="Move down" />
            <a href={additionPath(view, block.id)}>Add a block after it</a>
          </ButtonGroup>
        </Section>
        <Section heading="Remove it">
          <p>It leaves the draft. History keeps it, so that this can be undone.</p>
          <form method="post" action={`${here}/removal`}>
            <button class="govuk-button govuk-button--warning" type="submit">
              Remove {nameOf(block).split(':')[0]}
            </button>
          </form>
        </Section>
      </Column>
    </Grid>
  )
}

/** What a window with this block is called, so that two of them can be told apart. */
export function titleInFull(block: PaperBlock): string {
  const words = wordsOf(block)
  return words === '' ? titleOf(block) : `${titleOf(block)}: ${words}`
}

function titleOf({ body }: PaperBlock): string {
  const titles = {
    heading: 'Change a heading',
    prose: 'Change a paragraph',
    person: 'Change who spoke',
    materials: 'Change materials',
    question: 'A question to the panel',
    prompt: 'A set question',
    quote: 'Change a quote',
    reported: 'Change a reported statement',
    people: 'Change who was there',
    actions: 'Actions of the meeting',
    figure: 'A figure',
  }
  return titles[body.kind]
}

function PlaceButton({
  action,
  direction,
  label,
}: {
  action: string
  direction: string
  label: string
}) {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="direction" value={direction} />
      <button class="govuk-button govuk-button--secondary" type="submit">
        {label}
      </button>
    </form>
  )
}

function BlockForm(props: BlockPageProps) {
  const { view, block, errors } = props
  const { kind } = block.body
  return (
    <Form action={blockPath(view, block.id)} errors={errors}>
      {block.body.kind === 'figure' ? (
        <>
          <FromEvidence body={block.body} />
          <Button>Take it from the current edition</Button>
        </>
      ) : kind === 'prompt' || kind === 'question' || kind === 'actions' ? (
        <>
          <FromRecord block={block} />
          <Button>Take the words from the record again</Button>
        </>
      ) : (
        <>
          <Fields {...props} />
          <Button>Save</Button>
        </>
      )}
    </Form>
  )
}

function FromEvidence({ body }: { body: BodyOf<'figure'> }) {
  return (
    <>
      <p>{body.sentence}</p>
      <p class="sk-source">
        {body.source} <a href={body.address}>The figure in the evidence</a>
      </p>
      <p>
        Its sentence and numbers come from the evidence and stay as they are when a later edition is
        loaded.
      </p>
    </>
  )
}

function FromRecord({ block: { body } }: { block: PaperBlock }) {
  return (
    <>
      {'text' in body ? <p>{body.text}</p> : null}
      <p>Its words come from the record of the meeting and are changed there.</p>
    </>
  )
}
