import { expect, test } from 'vitest'
import { directoryColumns } from '../organisation/directory-table.ts'
import { isListHeader, listColumns, recogniseColumns } from './list-columns.ts'

test('case, spaces and marks of a column’s name do not matter', () => {
  const { recognised } = recogniseColumns(['ORGANISATION_NAME', 'Charity No.', ' Post Code '])

  expect(recognised.map(({ as }) => as)).toEqual(['name', 'charityNumber', 'postcode'])
})

test('of two columns with one meaning the first counts, and the other is left aside', () => {
  const { at, leftAside } = recogniseColumns(['Name', 'Organisation', 'Notes'])

  expect(at.get('name')).toBe(0)
  expect(leftAside).toEqual(['Organisation', 'Notes'])
})

test('every column of the directory as a file is known again', () => {
  const { recognised, leftAside } = recogniseColumns(directoryColumns)

  expect(leftAside).toEqual([])
  expect(recognised.map(({ as }) => as).toSorted()).toEqual(
    listColumns.filter((column) => !/^(charity|company)Number$/.test(column)).toSorted(),
  )
})

test('a line names columns when one of them is the name', () => {
  expect(isListHeader(['Ref', 'Group name'])).toBe(true)
  expect(isListHeader(['Moot Aid', 'Bicester'])).toBe(false)
})
