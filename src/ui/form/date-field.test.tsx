import { expect, test } from 'vitest'
import { pageWith } from '#test/markup.ts'
import { DateField, dayTyped, typedDate } from './date-field.tsx'

test('a day is shown in three boxes without leading zeros', async () => {
  const page = await pageWith(<DateField name="due" legend="Due" value="2010-04-03" />)
  const inputs = [...page.querySelectorAll('input')].map((input) => [
    input.getAttribute('name'),
    input.getAttribute('value'),
  ])

  expect(inputs).toEqual([
    ['due-day', '3'],
    ['due-month', '4'],
    ['due-year', '2010'],
  ])
})

test('what was typed is shown again as it was typed', async () => {
  const page = await pageWith(
    <DateField
      name="due"
      legend="Due"
      value={typedDate({ 'due-day': ' 31 ', 'due-month': 'Feb', 'due-year': '' }, 'due')}
      errors={[{ field: 'due', message: 'Enter a real date' }]}
    />,
  )

  expect([...page.querySelectorAll('input')].map((input) => input.getAttribute('value'))).toEqual([
    '31',
    'Feb',
    '',
  ])
  expect(page.querySelector('fieldset')?.getAttribute('aria-describedby')).toBe('due-error')
  expect(page.getElementById('due')?.getAttribute('name')).toBe('due-day')
})

test.each([
  ['30', '4', '2010', '2010-04-30'],
  ['3', '12', '2009', '2009-12-03'],
  ['29', '2', '2012', '2012-02-29'],
  ['29', '2', '2010', undefined],
  ['31', '4', '2010', undefined],
  ['0', '4', '2010', undefined],
  ['4', '13', '2010', undefined],
  ['4', '3', '10', undefined],
  ['four', '3', '2010', undefined],
  ['4', '', '2010', undefined],
  ['', '', '', null],
])('%s %s %s is read as %s', (day, month, year, expected) => {
  expect(dayTyped({ day, month, year })).toBe(expected)
})

test('a form without the boxes, or with files in them, is read as empty', () => {
  expect(typedDate({ 'due-day': new Blob([]), 'due-month': undefined }, 'due')).toEqual({
    day: '',
    month: '',
    year: '',
  })
})
