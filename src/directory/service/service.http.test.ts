import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { useApp } from '#test/app.ts'
import { openServicesFor } from './service.sql.ts'

const site = useApp()
const asOf = '2010-04-30'
const pageOf = async (answer: Response) => parseHTML(await answer.text()).document
const words = (element: { textContent: string | null } | null): string =>
  (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim()

async function serviceNamed(start: string): Promise<string> {
  const asked = { places: ['E12000008'], themes: ['jobs', 'food'], asOf }
  const found = await openServicesFor(site.database.db, asked)
  return found.find(({ name }) => name.startsWith(start))?.id ?? 'absent'
}

test('the page of a service says how it stands, and on which day that was true', async () => {
  const path = `/services/${await serviceNamed('Job club for shop')}`
  const document = await pageOf(await site.get(path))

  expect(words(document.querySelector('.sk-lede'))).toBe(
    'Open. Has room for 6. Confirmed on 20 April 2010.',
  )
  expect([...document.querySelectorAll('.sk-ledger .sk-when')].map(words)).toEqual([
    '20 April 2010',
    '14 April 2010',
    '18 January 2010',
    '18 January 2010',
    '7 September 2009',
  ])
})

test('a service that nobody confirmed says so', async () => {
  const path = `/services/${await serviceNamed('Evening job club')}`

  expect(words((await pageOf(await site.get(path))).querySelector('.sk-lede'))).toBe(
    'Open. Nobody has confirmed it yet.',
  )
})

test('the page is there as data with every report', async () => {
  const answer = await site.get(`/services/${await serviceNamed('Crisis food')}.json`)

  expect(await answer.json()).toMatchObject({
    asOf,
    state: 'open',
    capacity: 'full',
    capacityOn: '2010-04-19',
    confirmedOn: '2010-04-19',
    themes: ['food'],
    placeServed: 'E07000177',
    reports: [{ what: 'confirmation' }, { what: 'capacity' }, { what: 'state' }],
  })
})

test('a service is shown as of another day, with what was said of it up to then', async () => {
  const path = `/services/${await serviceNamed('Job club for shop')}`
  const document = await pageOf(await site.get(`${path}?asOf=2010-01-20`))

  expect(words(document.querySelector('.sk-lede'))).toBe(
    'Open. Full. Confirmed on 18 January 2010.',
  )
  expect(words(document.querySelector('.sk-as-of'))).toBe('Shown as of 20 January 2010')
  expect(document.querySelectorAll('.sk-ledger .sk-when')).toHaveLength(3)
  expect(document.querySelector('.sk-twins a')?.getAttribute('href')).toBe(
    `${path}.json?asOf=2010-01-20`,
  )
  expect(await (await site.get(`${path}.json?asOf=2010-01-20`)).json()).toMatchObject({
    asOf: '2010-01-20',
    capacity: 'full',
    capacityOn: '2010-01-18',
    confirmedOn: '2010-01-18',
  })
})

test.each(['', '.json'])('a service as of no real day is refused in words (%s)', async (format) => {
  const path = `/services/${await serviceNamed('Job club for shop')}${format}`
  const answer = await site.get(`${path}?asOf=2010-02-30`)

  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('The date must be a real one, such as 2010-04-30.')
})

test('an officer adds a service with its themes, confirms it, fills it and closes it', async () => {
  const officer = await site.as('partnership-officer')
  const added = await officer.post('/admin/organisations', {
    name: 'Canal Kitchen (illustrative)',
    place: 'E06000042',
  })
  const organisation = (added.headers.get('location') ?? '').split('?')[0] ?? ''
  const made = await officer.send(`${organisation}/services`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
      origin: 'http://localhost:3000',
    },
    body: 'name=Soup&themes=food&themes=health&placeServed=e06000042&state=open&heldOn-day=1&heldOn-month=4&heldOn-year=2010',
  })
  const admin = (made.headers.get('location') ?? '').split('?')[0] ?? ''
  const path = admin.replace('/admin', '')

  await officer.post(`${admin}/confirmations`)
  await officer.post(`${admin}/capacities`, { capacity: 'full' })
  expect(await (await site.get(`${path}.json`)).json()).toMatchObject({
    themes: ['food', 'health'],
    state: 'open',
    stateOn: '2010-04-01',
    capacity: 'full',
    confirmedOn: asOf,
  })
  await officer.post(`${admin}/states`, { state: 'closed', reason: 'the cook left' })
  expect(await (await site.get(path)).text()).toContain('Closed: the cook left.')
})

test('a report that makes no sense is shown again', async () => {
  const officer = await site.as('partnership-officer')
  const at = `/admin/services/${await serviceNamed('Job club for shop')}`
  const errorOf = async (path: string, form: Record<string, string>) => {
    const answer = await officer.post(`${at}/${path}`, form)
    const document = await pageOf(answer)
    return [answer.status, words(document.querySelector('.govuk-error-summary li'))]
  }
  const tomorrow = { 'heldOn-day': '1', 'heldOn-month': '5', 'heldOn-year': '2010' }

  expect(await errorOf('confirmations', tomorrow)).toEqual([
    400,
    'The date must be on or before 30 April 2010',
  ])
  expect(await errorOf('capacities', {})).toEqual([400, 'Choose whether it has room'])
  expect(await errorOf('capacities', { capacity: 'full', roomFor: '3' })).toEqual([
    400,
    'Leave the number empty unless it has room',
  ])
  expect(await errorOf('states', { state: 'resting' })).toEqual([
    400,
    'Choose open, closed or planned',
  ])
})

test('an officer of another partnership is shown no way to change it, and finds none', async () => {
  const elsewhere = await site.as('partnership-officer-elsewhere')
  const id = await serviceNamed('Job club for shop')

  expect(await (await elsewhere.get(`/services/${id}`)).text()).not.toContain('/admin/services')
  expect((await elsewhere.post(`/admin/services/${id}/confirmations`)).status).toBe(403)
})
