/** What a column of a list can say, and the names by which lists call it. Case, spaces and marks do not matter. */
const names = {
  organisationId: ['organisation id', 'secklow id'],
  name: [
    'name',
    'organisation',
    'organisation name',
    'org name',
    'group',
    'group name',
    'name of group',
    'name of organisation',
    'charity name',
    'body',
    'title',
  ],
  otherNames: [
    'other names',
    'other name',
    'also known as',
    'aka',
    'alias',
    'working name',
    'former name',
    'former names',
    'previous name',
  ],
  kind: [
    'kind',
    'type',
    'organisation type',
    'type of organisation',
    'organisation kind',
    'org type',
  ],
  sizeBand: ['size band', 'size', 'staff', 'number of staff', 'employees'],
  placeCode: [
    'place code',
    'gss',
    'gss code',
    'ons code',
    'area code',
    'lad code',
    'lad24cd',
    'par24cd',
    'local authority code',
    'district code',
    'parish code',
  ],
  place: [
    'place',
    'place name',
    'area',
    'district',
    'parish',
    'town',
    'town or parish',
    'town or village',
    'village',
    'locality',
    'local authority',
    'borough',
  ],
  postcode: ['postcode', 'post code', 'postal code'],
  web: ['web', 'website', 'web site', 'web address', 'url', 'homepage', 'www'],
  identifiers: ['identifiers', 'identifier', 'ids', 'org id', 'orgid'],
  charityNumber: [
    'charity number',
    'charity no',
    'charity registration number',
    'registered charity number',
    'registered charity no',
    'registered number charity',
  ],
  companyNumber: [
    'company number',
    'company no',
    'companies house number',
    'company registration number',
  ],
  service: [
    'service',
    'services',
    'service name',
    'project',
    'activity',
    'activities',
    'services offered',
  ],
  what: ['what', 'what it does', 'service description', 'description', 'summary', 'details'],
  whoFor: ['who for', 'who it is for', 'for whom', 'eligibility', 'target group', 'beneficiaries'],
  themes: ['themes', 'theme', 'service themes', 'service theme'],
  placeServedCode: ['place served code', 'area served code'],
  placeServed: ['place served', 'area served', 'area covered', 'coverage', 'where'],
  state: ['state', 'status', 'service status', 'service state'],
  stateOn: ['state on', 'status on', 'state date', 'status date'],
  capacity: ['capacity', 'availability', 'has room'],
  roomFor: ['room for', 'places left', 'spaces', 'vacancies'],
  capacityOn: ['capacity on', 'capacity date'],
  confirmedOn: [
    'confirmed on',
    'last confirmed',
    'confirmed',
    'last checked',
    'checked on',
    'last updated',
  ],
} as const

export type ListColumn = keyof typeof names

function isListColumn(text: string): text is ListColumn {
  return Object.hasOwn(names, text)
}

export const listColumns: readonly ListColumn[] = Object.keys(names).filter(isListColumn)

const columnByName: ReadonlyMap<string, ListColumn> = new Map(
  listColumns.flatMap((column) => names[column].map((name) => [name, column] as const)),
)

/** The name of a column as it is compared: `Charity_No.` is `charity no`. */
function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll('organization', 'organisation')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** Columns of `tier` and `sector` follow from the kind, so what a file says of them is not needed. */
const derived = new Set(['tier', 'sector'])

export interface RecognisedColumns {
  /** Where each column stands; of two with one meaning, the first. */
  at: ReadonlyMap<ListColumn, number>
  /** Names as they stand in the file, with what they are taken for. */
  recognised: readonly { name: string; as: ListColumn }[]
  /** Columns that are kept with the row and say nothing here. */
  leftAside: readonly string[]
}

export function recogniseColumns(header: readonly string[]): RecognisedColumns {
  const at = new Map<ListColumn, number>()
  const recognised: { name: string; as: ListColumn }[] = []
  const leftAside: string[] = []
  for (const [position, name] of header.entries()) {
    const column = columnByName.get(plain(name))
    if (column !== undefined && !at.has(column)) {
      at.set(column, position)
      recognised.push({ name, as: column })
    } else if (name !== '' && !derived.has(plain(name))) leftAside.push(name)
  }
  return { at, recognised, leftAside }
}

/** Whether a line names columns: one of them is the name of an organisation. */
export function isListHeader(cells: readonly string[]): boolean {
  return recogniseColumns(cells).at.has('name')
}
