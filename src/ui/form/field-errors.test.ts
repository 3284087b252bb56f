import { expect, test } from 'vitest'
import { describedBy, errorOf, fieldId } from './field-errors.ts'

test('a field name becomes an id that an address can lead to', () => {
  expect(fieldId('email')).toBe('email')
  expect(fieldId('rows[0].name')).toBe('rows-0--name')
})

test('only the first mistake of a field is shown beside it', () => {
  const errors = [
    { field: 'email', message: 'Enter an email address' },
    { field: 'email', message: 'Enter it properly' },
  ]

  expect(errorOf('email', errors)).toBe('Enter an email address')
  expect(errorOf('name', errors)).toBeUndefined()
  expect(errorOf('name', undefined)).toBeUndefined()
})

test('a control is described by its hint and its mistake, in that order, or by nothing', () => {
  expect(describedBy('due', { hint: 'h', error: 'e' })).toBe('due-hint due-error')
  expect(describedBy('due', { hint: undefined, error: 'e' })).toBe('due-error')
  expect(describedBy('due', { hint: undefined, error: undefined })).toBeUndefined()
})
