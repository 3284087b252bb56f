import { expect, test } from 'vitest'
import { noRealDay, typedDay } from './typed-day.form.ts'

test.each(['', '2009-11-18', '2012-02-29'])('“%s” is a day, or none', (text) => {
  expect(typedDay.parse(text)).toBe(text)
})

test.each(['wrong', '2010-02-29', '18 11 2009', ' '])('“%s” is refused in plain words', (text) => {
  expect(typedDay.safeParse(text).error?.issues.map(({ message }) => message)).toEqual([noRealDay])
})
