import { ButtonLink } from '../form/button.tsx'
import { FilterPanel } from '../form/filter-panel.tsx'
import { SearchForm } from '../form/search-form.tsx'
import { SelectField } from '../form/select-field.tsx'
import { Details } from '../notice/details.tsx'
import {
  EmptyState,
  InsetText,
  Notice,
  NotificationBanner,
  WarningText,
} from '../notice/notices.tsx'
import { Tabs } from '../notice/tabs.tsx'
import { Pagination } from '../table/pagination.tsx'
import { PreviousNext } from '../table/previous-next.tsx'
import { Part } from './part.tsx'

export function Notices() {
  return (
    <Part
      name="Notices"
      id="notices"
      use="A banner for what was just done; a notice for what has changed; an inset for a caveat; a warning before a danger. Nothing else on a page is boxed, save a mistake and an empty state."
    >
      <NotificationBanner title="Done" example>
        <p>
          <strong>The paper is published.</strong> Version 1 went to 64 people.
        </p>
      </NotificationBanner>
      <Notice>
        <p>
          <strong>3 figures in this plan have been revised</strong> since you used them.{' '}
          <a href="#notices">See what changed</a>
        </p>
      </Notice>
      <InsetText>
        <p>A parish figure drawn from wards is an estimate: the two do not share boundaries.</p>
      </InsetText>
      <WarningText>
        Removing this list also takes away the 212 matches made from it. You can undo it.
      </WarningText>
    </Part>
  )
}

export function EmptyStates() {
  return (
    <Part
      name="Empty state"
      id="empty"
      use="What is missing, what follows from that, and the one thing to do."
    >
      <EmptyState>
        <h3>No services have said what they can take on</h3>
        <p>So capacity in Milton Keynes reads “cannot tell”. Six questions, four minutes.</p>
        <ButtonLink href="#empty" kind="secondary">
          Start a snapshot survey
        </ButtonLink>
      </EmptyState>
    </Part>
  )
}

const places = [
  { value: 'milton-keynes', label: 'Milton Keynes' },
  { value: 'cherwell', label: 'Cherwell' },
]

const hrefOf = (page: number): string => `/styleguide?page=${page}#finding`

export function Finding() {
  return (
    <Part
      name="Finding things"
      id="finding"
      use="Filters stand above what they filter and travel in the address. What is chosen is repeated in words. Pages of results keep their ends in sight."
    >
      <SearchForm
        action="/styleguide"
        label="Search this guide"
        placeholder="A place or subject"
        id="guide-search"
      />
      <br />
      <FilterPanel
        action="/styleguide"
        chosen={[
          { label: 'Milton Keynes', removeHref: '/styleguide?#finding' },
          { label: 'Parish', removeHref: '/styleguide?#finding' },
        ]}
      >
        <SelectField name="place" label="Place" options={places} />
        <SelectField name="tier" label="Tier" options={[{ value: 'parish', label: 'Parish' }]} />
      </FilterPanel>
      <Pagination current={1} pages={2} hrefOf={hrefOf} label="Two pages" />
      <Pagination current={14} pages={28} hrefOf={hrefOf} label="Many pages" />
      <PreviousNext
        previous={{ href: '#finding', label: 'Jobs in Milton Keynes' }}
        next={{ href: '#finding', label: 'Young people in Milton Keynes' }}
      />
    </Part>
  )
}

export function Folding() {
  return (
    <Part
      name="Details and tabs"
      id="folding"
      use="Details for what only some readers need; they are printed open. Tabs for views of one thing: without scripts, and on a phone, they are a list of links and every view."
    >
      <Details summary="Why these places?">
        <p>They are nearest over all indicators together.</p>
      </Details>
      <Details summary="Already open" open>
        <p>For what most readers need, but not all.</p>
      </Details>
      <Tabs
        title="Views"
        tabs={[
          {
            id: 'levels',
            label: 'Levels',
            body: <p>4.3% of people aged 16 to 64 in Milton Keynes in 2009.</p>,
          },
          { id: 'change', label: 'Change', body: <p>Up 2.0 points on 2008.</p> },
          { id: 'index', label: 'Index', body: <p>226 when 2007 is 100.</p> },
        ]}
      />
    </Part>
  )
}
