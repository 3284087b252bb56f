import { expect, test } from 'vitest'
import {
  allOrganisationKinds,
  allSizeBands,
  organisationKinds,
} from '../organisation/organisation-kind.ts'
import { kindMeant, sizeMeant } from './kind-words.ts'

test.for(allOrganisationKinds)('%s is meant by its id and by its label', (kind) => {
  expect(kindMeant(kind)).toBe(kind)
  expect(kindMeant(organisationKinds[kind].label.toUpperCase())).toBe(kind)
})

test.for([
  ['Parish Council', 'parish-town-council'],
  ['parish councils', 'parish-town-council'],
  ['C.A.B.', 'citizens-advice'],
  ['Community group', 'unregistered-group'],
  ['Housing Association', 'housing-provider'],
  ['Community Interest Company', 'social-enterprise'],
  ['Quango', undefined],
])('“%s” means %s', ([words = '', kind]) => {
  expect(kindMeant(words)).toBe(kind)
})

test.for(allSizeBands)('the size %s is meant by its id', (band) => {
  expect(sizeMeant(band)).toBe(band)
})

test.for([
  ['1', 'sole-trader'],
  ['2', '2-to-9'],
  ['9', '2-to-9'],
  ['10', '10-to-49'],
  ['49', '10-to-49'],
  ['50', '50-to-249'],
  ['249', '50-to-249'],
  ['250', '250-and-more'],
  ['0', undefined],
  ['many', undefined],
])('%s people are %s', ([words = '', band]) => {
  expect(sizeMeant(words)).toBe(band)
})
