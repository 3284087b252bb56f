import type { Partnership } from '#src/partnership/index.ts'
import { dayInWords } from '#src/platform/time/day.ts'
import {
  ButtonGroup,
  ButtonLink,
  EmptyState,
  FilterPanel,
  Lede,
  SelectField,
  Table,
  Tag,
} from '#src/ui/index.ts'
import type { Meeting } from './meeting.ts'

export interface MeetingListProps {
  meetings: readonly Meeting[]
  partnerships: readonly Partnership[]
  /** The partnership whose meetings are shown; all where undefined. */
  chosen: Partnership | undefined
  canAdd: boolean
}

export function MeetingListPage({ meetings, partnerships, chosen, canAdd }: MeetingListProps) {
  const nameOf = new Map(partnerships.map((partnership) => [partnership.id, partnership]))
  return (
    <>
      <h1>{chosen === undefined ? 'Meetings' : `Meetings of ${chosen.name}`}</h1>
      <Lede>
        What was presented, asked, answered and said at the tables, with the words it was taken
        from.
      </Lede>
      {partnerships.length > 1 ? <Filter partnerships={partnerships} chosen={chosen} /> : null}
      {meetings.length === 0 ? (
        <NoMeeting chosen={chosen} canAdd={canAdd} />
      ) : (
        <Table
          caption="Meetings, newest first"
          hideCaption
          stack
          columns={[{ label: 'Meeting' }, { label: 'Held on' }, { label: 'Partnership' }]}
          rows={meetings.map((meeting) => ({
            header: <MeetingLink meeting={meeting} />,
            cells: [
              meeting.heldOn === null ? 'not known' : dayInWords(meeting.heldOn),
              nameOf.get(meeting.partnershipId)?.name ?? 'not known',
            ],
          }))}
        />
      )}
      {canAdd && meetings.length > 0 ? (
        <p>
          <a href="/meetings/import">Bring in a paper</a>, or{' '}
          <a href="/meetings/new">record a meeting by hand</a>
        </p>
      ) : null}
    </>
  )
}

export function MeetingLink({ meeting }: { meeting: Meeting }) {
  return (
    <>
      <a href={`/meetings/${meeting.slug}`}>{meeting.title}</a>
      {meeting.state === 'draft' ? (
        <>
          {' '}
          <Tag kind="straw">Draft</Tag>
        </>
      ) : null}
    </>
  )
}

function Filter({ partnerships, chosen }: Pick<MeetingListProps, 'partnerships' | 'chosen'>) {
  return (
    <FilterPanel
      action="/meetings"
      chosen={chosen === undefined ? [] : [{ label: chosen.name, removeHref: '/meetings' }]}
    >
      <SelectField
        name="partnership"
        label="Partnership"
        value={chosen?.slug ?? ''}
        options={[
          { value: '', label: 'All partnerships' },
          ...partnerships.map(({ slug, name }) => ({ value: slug, label: name })),
        ]}
      />
    </FilterPanel>
  )
}

function NoMeeting({ chosen, canAdd }: Pick<MeetingListProps, 'chosen' | 'canAdd'>) {
  return (
    <EmptyState>
      <p>
        {chosen === undefined
          ? 'No meeting has been published here yet.'
          : `${chosen.name} has published no meeting yet.`}
      </p>
      {canAdd ? (
        <ButtonGroup>
          <ButtonLink href="/meetings/import">Bring in a paper</ButtonLink>
          <ButtonLink href="/meetings/new" kind="secondary">
            Record a meeting by hand
          </ButtonLink>
        </ButtonGroup>
      ) : (
        <p>An officer of the partnership records it, from its paper or by hand.</p>
      )}
    </EmptyState>
  )
}
