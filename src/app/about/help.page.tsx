import { type Chapter, Chapters } from './about.parts.tsx'

export function HelpPage({ linkMinutes }: { linkMinutes: number }) {
  const chapters: readonly Chapter[] = [
    { id: 'what-is-here', heading: 'What is on this site', body: <WhatIsHere /> },
    { id: 'find', heading: 'Find a place', body: <Find /> },
    { id: 'sign-in', heading: 'Sign in', body: <SigningIn linkMinutes={linkMinutes} /> },
    { id: 'print', heading: 'Print', body: <Print /> },
    { id: 'download', heading: 'Download and reuse', body: <Download /> },
    { id: 'cite', heading: 'Cite', body: <Cite /> },
    { id: 'keyboard', heading: 'Keyboard, size and colour', body: <Keyboard /> },
    { id: 'mistakes', heading: 'If something is wrong', body: <Mistakes /> },
  ]
  return (
    <Chapters
      title="Help with this site"
      lede="How to find, read, print, download and cite what is here, and how to sign in."
      chapters={chapters}
    />
  )
}

function WhatIsHere() {
  return (
    <>
      <p>Everything in this list can be read without signing in.</p>
      <ul>
        <li>
          <a href="/places">Places</a>: nations, regions, counties, districts and smaller areas,
          with their codes, what they lie in, what lies in them, their neighbours, and what became
          of them
        </li>
        <li>
          <a href="/partnerships">Partnerships</a>: bodies of one place that act together
        </li>
        <li>
          <a href="/themes">Themes</a>: the list that lines everything up
        </li>
      </ul>
      <p>
        Where a page says “Shown as of” a date, it shows what was true on that day. A word with dots
        under it, <span class="sk-illus">illustrative</span>, marks what is invented for the
        demonstration.
      </p>
    </>
  )
}

function Find() {
  return (
    <p>
      Type a name, a part of a name, or a code such as E06000042 into the search box of the front
      page or of <a href="/places">Places</a>. A place that has ended is still found, and names the
      place that took it in.
    </p>
  )
}

function SigningIn({ linkMinutes }: { linkMinutes: number }) {
  return (
    <>
      <p>
        Only people who look after records need to sign in. An officer of your partnership or of the
        programme adds you first.
      </p>
      <ol>
        <li>
          Open <a href="/sign-in">Sign in</a> and give your email address.
        </li>
        <li>Open the link that comes by mail. It works once, within {linkMinutes} minutes.</li>
        <li>Press “Sign in” on the page it opens.</li>
      </ol>
      <p>
        There is no password. Your <a href="/desk">desk</a> then shows what needs you and what you
        can undo. To sign out, use the button on your desk.
      </p>
    </>
  )
}

function Print() {
  return (
    <p>
      Every page prints: menus are left out and tables that are folded away are opened. The profile
      of a place is also a PDF of one page or a little more, made for paper and for screen readers:
      look for “This page as” at its foot.
    </p>
  )
}

function Download() {
  return (
    <>
      <p>
        A page that shows data has twins at the same address with <code>.csv</code> or{' '}
        <code>.json</code> at the end; they are linked at the foot of the page. A list you have
        searched or filtered downloads as you see it.
      </p>
      <p>
        Official figures and boundaries are Crown copyright and may be reused under the{' '}
        <a href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/">
          Open Government Licence v3.0
        </a>
        . Keep the source line that stands under them.
      </p>
    </>
  )
}

function Cite() {
  return (
    <p>
      Give the title of the page, its address, and the date it is shown as of. Addresses stay:
      places are named by their official code, partnerships by a short name.
    </p>
  )
}

function Keyboard() {
  return (
    <ul>
      <li>
        Tab goes forward, Shift and Tab back, Enter follows a link or presses a button. The first
        Tab on a page offers to skip the menu.
      </li>
      <li>Pages work without JavaScript and at 400% zoom.</li>
      <li>Light or dark follows the setting of your device, and so do high-contrast colours.</li>
      <li>Every chart and map has a table with the same figures under it.</li>
      <li>
        More is in the <a href="/accessibility">accessibility statement</a>.
      </li>
    </ul>
  )
}

function Mistakes() {
  return (
    <p>
      If a form has a mistake, the page says which field and keeps what you typed. If the site
      itself fails, the page gives a number: tell it to whoever runs the site, who can find what
      happened by it.
    </p>
  )
}
