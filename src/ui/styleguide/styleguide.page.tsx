import { Lede } from '../text/text.tsx'
import { Buttons } from './buttons.page.tsx'
import { Charts } from './charts.page.tsx'
import { Colours } from './colours.page.tsx'
import { Fields, FieldsWithErrors } from './forms.page.tsx'
import { Lists, States, Tables, Tags } from './lists.page.tsx'
import { Maps } from './maps.page.tsx'
import { EmptyStates, Finding, Folding, Notices } from './notices.page.tsx'
import { GridPart, MarkPart, TextPart } from './text.page.tsx'

const contents: readonly (readonly [id: string, name: string])[] = [
  ['mark', 'Mark'],
  ['text', 'Text'],
  ['grid', 'Grid'],
  ['colour', 'Colour'],
  ['buttons', 'Buttons'],
  ['fields', 'Form fields'],
  ['mistakes', 'Mistakes in a form'],
  ['states', 'States of a gap cell'],
  ['tags', 'Tags'],
  ['tables', 'Tables'],
  ['lists', 'Lists'],
  ['notices', 'Notices'],
  ['empty', 'Empty state'],
  ['finding', 'Finding things'],
  ['folding', 'Details and tabs'],
  ['charts', 'Charts'],
  ['maps', 'Maps'],
]

/** Every part of the look in every state. */
export function StyleguidePage() {
  return (
    <>
      <h1>Style guide</h1>
      <Lede>
        Every part that pages are made of, in every state, and when to use it. Look at it in the
        dark, on paper, at 320 pixels and by keyboard: it has to hold there too.
      </Lede>
      <nav aria-label="Parts">
        <ul class="sk-chips">
          {contents.map(([id, name]) => (
            <li>
              <a href={`#${id}`}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
      <MarkPart />
      <TextPart />
      <GridPart />
      <Colours />
      <Buttons />
      <Fields />
      <FieldsWithErrors />
      <States />
      <Tags />
      <Tables />
      <Lists />
      <Notices />
      <EmptyStates />
      <Finding />
      <Folding />
      <Charts />
      <Maps />
    </>
  )
}
