import type { Change, Row } from '#src/history/index.ts'
import { changeOf, directoryRecords, type Stamp } from '../directory-record.ts'
import type { OrganisationFacts } from './organisation.ts'

/** What is held of a body, as the columns of its row. */
export function organisationColumns(facts: OrganisationFacts): Row {
  return {
    name: facts.name,
    kind: facts.kind,
    size_band: facts.sizeBand,
    place_code: facts.placeCode,
    postcode: facts.postcode,
    web: facts.web,
  }
}

/** Its other names, none of which is its name. */
export function nameRows(
  id: string,
  { name, otherNames }: Pick<OrganisationFacts, 'name' | 'otherNames'>,
  stamp: Stamp,
): Row[] {
  return [...new Set(otherNames)]
    .filter((other) => other !== name)
    .map((other) => ({ organisation_id: id, name: other, ...stamp }))
}

export function identifierRows(
  id: string,
  identifiers: OrganisationFacts['identifiers'],
  stamp: Stamp,
): Row[] {
  const once = new Map(identifiers.map((each) => [`${each.scheme} ${each.value}`, each]))
  return [...once.values()].map(({ scheme, value }) => ({
    organisation_id: id,
    scheme,
    value,
    ...stamp,
  }))
}

/** The changes that make a body out of nothing. */
export function newOrganisation(id: string, facts: OrganisationFacts, stamp: Stamp): Change[] {
  const { organisation, name, identifier } = directoryRecords
  return [
    changeOf(organisation, null, { id, ...organisationColumns(facts), ...stamp }),
    ...nameRows(id, facts, stamp).map((row) => changeOf(name, null, row)),
    ...identifierRows(id, facts.identifiers, stamp).map((row) => changeOf(identifier, null, row)),
  ]
}
