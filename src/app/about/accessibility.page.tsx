import { type Chapter, Chapters } from './about.parts.tsx'

export function AccessibilityPage({ programmeName }: { programmeName: string }) {
  const chapters: readonly Chapter[] = [
    { id: 'can', heading: 'What you should be able to do', body: <Can /> },
    { id: 'tested', heading: 'How it was tested', body: <Tested /> },
    { id: 'untested', heading: 'What was not tested', body: <Untested /> },
    { id: 'limits', heading: 'What does not work well yet', body: <Limits /> },
    { id: 'tell', heading: 'Tell us', body: <Tell programmeName={programmeName} /> },
  ]
  return (
    <Chapters
      title="Accessibility statement"
      lede="This site is made to meet level AA of the Web Content Accessibility Guidelines 2.2. It has been tested by machine and by its makers, not by an independent auditor and not with people who use assistive technology. So we do not claim that it conforms."
      chapters={chapters}
    />
  )
}

function Can() {
  return (
    <ul>
      <li>read and use every page with the keyboard alone</li>
      <li>enlarge pages to 400%, or read them 320 pixels wide, without losing anything</li>
      <li>read them in light, in dark, and in high-contrast colours of your own</li>
      <li>use them without JavaScript</li>
      <li>read the figures of every chart and map in a table beneath it</li>
      <li>tell states apart without seeing colour: each has a word and a shape</li>
      <li>read printed documents with a screen reader: PDF files are tagged as PDF/UA-1 asks</li>
    </ul>
  )
}

function Tested() {
  return (
    <>
      <p>Each change is tested by machine, in Chromium on Linux:</p>
      <ul>
        <li>
          axe, on every page that can be reached by links, for readers and for each role that signs
          in: in light, in dark and in forced colours, 1,280 and 320 pixels wide
        </li>
        <li>journeys with the keyboard alone</li>
        <li>the contrast of every pair of colours that text is set in</li>
        <li>
          PDF documents: tags, title, language, reading order and fonts, as Poppler reads them
        </li>
      </ul>
      <p>
        The components are built on GOV.UK Frontend, whose makers test them with assistive
        technology. Colours, type and layout are ours.
      </p>
    </>
  )
}

function Untested() {
  return (
    <ul>
      <li>No screen reader was used: not JAWS, NVDA, VoiceOver or TalkBack.</li>
      <li>No speech control, switch or screen magnifier was used.</li>
      <li>No run on macOS, iOS, Android or Windows, and none in Firefox or Safari.</li>
      <li>No disabled person has tested it for us.</li>
    </ul>
  )
}

function Limits() {
  return (
    <ul>
      <li>
        In PDF tables, column headings are tagged as headings; the first cell of a row is not,
        though it names the row.
      </li>
      <li>
        PDF documents have no Arabic, Hebrew, Chinese or other letters that their typeface lacks. A
        gap is marked, and the page itself has the letters.
      </li>
      <li>Maps cannot be explored by keyboard: the table under each holds what they show.</li>
      <li>The site is in English alone.</li>
    </ul>
  )
}

function Tell({ programmeName }: { programmeName: string }) {
  return (
    <p>
      If something does not work for you, tell an officer of {programmeName}, or of your
      partnership: what you wanted to do, on which page, and with what. If you are not content with
      the answer, the{' '}
      <a href="https://www.equalityadvisoryservice.com/">Equality Advisory and Support Service</a>{' '}
      can advise you.
    </p>
  )
}
