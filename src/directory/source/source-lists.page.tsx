import type { FormState } from '#src/platform/http/form.ts'
import { dayInWords } from '#src/platform/time/day.ts'
import {
  Button,
  Column,
  DateField,
  Details,
  EmptyState,
  FileField,
  Form,
  Grid,
  Lede,
  Section,
  SelectField,
  Table,
  TextArea,
  TextField,
  typedDate,
} from '#src/ui/index.ts'
import type { SourceList } from './source.ts'

export type PartnershipChoices = readonly { id: string; name: string }[]

export interface SourceListsProps extends FormState {
  lists: readonly SourceList[]
  partnerships: PartnershipChoices
  largestMiB: number
}

export function SourceListsPage(props: SourceListsProps) {
  const { lists, partnerships } = props
  return (
    <Grid>
      <Column span={8}>
        <h1>Lists brought in</h1>
        <Lede>
          Lists that somebody keeps already. Every row stays as it came, with the organisation it
          became.
        </Lede>
      </Column>
      <Column span={12}>
        <Lists lists={lists} partnerships={partnerships} />
      </Column>
      <Column span={8}>
        <Section heading="Bring in a list" id="bring-in">
          <ListFields {...props} />
        </Section>
      </Column>
    </Grid>
  )
}

function Lists({ lists, partnerships }: Pick<SourceListsProps, 'lists' | 'partnerships'>) {
  const nameOf = new Map(partnerships.map(({ id, name }) => [id, name]))
  if (lists.length === 0) {
    return (
      <EmptyState>
        <p>No list has been brought in yet.</p>
      </EmptyState>
    )
  }
  return (
    <Table
      caption="Lists brought in"
      hideCaption
      stack
      columns={[
        { label: 'List' },
        { label: 'Speaks of' },
        { label: 'Rows', numeric: true },
        { label: 'Added', numeric: true },
        { label: 'Matched', numeric: true },
        { label: 'Refused', numeric: true },
      ]}
      rows={lists.map((list) => ({
        header: (
          <>
            <a href={`/directory/sources/${list.id}`}>{list.name}</a>
            <span class="sk-cell-note">{nameOf.get(list.partnershipId) ?? ''}</span>
          </>
        ),
        cells: [
          dayInWords(list.heldOn),
          ...[list.rows, list.added, list.matched, list.refused].map(number),
        ],
      }))}
    />
  )
}

function number(count: number): string {
  return count.toLocaleString('en-GB')
}

function ListFields({ partnerships, values, errors, largestMiB }: SourceListsProps) {
  const value = (field: string) => values[field] ?? ''
  return (
    <Form action="/directory/sources" errors={errors} multipart>
      <WhoseList partnerships={partnerships} values={values} errors={errors} />
      <TextField
        name="name"
        label="What the list is called"
        hint="Shown to everybody on the page of each organisation in it, such as: Community groups, parish survey."
        value={value('name')}
        errors={errors}
      />
      <FileField
        name="file"
        label="The list as CSV"
        hint={`One line for each organisation, the first line naming the columns. Up to ${largestMiB} MiB.`}
        accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
        errors={errors}
      />
      <TextArea
        name="pasted"
        label="Or paste it (optional)"
        value={value('pasted')}
        errors={errors}
        rows={4}
      />
      <DateField
        name="heldOn"
        legend="The date it speaks of (optional)"
        hint="Left empty, it is the date this site stands at."
        value={typedDate(values, 'heldOn')}
        errors={errors}
      />
      <ColumnsExplained />
      <Button>See what would happen</Button>
    </Form>
  )
}

/** Whoever works for one partnership is not asked which. */
function WhoseList({
  partnerships,
  values,
  errors,
}: FormState & Pick<SourceListsProps, 'partnerships'>) {
  if (partnerships.length === 1)
    return <input type="hidden" name="partnership" value={partnerships[0]?.id} />
  return (
    <SelectField
      name="partnership"
      label="The partnership that was given the list"
      value={values['partnership'] ?? ''}
      errors={errors}
      options={[
        { value: '', label: 'Choose' },
        ...partnerships.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  )
}

const columnsExplained: readonly (readonly [name: string, meaning: string])[] = [
  ['name', 'The organisation. The only column that must be there.'],
  ['kind', 'Such as charity, parish council, community group.'],
  ['place or place code', 'Where it is: a name, or a code such as E06000042.'],
  ['postcode, web', 'As they are.'],
  [
    'charity number, company number',
    'Or identifiers, such as GB-CHC-1094112, parted by semicolons.',
  ],
  ['service', 'What it offers, several parted by semicolons.'],
  ['themes, what, who for, place served', 'Of the service.'],
  ['state, capacity, room for, confirmed on', 'Of the service, dates as 30/04/2010.'],
]

function ColumnsExplained() {
  return (
    <Details summary="Columns that are understood">
      <Table
        caption="Columns of a list"
        hideCaption
        stack
        columns={[{ label: 'Column' }, { label: 'Meaning' }]}
        rows={columnsExplained.map(([name, meaning]) => ({ header: name, cells: [meaning] }))}
      />
      <p>
        Names of columns are forgiving: capitals and marks do not matter. Any other column is kept
        with its row. A file from the <a href="/directory.csv">directory as CSV</a> can be brought
        in again.
      </p>
    </Details>
  )
}
