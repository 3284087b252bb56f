import { expect, test } from 'vitest'
import { pageWith } from '#test/markup.ts'
import { Table } from './table.tsx'

const columns = [{ label: 'Place' }, { label: '2009', numeric: true }]
const rows = [{ header: 'Cherwell', cells: ['2.4%'] }]

test('a table has a caption, and headers that say what they head', async () => {
  const page = await pageWith(
    <Table caption="Claimants" hideCaption columns={columns} rows={rows} />,
  )

  expect(page.querySelector('caption')?.textContent).toBe('Claimants')
  expect([...page.querySelectorAll('th')].map((th) => th.getAttribute('scope'))).toEqual([
    'col',
    'col',
    'row',
  ])
  expect(page.querySelector('td')?.getAttribute('class')).toContain('--numeric')
})

test('a table that is stacked on a phone keeps its roles and names each value', async () => {
  const page = await pageWith(<Table caption="Claimants" columns={columns} rows={rows} stack />)
  const roles = [...page.querySelectorAll('[role]')].map((part) => part.getAttribute('role'))

  expect(roles).toEqual([
    'table',
    'rowgroup',
    'row',
    'columnheader',
    'columnheader',
    'rowgroup',
    'row',
    'rowheader',
    'cell',
  ])
  expect(page.querySelector('td')?.getAttribute('data-label')).toBe('2009')
})

test('a row without a header lines up with the first column', async () => {
  const page = await pageWith(
    <Table caption="Claimants" columns={columns} rows={[{ cells: ['Cherwell', '2.4%'] }]} stack />,
  )

  expect([...page.querySelectorAll('td')].map((td) => td.getAttribute('data-label'))).toEqual([
    'Place',
    '2009',
  ])
})

test('a wide table moves sideways by itself and can be reached by keyboard', async () => {
  const wide = Array.from({ length: 6 }, (_, index) => ({ label: String(2004 + index) }))
  const page = await pageWith(<Table caption="Claimants" columns={wide} rows={[]} />)
  const region = page.querySelector('.sk-table-scroll')

  expect(region?.getAttribute('tabindex')).toBe('0')
  expect(region?.getAttribute('role')).toBe('region')
  expect(region?.getAttribute('aria-label')).toBe('Claimants')
  expect(
    (await pageWith(<Table caption="C" columns={columns} rows={rows} />)).querySelector(
      '[tabindex]',
    ),
  ).toBeNull()
})
