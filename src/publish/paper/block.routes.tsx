import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { figureExtract, type SeriesStore } from '#src/evidence/index.ts'
import { signedIn, type ViewerEnv } from '#src/people/index.ts'
import { attempt, type FormState, readForm } from '#src/platform/http/form.ts'
import { respondWithPage } from '#src/platform/http/respond.tsx'
import { isId } from '#src/platform/id/id.ts'
import { notFound, Refusal } from '#src/platform/refusal/refusal.ts'
import { AdditionPage } from './addition.page.tsx'
import { BlockPage, titleInFull } from './block.page.tsx'
import { anchor } from './block.parts.tsx'
import type { BlockBody, PaperBlock } from './block.ts'
import { addBlock, changeBlock, moveBlock, removeBlock } from './draft.commands.ts'
import { type Addition, additionForm, formOf, typedOf } from './draft.form.ts'
import { changing, draftToChange, savedEntry } from './draft.routes.tsx'
import type { Draft } from './draft.sql.ts'
import { oneLine } from './draft-from-meeting.ts'
import { pointChoices, takenAgain } from './paper-view.ts'

type ViewerContext = Context<ViewerEnv, string>

const directionForm = z.object({ direction: z.enum(['up', 'down'], 'Choose up or down') })

/** Where the blocks of a draft are changed, moved, removed and added. */
export function blockRoutes(store: SeriesStore): Hono<ViewerEnv> {
  return new Hono<ViewerEnv>()
    .use('/papers/:slug/draft/*', signedIn)
    .get('/papers/:slug/draft/addition', async (c) => {
      const draft = await draftToChange(c)
      return await additionPage(c, draft, {
        values: { after: c.req.query('after') ?? '' },
        errors: [],
      })
    })
    .post('/papers/:slug/draft/blocks', async (c) => await saveAddition(c, store))
    .get('/papers/:slug/draft/blocks/:block', async (c) => {
      const draft = await draftToChange(c)
      const block = blockOf(c, draft)
      return await blockPage(c, draft, block, { values: typedOf(block.body), errors: [] })
    })
    .post('/papers/:slug/draft/blocks/:block', async (c) => await saveBlock(c, store))
    .post('/papers/:slug/draft/blocks/:block/position', async (c) => {
      const draft = await draftToChange(c)
      const { id } = blockOf(c, draft)
      const done = await attempt(
        await readForm(c, directionForm),
        async ({ direction }) =>
          await changing(
            c,
            async (tx) => await moveBlock(tx, c.var.viewer, draft.paper, { id, direction }),
          ),
      )
      if (!done.ok) throw new Refusal('bad-input', 'Choose whether the block goes up or down.')
      return c.redirect(`${draft.view.path}/draft?saved=${done.value}#${anchor(id)}`, 303)
    })
    .post('/papers/:slug/draft/blocks/:block/removal', async (c) => {
      const draft = await draftToChange(c)
      const { id } = blockOf(c, draft)
      const entryId = await changing(
        c,
        async (tx) => await removeBlock(tx, c.var.viewer, draft.paper, id),
      )
      return c.redirect(`${draft.view.path}/draft?saved=${entryId}`, 303)
    })
}

async function saveAddition(c: ViewerContext, store: SeriesStore): Promise<Response> {
  const draft = await draftToChange(c)
  const done = await attempt(await readForm(c, additionForm), async (addition) => {
    const body = await bodyOf(c, store, draft, addition)
    const after = addition.after === '' ? null : addition.after
    return await changing(
      c,
      async (tx) => await addBlock(tx, c.var.viewer, draft.paper, { after, body }),
    )
  })
  if (!done.ok) return await additionPage(c, draft, done.state)
  const { blockId, entryId } = done.value
  return c.redirect(`${draft.view.path}/draft?saved=${entryId}#${anchor(blockId)}`, 303)
}

async function saveBlock(c: ViewerContext, store: SeriesStore): Promise<Response> {
  const draft = await draftToChange(c)
  const block = blockOf(c, draft)
  const form = formOf(block.body) ?? z.object({}).transform(() => null)
  const done = await attempt(await readForm(c, form), async (typed) => {
    const body = typed ?? (await again(c, store, draft, block))
    return await changing(
      c,
      async (tx) => await changeBlock(tx, c.var.viewer, draft.paper, { id: block.id, body }),
    )
  })
  if (!done.ok) return await blockPage(c, draft, block, done.state)
  return c.redirect(`${draft.view.path}/draft?saved=${done.value}#${anchor(block.id)}`, 303)
}

function blockOf(c: ViewerContext, { view }: Draft): PaperBlock {
  const block = view.content.blocks.find(({ id }) => id === c.req.param('block'))
  if (block === undefined) throw notFound('block')
  return block
}

/** The same block from where its words come from, as it stands there now. */
async function again(
  c: ViewerContext,
  store: SeriesStore,
  { meeting }: Draft,
  { body }: PaperBlock,
): Promise<BlockBody> {
  if (body.kind === 'figure') return await figureAt(c, store, { address: body.address, anew: true })
  const taken = takenAgain(body, meeting)
  if (taken === undefined)
    throw new Refusal(
      'not-found',
      'The record of the meeting no longer has this. Remove the block.',
    )
  return taken
}

/** What was chosen to be added, as a block. A point that is only reported cannot be quoted. */
async function bodyOf(
  c: ViewerContext,
  store: SeriesStore,
  { record }: Draft,
  addition: Addition,
): Promise<BlockBody> {
  switch (addition.kind) {
    case 'prose':
      return { kind: 'prose', text: addition.text, pointIds: [] }
    case 'heading':
      return {
        kind: 'heading',
        level: addition.level === '2' ? 2 : 3,
        text: addition.heading,
        part: null,
      }
    case 'figure':
      return await figureAt(c, store, { address: addition.figure, anew: false })
    case 'statement': {
      const point = record.points.get(addition.point)
      if (point === undefined) throw new Refusal('bad-input', 'Choose a point', 'point')
      const text = oneLine(point.now)
      if (addition.as === 'reported') return { kind: 'reported', pointIds: [point.id], text }
      if (point.wording === 'reported')
        throw new Refusal(
          'bad-input',
          'This point is reported, not said in these words, so it cannot be quoted',
          'as',
        )
      return { kind: 'quote', pointId: point.id, text }
    }
  }
}

/** A figure of the evidence, to stay in the paper as it is. What is wrong with its address is said beside the field. */
async function figureAt(
  c: ViewerContext,
  store: SeriesStore,
  asked: { address: string; anew: boolean },
): Promise<BlockBody> {
  try {
    const { db, asOf } = c.var
    return { kind: 'figure', ...(await figureExtract(db, store, { ...asked, asOf })) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new Refusal('bad-input', error.message, 'figure')
  }
}

async function additionPage(c: ViewerContext, draft: Draft, state: FormState): Promise<Response> {
  const after = state.values['after'] ?? ''
  return await respondWithPage(c, {
    title: 'Add a block',
    breadcrumbs: crumbs(draft),
    status: state.errors.length === 0 ? 200 : 400,
    body: (
      <AdditionPage
        view={draft.view}
        after={isId(after) ? after : ''}
        choices={pointChoices(draft.meeting)}
        {...state}
      />
    ),
  })
}

async function blockPage(
  c: ViewerContext,
  draft: Draft,
  block: PaperBlock,
  state: FormState,
): Promise<Response> {
  return await respondWithPage(c, {
    title: titleInFull(block),
    breadcrumbs: crumbs(draft),
    status: state.errors.length === 0 ? 200 : 400,
    body: (
      <BlockPage
        view={draft.view}
        block={block}
        faults={draft.faults.filter(({ blockId }) => blockId === block.id)}
        points={draft.record.points}
        choices={pointChoices(draft.meeting)}
        saved={savedEntry(c)}
        {...state}
      />
    ),
  })
}

function crumbs({ view }: Draft) {
  return [
    { href: '/papers', label: 'Papers' },
    { href: `${view.path}/draft`, label: view.content.title },
  ]
}
