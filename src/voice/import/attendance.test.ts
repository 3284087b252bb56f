import { expect, test } from 'vitest'
import { typedMinutes } from '#test/papers.ts'
import { readPaper } from './read-paper.ts'

function attendance(text: string): (string | null)[][] {
  return readPaper(`Minutes (illustrative)\n\n${text}`).attendance.map((each) => [
    each.name,
    each.role,
    each.organisation,
    each.presence,
  ])
}

test('one person to a line, with who is excused', () => {
  expect(readPaper(typedMinutes).attendance).toEqual([
    {
      name: 'Ann Leigh',
      role: 'Chair',
      organisation: 'Community Action Oakmoot',
      presence: 'present',
    },
    { name: 'Bob Rains', role: null, organisation: 'Age Friends', presence: 'present' },
    { name: 'Cllr Carol Stowe', role: null, organisation: 'Oakmoot Council', presence: 'present' },
    { name: 'Eve Hilltop', role: 'minutes', organisation: null, presence: 'present' },
    { name: 'Fay Wren', role: null, organisation: 'NHS', presence: 'apologies' },
    { name: 'Guy Foxley', role: null, organisation: 'Shelter Oakmoot', presence: 'apologies' },
  ])
})

test('everybody in one paragraph, with brackets, deputies and a body for all', () => {
  expect(
    attendance(
      'Present: Ann Leigh (Chair), Bob Rains (for Cy Dunn - Oakmoot Council), Dee Frost - Shelter, Eve Hilltop and Fay Wren. Apologies: Guy Foxley (NHS)',
    ),
  ).toEqual([
    ['Ann Leigh', 'Chair', null, 'present'],
    ['Bob Rains', null, 'Oakmoot Council', 'present'],
    ['Dee Frost', null, 'Shelter', 'present'],
    ['Eve Hilltop', null, null, 'present'],
    ['Fay Wren', null, null, 'present'],
    ['Guy Foxley', null, 'NHS', 'apologies'],
  ])
  expect(attendance('Other attendees: Ann Leigh, Bob Rains – all DCLG.')).toEqual([
    ['Ann Leigh', null, 'DCLG', 'present'],
    ['Bob Rains', null, 'DCLG', 'present'],
  ])
})

test('two headings in a row were columns: who was there cannot be told', () => {
  const columns = '**Attendees:**\n\n**Apologies:**\n\nAnn Leigh, NHS\n\nBob Rains, Shelter'
  expect(attendance(columns).map((each) => each[3])).toEqual([null, null])
})
