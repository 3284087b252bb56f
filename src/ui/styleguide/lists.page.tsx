import { Chain } from '../table/chain.tsx'
import { Ledger } from '../table/ledger.tsx'
import { chipStates, StateChip } from '../table/state-chip.tsx'
import { SummaryList } from '../table/summary-list.tsx'
import { Table } from '../table/table.tsx'
import { Tag } from '../table/tag.tsx'
import { Part } from './part.tsx'

const when: Record<(typeof chipStates)[number], string> = {
  'nobody-acting': 'Need is pressing; no live action and no open service.',
  'one-acting': 'Need is pressing, and one organisation is behind all that is done.',
  'not-confirmed': 'Something is said to be done; its lead has not confirmed it.',
  'not-reaching': 'Confirmed, and no output or room has been reported.',
  acting: 'Confirmed, with output or room, by more than one.',
  'need-falling': 'The official trend is falling.',
  'not-pressing': 'The official level is known, and is not worse and not rising.',
  'cannot-tell': 'No figure, point or word from services. Never left blank.',
}

export function States() {
  return (
    <Part
      name="States of a gap cell"
      id="states"
      use="A word, a shape and a colour. Triangles are need, circles are response, squares are neither. Only “nobody” is solid clay, so that the eye goes there. For a gap cell and nothing else."
    >
      <Table
        caption="The eight states"
        hideCaption
        stack
        columns={[{ label: 'State' }, { label: 'When' }]}
        rows={chipStates.map((state) => ({
          header: <StateChip state={state} />,
          cells: [when[state]],
        }))}
      />
      <p>
        <StateChip state="nobody-acting" label="High, trend not known: nobody acting" />
      </p>
    </Part>
  )
}

export function Tags() {
  return (
    <Part
      name="Tags"
      id="tags"
      use="The state of any other record, in a word. Not a button; no icon."
    >
      <p>
        <Tag kind="outline">Proposed</Tag> <Tag kind="green">Agreed</Tag>{' '}
        <Tag kind="blue">Live</Tag> <Tag>Paused</Tag> <Tag kind="clay">Silent</Tag>{' '}
        <Tag kind="straw">Waiting to send</Tag>
      </p>
    </Part>
  )
}

const claimants = [
  ['Cherwell', '1.1%', '2.4%', '+1.3'],
  ['Milton Keynes', '2.3%', '4.3%', '+2.0'],
  ['Aylesbury Vale', 'not held', 'not held', 'cannot tell'],
] as const

export function Tables() {
  const columns = [
    { label: 'Place' },
    { label: '2008', numeric: true },
    { label: '2009', numeric: true },
    { label: 'Change, points', numeric: true },
  ]
  const rows = [
    ...claimants.map(([header, ...cells]) => ({ header, cells })),
    { header: 'South East', cells: ['1.4%', '2.8%', '+1.4'], total: true },
  ]
  return (
    <Part
      name="Tables"
      id="tables"
      use="Words left, numbers right, the comparator last and under a rule. A table whose rows must be read one by one on a phone is stacked there; one of more than five columns moves sideways by itself."
    >
      <Table caption="Claimants, % of people aged 16 to 64" columns={columns} rows={rows} />
      <Table caption="The same, stacked on a phone" columns={columns} rows={rows} stack />
      <Table
        caption="Many columns"
        columns={[
          { label: 'Place' },
          ...[2004, 2005, 2006, 2007, 2008, 2009].map((year) => ({
            label: String(year),
            numeric: true,
          })),
        ]}
        rows={[
          {
            header: 'Newport Pagnell and Hanslope (illustrative)',
            cells: ['1.7%', '1.8%', '2.1%', '1.9%', '2.3%', '4.3%'],
          },
        ]}
      />
    </Part>
  )
}

export function Lists() {
  return (
    <Part
      name="Lists"
      id="lists"
      use="A summary list for what is known of one thing; a ledger for what is dated or counted; a chain for how one thing came out of another. None is a row of cards."
    >
      <SummaryList
        rows={[
          {
            key: 'Lead',
            value: 'Ridgeway Advice Centre (illustrative)',
            action: { href: '#lists', label: 'Change', about: 'lead' },
          },
          { key: 'Confirmed', value: '2 November 2009' },
          {
            key: 'Places filled',
            value: 'not known',
            action: { href: '#lists', label: 'Add', about: 'places filled' },
          },
        ]}
      />
      <Ledger
        dated
        items={[
          { when: '18 November', body: 'A paper was published from the meeting in Milton Keynes.' },
          {
            when: '16 November',
            body: (
              <>
                <StateChip state="nobody-acting" /> Food in Northmead (illustrative) changed from
                “cannot tell”.
              </>
            ),
          },
        ]}
      />
      <Ledger
        items={[
          { body: <a href="#lists">Job clubs for different skills</a> },
          { when: '9 December', body: 'Parish councils and the recession' },
        ]}
      />
      <OneChain />
    </Part>
  )
}

function OneChain() {
  return (
    <Chain
      links={[
        { label: 'Point, 18 November 2009', body: 'Keeping up the skill levels of people here' },
        { label: 'Action', body: 'Job clubs for different skills', mark: 'here' },
        { label: 'Outcome', body: 'No measure has been reported.', mark: 'missing' },
      ]}
    />
  )
}
