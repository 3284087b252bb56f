import { expect, test } from 'vitest'
import { standingOf } from './standing.ts'

test.each<[string, string | null, string | null]>([
  ['the Deputy Director of Oakmoot Council', 'Deputy Director', 'Oakmoot Council'],
  ['Head of Adult Services, Oakmoot Council', 'Head of Adult Services', 'Oakmoot Council'],
  ['Regional Lead for Skills with the Audit Board', 'Regional Lead for Skills', 'Audit Board'],
  [
    'Corporate Director, Strategy at Oakmoot Council',
    'Corporate Director, Strategy',
    'Oakmoot Council',
  ],
  [
    'Cabinet Member for Communities, Westmere County Council',
    'Cabinet Member for Communities',
    'Westmere County Council',
  ],
  [
    'Leader of Oakmoot Council and the Executive chair',
    'Leader of Oakmoot Council and the Executive chair',
    'Oakmoot Council',
  ],
  ['Managing Director of Brown & Sons', 'Managing Director', 'Brown & Sons'],
  ['Ministry of Justice (Secretary)', 'Secretary', 'Ministry of Justice'],
  ['Home Office', null, 'Home Office'],
  ['Information Commissioner’s Office', null, 'Information Commissioner’s Office'],
  ['from Shelter Oakmoot', null, 'Shelter Oakmoot'],
  ['practising barrister', 'practising barrister', null],
  ['Chair', 'Chair', null],
  ['DCLG', null, 'DCLG'],
  ['', null, null],
])('%s', (described, role, organisation) => {
  expect(standingOf(described)).toEqual({ role, organisation })
})
