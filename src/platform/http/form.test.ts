import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { z } from 'zod'
import type { RequestEnv } from './env.ts'
import { readForm } from './form.ts'

const schema = z.object({ name: z.string(), theme: z.string().optional() })
const app = new Hono<RequestEnv>().post('/', async (c) => c.json(await readForm(c, schema)))

async function typed(body: URLSearchParams | FormData): Promise<unknown> {
  const answer = await app.request('/', { method: 'POST', body })
  return await answer.json()
}

test('boxes of one name that were ticked arrive together, one a line', async () => {
  const body = new URLSearchParams([
    ['name', ' Job club '],
    ['theme', 'jobs'],
    ['theme', 'skills'],
  ])

  expect(await typed(body)).toMatchObject({
    ok: true,
    value: { name: 'Job club', theme: 'jobs\nskills' },
  })
})

test('a file that comes with a form is no text of it', async () => {
  const body = new FormData()
  body.set('name', 'Job club')
  body.set('theme', new File(['a'], 'a.csv'))

  expect(await typed(body)).toMatchObject({ ok: true, values: { name: 'Job club' } })
})
