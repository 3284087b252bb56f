import { Mark } from '../page/mark.tsx'
import { Column, Grid } from '../text/grid.tsx'
import { Illustrative, Kicker, Lede, Source } from '../text/text.tsx'
import { Part } from './part.tsx'

export function MarkPart() {
  return (
    <Part
      name="Mark"
      id="mark"
      use="A low mound, one line over the ground, three boundaries that meet beneath it. In the header the ground line runs on across the page. That is all the decoration there is."
    >
      <p class="sk-mark-alone">
        <Mark ground />
      </p>
    </Part>
  )
}

export function TextPart() {
  return (
    <Part
      name="Text"
      id="text"
      use="A page opens with the answer as a sentence, then the figures, then the source. Lines are no wider than 66 characters, so that the next one can be found."
    >
      <Kicker>A kicker says what kind of thing this is</Kicker>
      <Lede>
        A lede is the answer: claims nearly doubled in a year, from 2.3% of people of working age to
        4.3%.
      </Lede>
      <h3>A heading of the third level</h3>
      <p>
        Body text with <a href="#text">a link</a>, <strong>strong words</strong>,{' '}
        <em>words that lean</em>, <mark>a marked word</mark> and a word of code:{' '}
        <code>E06000042</code>. Figures line up in tables: 1,400 over 236,700. Llanfairpwllgwyngyll,
        Ŵyr and Ŷd are drawn in the same face.
      </p>
      <p>
        An invented thing carries its mark <Illustrative />. What is worse is said{' '}
        <span class="sk-worse">worse</span>, what is better <span class="sk-better">better</span>.
        What is unknown is said: <span class="sk-none">not known</span>.
      </p>
      <Source>
        ONS, Claimant count, edition of 29 January 2026. A source line never goes below 14 pixels.
      </Source>
    </Part>
  )
}

export function GridPart() {
  return (
    <Part
      name="Grid"
      id="grid"
      use="Twelve columns from 896 pixels, one below. Reading pages are eight and four; charts take up to nine."
    >
      <Grid>
        <Column span={8}>
          <p>Eight columns: what the page is about.</p>
        </Column>
        <Column span={4} rail>
          <h3>Four columns</h3>
          <p>The rail: smaller type, what stands beside it.</p>
        </Column>
      </Grid>
    </Part>
  )
}
