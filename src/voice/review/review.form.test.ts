import { describe, expect, test } from 'vitest'
import { acceptanceForm, changeForm } from './review.form.ts'

describe('the form of a change', () => {
  test.each([
    [
      { change: 'relabelling', piece: '3', kind: 'point' },
      { piece: 3, kind: 'point' },
    ],
    [
      { change: 'split', piece: '3', at: '10-12' },
      { piece: 3, from: 10, to: 12 },
    ],
    [{ change: 'merge', piece: '3' }, { piece: 3 }],
    [{ change: 'shift', piece: '3', by: 'up' }, { by: 'up' }],
    [{ change: 'move', piece: '3', under: '7' }, { under: 7 }],
    [{ change: 'naming', piece: '3', by: '' }, { by: null }],
    [
      {
        change: 'fields',
        title: ' A   title ',
        'heldOn-day': '18',
        'heldOn-month': '11',
        'heldOn-year': '2009',
      },
      { fields: { title: 'A title', heldOn: '2009-11-18', venue: null, summary: null } },
    ],
    [
      { change: 'person', id: '', name: 'Ana', presence: 'present' },
      { person: { id: null, name: 'Ana', role: null, organisation: null, presence: 'present' } },
    ],
    [{ change: 'person-removal', id: '2' }, { id: 2 }],
    [
      { change: 'round', id: '', title: 'First' },
      { id: null, title: 'First' },
    ],
    [{ change: 'round-removal', id: '2' }, { id: 2 }],
    [{ change: 'prompt', round: '2' }, { round: 2 }],
    [{ change: 'prompt-removal', id: '2' }, { id: 2 }],
    [
      { change: 'action', id: '2', owner: 'Ana' },
      { action: { id: 2, owner: 'Ana', status: null } },
    ],
    [{ change: 'omission', id: '2' }, { id: 2 }],
    [{ change: 'turn', turn: 'back' }, { turn: 'back' }],
  ])('%o', (fields, parsed) => {
    expect(changeForm.parse({ version: '4', ...fields })).toMatchObject({
      version: 4,
      part: 1,
      after: 'panel',
      change: fields.change,
      ...parsed,
    })
  })

  test.each([
    [{ change: 'relabelling', piece: '3', kind: 'joke' }, 'kind'],
    [{ change: 'split', piece: '3', at: 'here' }, 'at'],
    [{ change: 'fields', title: '' }, 'title'],
    [{ change: 'fields', title: 'x'.repeat(301) }, 'title'],
    [
      {
        change: 'fields',
        title: 'A',
        'heldOn-day': '31',
        'heldOn-month': '2',
        'heldOn-year': '2009',
      },
      'heldOn',
    ],
    [{ change: 'person', id: '', name: '', role: '' }, 'name'],
    [{ change: 'person', id: '', name: 'x'.repeat(121) }, 'name'],
    [{ change: 'explode' }, 'change'],
    [{}, 'change'],
  ])('is refused beside its field: %o', (fields, field) => {
    const parsed = changeForm.safeParse({ version: '1', ...fields })

    expect(parsed.error?.issues.map(({ path }) => path[0])).toContain(field)
    expect(parsed.error?.issues.filter(({ message }) => /invalid|expected/i.test(message))).toEqual(
      [],
    )
  })
})

test('whether the public sees the meeting has to be said', () => {
  expect(acceptanceForm.safeParse({ version: '1' }).error?.issues[0]?.message).toBe(
    'Select who may see the meeting',
  )
})
