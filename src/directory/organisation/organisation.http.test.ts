import { parseHTML } from 'linkedom'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type TestBrowser, useApp } from '#test/app.ts'
import { organisationChoices } from './organisation.sql.ts'

const site = useApp()
const ids = new Map<string, string>()

beforeAll(async () => {
  for (const { id, name } of await organisationChoices(site.database.db)) ids.set(name, id)
})

const idOf = (name: string): string => ids.get(name) ?? 'absent'
const pageOf = async (answer: Response) => parseHTML(await answer.text()).document
const words = (element: { textContent: string | null } | null): string =>
  (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim()

async function namesAt(path: string): Promise<string[]> {
  const document = await pageOf(await site.get(path))
  return [...document.querySelectorAll('tbody th a')].map(words)
}

async function linksFor(browser: TestBrowser): Promise<string[]> {
  const document = await pageOf(await browser.get('/directory'))
  const links = [...document.querySelectorAll('main .govuk-button')]
  return links.map((link) => link.getAttribute('href')).filter((href) => href !== null)
}

describe('the directory', () => {
  test('lists who there is, with kind, place and open services', async () => {
    const document = await pageOf(await site.get('/directory?q=grand+union'))
    const cells = [...document.querySelectorAll('tbody th, tbody td')].map(words)

    expect(cells).toEqual([
      'Grand Union Job Club (illustrative)',
      'Unregistered groupNeighbourhood, voluntary and community',
      'Milton Keynes',
      'Job club for shop and office work (illustrative)',
    ])
  })

  test('is narrowed by plain addresses, and what is chosen can be left out again', async () => {
    expect(await namesAt('/directory?theme=food')).toEqual(['Bicester Food Parcels (illustrative)'])
    expect(await namesAt('/directory?tier=parish&place=E06000042')).toEqual([
      'Moot Hollow Town Council (illustrative)',
    ])
    const document = await pageOf(await site.get('/directory?theme=food&sector=faith&q=food'))
    const chosen = [...document.querySelectorAll('.sk-chosen a')]

    expect(chosen.map((link) => link.getAttribute('href'))).toEqual([
      '/directory?sector=faith&theme=food',
      '/directory?q=food&sector=faith',
      '/directory?q=food&theme=food',
    ])
    expect(chosen.map((link) => words(link))).toEqual([
      'Remove “food”',
      'Remove Food and essentials',
      'Remove Faith',
    ])
  })

  test('says with each choice how many it finds', async () => {
    const document = await pageOf(await site.get('/directory'))
    const options = [...document.querySelectorAll('#theme option')].map(words)

    expect(options).toContain('Jobs (5)')
    expect(options).toContain('Food and essentials (1)')
    expect(await namesAt('/directory?theme=jobs')).toHaveLength(5)
  })

  test('says so where nobody fits, and where a page is beyond the last', async () => {
    expect(await (await site.get('/directory?q=zebra')).text()).toContain('No organisation fits.')
    expect(await (await site.get('/directory?page=9')).text()).toContain('There is no such page.')
    expect((await site.get('/directory?kind=quango')).status).toBe(422)
  })

  test('is the same as data, and carries what was asked', async () => {
    const answer = await site.get('/directory.json?theme=food')
    const shape = z.object({
      asOf: z.string(),
      filter: z.record(z.string(), z.string()),
      count: z.number(),
      organisations: z.array(
        z.object({ name: z.string(), services: z.array(z.object({ capacity: z.string() })) }),
      ),
    })

    expect(shape.parse(await answer.json())).toEqual({
      asOf: '2010-04-30',
      filter: { theme: 'food' },
      count: 1,
      organisations: [
        { name: 'Bicester Food Parcels (illustrative)', services: [{ capacity: 'full' }] },
      ],
    })
  })

  test('is the same as a file, a line for each service', async () => {
    const lines = (await (await site.get('/directory.csv?q=watling+learning')).text()).split('\r\n')

    expect(lines).toHaveLength(4)
    expect(lines[0]).toMatch(/^organisation_id,organisation,other_names,kind,/)
    expect(lines[1]).toContain('Watling Learning (illustrative)')
    expect(lines[1]).toContain('Evening job club (illustrative)')
    expect(lines[2]).toContain('planned,2010-04-15')
  })

  test('shows the ways to add to officers alone', async () => {
    expect(await linksFor(site)).toEqual([])
    expect(await linksFor(await site.as('member'))).toEqual([])
    expect(await linksFor(await site.as('partnership-officer'))).toEqual([
      '/admin/organisations',
      '/directory/sources',
    ])
  })
})

describe('the page of an organisation', () => {
  test('says what it is and offers, in a sentence', async () => {
    const id = idOf('Three Parishes Trust (illustrative)')
    const document = await pageOf(await site.get(`/organisations/${id}`))

    expect(words(document.querySelector('h1'))).toBe('Three Parishes Trust (illustrative)')
    expect(words(document.querySelector('.sk-lede'))).toBe(
      'A charity in Milton Keynes. It offers one service, confirmed within a year.',
    )
  })

  test('says where it was heard of, and lets only officers of that partnership into the list', async () => {
    const path = `/organisations/${idOf('Hollow End Allotments (illustrative)')}`
    const heard = async (browser: TestBrowser) => {
      const document = await pageOf(await browser.get(path))
      const item = document.querySelector('.sk-ledger li')
      return [words(item), item?.querySelector('a') !== null]
    }
    const sentence =
      '15 February 2010Community groups, a list of winter 2010 (illustrative), a list given to Milton Keynes'

    expect(await heard(site)).toEqual([sentence, false])
    expect(await heard(await site.as('partnership-officer-elsewhere'))).toEqual([sentence, false])
    expect(await heard(await site.as('partnership-officer'))).toEqual([sentence, true])
  })

  test('is shown as of another day: its services of then, and the lists up to then', async () => {
    const path = `/organisations/${idOf('Grand Union Job Club (illustrative)')}`
    const document = await pageOf(await site.get(`${path}?asOf=2010-01-20`))

    expect(words(document.querySelector('.sk-as-of'))).toBe('Shown as of 20 January 2010')
    expect([...document.querySelectorAll('tbody td')].map(words)).toContain(
      'Fullon 18 January 2010',
    )
    expect(words(document.querySelector('main'))).toContain('In no list up to 20 January 2010.')
    expect(await (await site.get(`${path}.json?asOf=2010-01-20`)).json()).toMatchObject({
      asOf: '2010-01-20',
      services: [{ capacity: 'full', capacityOn: '2010-01-18' }],
      heardOf: [],
    })
    expect(await (await site.get(`${path}.json`)).json()).toMatchObject({
      services: [{ capacity: 'room', roomFor: 6 }],
      heardOf: [{ heldOn: '2010-02-15' }],
    })
  })

  test('refuses in words to be shown as of no real day', async () => {
    const path = `/organisations/${idOf('Grand Union Job Club (illustrative)')}`
    for (const format of ['', '.json']) {
      const answer = await site.get(`${path}${format}?asOf=yesterday`)
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain('The date must be a real one, such as 2010-04-30.')
    }
  })

  test('is there as data, and an address of nobody is not found', async () => {
    const answer = await site.get(`/organisations/${idOf('Milton Keynes Council')}.json`)

    expect(await answer.json()).toMatchObject({
      name: 'Milton Keynes Council',
      kind: 'unitary',
      tier: 'county-or-unitary',
      sector: 'public',
      services: [],
      heardOf: [],
    })
    expect((await site.get('/organisations/nobody')).status).toBe(404)
    expect((await site.get('/organisations/01900000-0000-7000-8000-000000000001')).status).toBe(404)
  })
})

describe('officers', () => {
  test('add an organisation, change it, and undo that', async () => {
    const officer = await site.as('partnership-officer')
    const form = { name: 'Walled Garden (illustrative)', place: 'E06000042', kind: 'charity' }
    const added = await officer.post('/admin/organisations', form)
    const path = new URL(added.headers.get('location') ?? '', 'http://localhost').pathname
    expect(path).toMatch(/^\/admin\/organisations\//)

    const changed = await officer.post(path, { ...form, otherNames: 'The Garden' })
    const saved = changed.headers.get('location')?.split('saved=')[1] ?? ''
    const publicPath = path.replace('/admin', '')
    expect(await (await site.get(publicPath)).text()).toContain('The Garden')
    await officer.post(`/admin/history/${saved}/undo`)
    expect(await (await site.get(publicPath)).text()).not.toContain('The Garden')
  })

  test('are shown a form again with what they typed and what is wrong', async () => {
    const officer = await site.as('partnership-officer')
    const answer = await officer.post('/admin/organisations', {
      name: '',
      place: 'E06000042',
      postcode: 'MK',
      identifiers: 'GB-CHC-1\n',
      web: 'none',
    })
    const document = await pageOf(answer)

    expect(answer.status).toBe(400)
    expect([...document.querySelectorAll('.govuk-error-summary li')].map(words)).toEqual([
      'Enter the name of the organisation',
      'Enter a full postcode, such as MK9 3EJ',
      'Enter a web address, such as https://www.example.org',
      '“GB-CHC-1” is no identifier: enter register and number, such as GB-CHC-1094112',
    ])
    expect(document.querySelector('#postcode')?.getAttribute('value')).toBe('MK')
  })
})
