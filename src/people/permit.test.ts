import { describe, expect, test } from 'vitest'
import { commands, permitLines, permits, permitsSomewhere, permitsUndo, scopeOf } from './permit.ts'
import { nobody, operatorAsViewer, type Role, roles, type Viewer } from './person.ts'

const here = '01900000-0000-7000-8000-000000000001'
const elsewhere = '01900000-0000-7000-8000-000000000002'

function holder(role: Role, partnershipId: string | null): Viewer {
  return { person: { id: 'somebody', label: 'Somebody' }, roles: [{ role, partnershipId }] }
}

/** The table as people agreed on it: one letter a role, in the order of `roles`. A anywhere, O own partnership. */
const agreed: Readonly<Record<(typeof commands)[number], string>> = {
  'person-adding': 'AO----',
  'role-granting': 'AO----',
  'role-ending': 'AO----',
  'partnership-founding': 'A-----',
  'partnership-changing': 'AO----',
  'partnership-removing': 'A-----',
  'person-erasing': 'A-----',
  'programme-changing': 'A-----',
  'place-importing': 'A-----',
  'statistics-loading': 'AA----',
  'number-choosing': 'AO----',
  'meeting-recording': 'AO----',
  'organisation-recording': 'AO----',
  'organisation-changing': 'AO----',
  'service-recording': 'AO----',
  'service-changing': 'AO----',
  'service-confirming': 'AO----',
  'capacity-reporting': 'AO----',
  'service-state-changing': 'AO----',
  'list-importing': 'AO----',
  'directory-clearing': 'A-----',
  coding: 'AO----',
  'need-assessing': 'AO----',
  'plan-adding': 'AO----',
  'plan-publishing': 'AO----',
  'plan-removing': 'A-----',
  'aim-adding': 'AO----',
  'action-adding': 'AO----',
  'action-changing': 'AO----',
  'action-state-recording': 'AO----',
  'lead-confirming': 'AO----',
  'measure-recording': 'AO----',
  'milestone-adding': 'AO----',
  'milestone-moving': 'AO----',
  'milestone-meeting': 'AO----',
  'paper-drafting': 'AO----',
  'paper-publishing': 'AO----',
  'meeting-changing': 'AO----',
  'meeting-publishing': 'AO----',
  'point-correcting': 'AO----',
  'point-setting-aside': 'AO----',
  'name-replacing': 'AO----',
  'paper-reviewing': 'AO----',
  'history-undoing': 'AO----',
  'people-reading': 'AO----',
  'outbox-reading': 'A-----',
  'history-reading': 'AO----',
  'draft-reading': 'AO---O',
}
const letters = { anywhere: 'A', 'own-partnership': 'O', nowhere: '-' } as const

describe('the permit table', () => {
  test('is the one agreed on, for every command and role', () => {
    const printed = Object.fromEntries(
      commands.map((command) => [
        command,
        permitLines()
          .filter((line) => line.command === command)
          .map(({ reach }) => letters[reach])
          .join(''),
      ]),
    )
    expect(printed).toEqual(agreed)
  })

  test('allows nobody who is not signed in anything at all', () => {
    for (const command of commands) {
      expect(permits(nobody, command)).toBe(false)
      expect(permits(nobody, command, here)).toBe(false)
      expect(permitsSomewhere(nobody, command)).toBe(false)
    }
  })

  test.each(permitLines())('$role may do $command: $reach', ({ command, role, reach }) => {
    const viewer = holder(role, role === 'programme-officer' ? null : here)
    expect(permits(viewer, command, here)).toBe(reach !== 'nowhere')
    expect(permits(viewer, command, elsewhere)).toBe(reach === 'anywhere')
    expect(permits(viewer, command)).toBe(reach === 'anywhere')
    expect(permits(viewer, command, null)).toBe(reach === 'anywhere')
    expect(permitsSomewhere(viewer, command)).toBe(reach !== 'nowhere')
  })
})

describe('reach', () => {
  test('of a role in a partnership ends at its border', () => {
    const viewer = holder('partnership-officer', here)
    expect(scopeOf(viewer, 'people-reading')).toEqual({ partnershipIds: [here] })
  })

  test('of several roles adds up, each partnership named once', () => {
    const viewer: Viewer = {
      person: { id: 'somebody', label: 'Somebody' },
      roles: [
        { role: 'partnership-officer', partnershipId: here },
        { role: 'partnership-officer', partnershipId: elsewhere },
        { role: 'member', partnershipId: here },
      ],
    }
    expect(scopeOf(viewer, 'draft-reading')).toEqual({ partnershipIds: [here, elsewhere] })
  })

  test('of the command line is that of a programme officer', () => {
    for (const command of commands) expect(scopeOf(operatorAsViewer, command)).toBe('all')
  })

  test('a partnership role without its partnership reaches nothing', () => {
    expect(permitsSomewhere(holder('partnership-officer', null), 'people-reading')).toBe(false)
  })
})

describe('undo', () => {
  const officer = holder('partnership-officer', here)

  test('is allowed where both it and the command are', () => {
    expect(permitsUndo(officer, { command: 'role-granting', partnershipId: here })).toBe(true)
  })

  test('of what only the programme may do is refused to a partnership officer', () => {
    expect(permitsUndo(officer, { command: 'partnership-founding', partnershipId: here })).toBe(
      false,
    )
  })

  test('of another partnership’s entry is refused', () => {
    expect(permitsUndo(officer, { command: 'role-granting', partnershipId: elsewhere })).toBe(false)
  })

  test('of a command that the table does not know is the programme’s', () => {
    const entry = { command: 'undo', partnershipId: here }
    expect(permitsUndo(officer, entry)).toBe(false)
    expect(permitsUndo(holder('programme-officer', null), entry)).toBe(true)
  })

  test('is nobody’s but an officer’s', () => {
    const others = roles.filter((role) => !role.endsWith('officer'))
    for (const role of others) {
      const entry = { command: 'role-granting', partnershipId: here }
      expect(permitsUndo(holder(role, here), entry)).toBe(false)
    }
  })
})
