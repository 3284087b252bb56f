import { expect, test } from 'vitest'
import shared from '#test/organisation-kinds.json' with { type: 'json' }
import { anOrganisation } from '#test/organisations.ts'
import { reasonOf } from './could-act.ts'
import { kindsThatUsuallyActOn, themesOfKinds } from './kind-themes.ts'

const nothing = { elsewhere: undefined, placeName: null }

test('a body of a kind that usually acts on it says that this is a judgement', () => {
  const council = anOrganisation({ kind: 'parish-town-council' })

  expect(reasonOf(council, 'Food and essentials', { ...nothing, placeName: 'Moot Hollow' })).toBe(
    'A parish or town council often acts on food and essentials: a judgement, not a finding. This one is in Moot Hollow.',
  )
  expect(reasonOf(anOrganisation({ kind: 'nhs' }), 'Health', nothing)).toBe(
    'An NHS body often acts on health: a judgement, not a finding.',
  )
  expect(reasonOf(anOrganisation({ kind: 'citizens-advice' }), 'Advice', nothing)).toMatch(
    /^Citizens Advice often acts/,
  )
})

test('a service elsewhere is a better reason than a kind', () => {
  const elsewhere = {
    organisationId: 'a',
    serviceId: 'b',
    serviceName: 'Food parcels',
    placeName: 'Bicester',
  }
  const reason = reasonOf(anOrganisation({ kind: 'charity' }), 'Food', { ...nothing, elsewhere })

  expect(reason).toBe('Offers “Food parcels” in Bicester, and could reach here.')
})

test('every theme that a kind acts on is one of the shared list, and each has somebody', () => {
  expect(themesOfKinds.toSorted()).toEqual(shared.themes.toSorted())
  for (const theme of shared.themes) expect(kindsThatUsuallyActOn(theme)).not.toEqual([])
})
