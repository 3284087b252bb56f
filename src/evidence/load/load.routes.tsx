import { type Context, Hono } from 'hono'
import { actorOf, requirePermit, signedIn, type ViewerEnv } from '#src/people/index.ts'
import type { Db } from '#src/platform/db/db.ts'
import type { BytePieces } from '#src/platform/files/byte-pieces.ts'
import { respond, respondWithPage } from '#src/platform/http/respond.tsx'
import { isId } from '#src/platform/id/id.ts'
import { notFound, Refusal } from '#src/platform/refusal/refusal.ts'
import { datasetById, editionById } from '../dataset/dataset.sql.ts'
import { indicatorsOfDataset } from '../indicator/indicator.sql.ts'
import { loadForm } from './load.form.ts'
import { LoadPage, type LoadPageProps } from './load.page.tsx'
import { insertLoad, isHeld, loadById, newestLoads, stepsOf, successorOf } from './load.sql.ts'
import type { Load, LoadOptions } from './load.ts'
import { loadShown } from './load-shown.ts'
import { isOpen, whyStopped } from './load-steps.ts'
import type { Loads } from './loads.job.ts'
import { LoadsPage, type LoadsPageProps } from './loads.page.tsx'
import { handOver, largestUploadBytes, type Sent, sentForm, tooLargeToSend } from './upload.job.ts'

type ViewerContext = Context<ViewerEnv, string>

export interface LoadParts {
  loads: Loads
  dataFolder: string
}

/** A file of figures may be larger than a form. */
export const figuresUpload = {
  path: '/evidence/loads',
  bytes: largestUploadBytes + 1024 * 1024,
  refusal: tooLargeToSend,
}

const breadcrumbs = [{ href: '/evidence', label: 'Evidence' }]

/** Where officers send files of figures, and see how each fares. */
export function loadRoutes(parts: LoadParts) {
  return new Hono<ViewerEnv>()
    .use('/evidence/loads', signedIn)
    .use('/evidence/loads/*', signedIn)
    .get('/evidence/loads', async (c) => {
      requirePermit(c.var.viewer, 'statistics-loading', null)
      return await loadsPage(c, { values: {}, errors: [] })
    })
    .post('/evidence/loads', async (c) => {
      requirePermit(c.var.viewer, 'statistics-loading', null)
      const sent = await sentForm(parts.dataFolder, c.req.header('content-type') ?? '', bodyOf(c))
      const read = optionsOf(sent)
      if (!read.ok) {
        await sent.discard()
        return await loadsPage(c, { values: sent.fields, errors: read.errors })
      }
      const load = await insertLoad(c.var.db, {
        fileName: read.fileName,
        options: read.options,
        actor: actorOf(c.var.viewer),
      })
      await handOver(sent, parts.dataFolder, load.id)
      parts.loads.begin(load)
      return c.redirect(`/evidence/loads/${load.id}`, 303)
    })
    .get('/evidence/loads/:id', async (c) => {
      requirePermit(c.var.viewer, 'statistics-loading', null)
      const load = await loadNamed(c.var.db, c.req.param('id'))
      const goesOnAs = await successorOf(c.var.db, load.id)
      if (goesOnAs !== undefined) return c.redirect(`/evidence/loads/${goesOnAs}${twinOf(c)}`, 303)
      return await loadPage(c, await shownLoad(c.var.db, parts.loads, load))
    })
}

function bodyOf(c: ViewerContext): BytePieces {
  const { body } = c.req.raw
  if (body === null) throw new Refusal('bad-input', 'A form with a file was expected here.')
  return body
}

async function loadsPage(c: ViewerContext, form: LoadsPageProps['form']): Promise<Response> {
  const loads = await newestLoads(c.var.db, 10)
  const shown = await Promise.all(
    loads.map(async (load) => loadShown(load, await stepsOf(c.var.db, load.id))),
  )
  return await respondWithPage(c, {
    title: 'Load figures',
    breadcrumbs,
    body: <LoadsPage form={form} loads={shown} />,
    status: form.errors.length === 0 ? 200 : 400,
  })
}

async function loadPage(c: ViewerContext, props: LoadPageProps): Promise<Response> {
  const { load, standing, steps, fault } = props.shown
  const isAtWork = isOpen(props.shown) && !props.isStopped
  return await respond(c, {
    page: () => ({
      title: `${load.fileName}: a load`,
      breadcrumbs: [...breadcrumbs, { href: '/evidence/loads', label: 'Load figures' }],
      body: <LoadPage {...props} />,
      ...(isAtWork ? { refreshAfter: 2 } : {}),
    }),
    json: () => ({
      id: load.id,
      fileName: load.fileName,
      sha256: load.sha256,
      standing: props.isStopped ? 'broken-off' : standing,
      fault: props.isStopped ? whyStopped(props.shown) : fault,
      dataset: props.dataset?.id ?? null,
      steps,
    }),
  })
}

type Read =
  | { ok: true; fileName: string; options: LoadOptions }
  | { ok: false; errors: LoadsPageProps['form']['errors'] }

function optionsOf({ fields, file }: Sent): Read {
  const parsed = loadForm.safeParse(fields)
  const missing = file === null ? [{ field: 'file', message: 'Choose the file of figures' }] : []
  if (parsed.success && file !== null) {
    const { strict, ...options } = parsed.data
    const isStrict = strict !== undefined
    return {
      ok: true,
      fileName: file.fileName,
      options: { ...options, isStrict, coverage: 'whole' },
    }
  }
  const issues = parsed.success ? [] : parsed.error.issues
  const errors = issues.map(({ path, message }) => ({ field: String(path[0] ?? ''), message }))
  return { ok: false, errors: [...missing, ...errors] }
}

function twinOf({ var: { format } }: ViewerContext): string {
  return format === 'json' ? '.json' : ''
}

async function loadNamed(db: Db, id: string): Promise<Load> {
  const load = isId(id) ? await loadById(db, id) : undefined
  if (load === undefined) throw notFound('load')
  return load
}

async function shownLoad(db: Db, loads: Loads, load: Load): Promise<LoadPageProps> {
  // Asked before the steps are read: a load that ends meanwhile is seen to have ended.
  const isAtWork = loads.has(load.id) || (await isHeld(db, load.id))
  const shown = loadShown(load, await stepsOf(db, load.id))
  const edition = await editionById(db, load.editionId)
  const dataset = edition === undefined ? undefined : await datasetById(db, edition.datasetId)
  return {
    shown,
    isStopped: isOpen(shown) && !isAtWork,
    dataset,
    isCurrent: edition?.isCurrent === true,
    indicators: dataset === undefined ? [] : await indicatorsOfDataset(db, dataset.id),
  }
}
