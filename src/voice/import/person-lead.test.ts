import { expect, test } from 'vitest'
import { knownPeople, leadOf, reportedBy } from './person-lead.ts'

const people = knownPeople(['Ann Leigh', 'Dr Bo Day'])

test.each([
  ['Ann Leigh – yes', 'Ann Leigh'],
  ['Ann Leigh - yes', 'Ann Leigh'],
  ['Ann Leigh—yes', 'Ann Leigh'],
  ['Ann Leigh -- yes', 'Ann Leigh'],
  ['**Ann Leigh:** yes', 'Ann Leigh'],
  ['Ann Leigh (Oakmoot Council): yes', 'Ann Leigh'],
  ['Cy Unknown, Oakmoot Council: yes', 'Cy Unknown'],
  ['Ann: yes', 'Ann'],
  ['BD: yes', 'BD'],
  ['Day – yes', 'Day'],
  ['(Ann Leigh) yes', 'Ann Leigh'],
  ['Ann Leigh, Parish councils can help.', 'Ann Leigh'],
  ['Chair: yes', 'Chair'],
])('%s', (text, by) => {
  const lead = leadOf(text, people)
  expect(lead?.by).toBe(by)
  expect(text.slice(lead?.width)).toMatch(/^(yes|Parish councils can help\.)$/)
})

test.each([
  'Parish councils – we need them',
  'Yes – we do',
  'Job Clubs – more of them',
  'Ann Leigh, Head of Skills, said yes',
  'We asked Ann Leigh – she said yes',
])('%s: nobody is named before it', (text) => expect(leadOf(text, people)).toBe(null))

test('who replied is told, and a stranger is not taken for somebody known', () => {
  expect(reportedBy('Ann Leigh replied that it works.', people)).toBe('Ann Leigh')
  expect(reportedBy('Bo said yes.', people)).toBe('Bo')
  expect(reportedBy('Councils said yes.', people)).toBe(null)
})
