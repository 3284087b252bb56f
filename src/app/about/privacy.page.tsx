import { Table } from '#src/ui/index.ts'
import { type Chapter, Chapters } from './about.parts.tsx'

/** What the machinery really does, handed in, so that this page cannot say something else. */
export interface PrivacyProps {
  programmeName: string
  cookies: { session: string; device: string }
  sessionDays: number
  deviceDays: number
  linkMinutes: number
}

export function PrivacyPage(props: PrivacyProps) {
  const chapters: readonly Chapter[] = [
    { id: 'readers', heading: 'If you only read', body: <Readers /> },
    { id: 'signed-in', heading: 'If you sign in', body: <SignedIn {...props} /> },
    { id: 'cookies', heading: 'Cookies', body: <Cookies {...props} /> },
    { id: 'logs', heading: 'Logs', body: <Logs /> },
    { id: 'kept', heading: 'How long it is kept', body: <Kept {...props} /> },
    { id: 'rights', heading: 'What you can ask for', body: <Rights /> },
  ]
  return (
    <Chapters
      title="Privacy"
      lede={`You can read all that is public here without saying who you are. ${props.programmeName} runs this site and decides what is kept about people; this page says what that is.`}
      chapters={chapters}
    />
  )
}

function Readers() {
  return (
    <p>
      Nothing about you is stored and no cookie is set while you read public pages. Pages load
      nothing from other sites: no analytics, no fonts, no maps, no advertisements.
    </p>
  )
}

function SignedIn({ linkMinutes }: PrivacyProps) {
  return (
    <>
      <p>An officer adds you. From then on the site stores:</p>
      <ul>
        <li>your email address and your name, which only officers see</li>
        <li>
          the words you are named by in public and in the history of records, which are words of
          your role and not your name
        </li>
        <li>
          the roles you hold and held, in which partnership, since when, and who recorded them
        </li>
        <li>that a browser is signed in, with the times at which that began and ends</li>
        <li>copies of mail sent to you, without the link that signs you in</li>
      </ul>
      <p>
        There is no password. A link that signs you in works once, for {linkMinutes} minutes, and
        only a fingerprint of it is stored. The network address and the make of your browser are not
        stored with you or with your session.
      </p>
      <p>
        What you change is kept in the history of the record, under the words of your role. History
        is how everybody can check who agreed what, so it stays.
      </p>
      <p>
        People who are named in a meeting’s published paper stand here as the paper names them, with
        no page and no contact of their own. If you are one of them and would rather appear by role,
        ask an officer of the partnership: your name then goes out of every page, file and entry of
        history of its meetings.
      </p>
    </>
  )
}

function Cookies({ cookies, sessionDays, deviceDays }: PrivacyProps) {
  return (
    <>
      <p>
        Two, both needed for signing in, so you are not asked about them. Neither is set before you
        open a sign-in page. No script of a page can read them.
      </p>
      <Table
        caption="Cookies of this site"
        hideCaption
        stack
        columns={[{ label: 'Name' }, { label: 'What it is for' }, { label: 'Ends' }]}
        rows={[
          {
            header: <code>{cookies.session}</code>,
            cells: [
              'Keeps you signed in.',
              `When you sign out, or after ${sessionDays} days without a visit.`,
            ],
          },
          {
            header: <code>{cookies.device}</code>,
            cells: [
              'A random word for this browser, so that tries to sign in can be counted without your network address.',
              `After ${deviceDays} days.`,
            ],
          },
        ]}
      />
    </>
  )
}

function Logs() {
  return (
    <>
      <p>
        The log of the machinery holds a random number for each request, the kind of page, whether
        it worked and how long it took. It holds no names, no addresses of any kind, and nothing you
        typed.
      </p>
      <p>
        A separate security log says when a sign-in was asked for, worked or was refused. Somebody
        known is a record number in it; an email address or browser that is not known is a
        fingerprint that only this site can make.
      </p>
      <p>A proxy or host in front of this site may keep logs of its own. Ask whoever runs it.</p>
    </>
  )
}

function Kept({ sessionDays }: PrivacyProps) {
  return (
    <ul>
      <li>
        What is kept of a person is due to be erased two years after they last signed in. The date
        is shown to officers. This release does not yet erase it by itself: whoever runs the site
        does, by one command.
      </li>
      <li>A session ends {sessionDays} days after it was last used.</li>
      <li>
        Counts of tries to sign in are dropped within the hour in which they run out. They hold no
        address.
      </li>
      <li>The security log is written over once its files are full.</li>
      <li>History is kept as long as the records it belongs to.</li>
    </ul>
  )
}

function Rights() {
  return (
    <p>
      You can ask to see what is kept about you, to have it put right, and to have it erased. Ask an
      officer of your partnership or of the programme. An erasure takes away your name, address,
      roles, sessions and mail; what you did stays in history under the words of your role. If you
      are not content with the answer, you can complain to the{' '}
      <a href="https://ico.org.uk/make-a-complaint/">Information Commissioner’s Office</a>.
    </p>
  )
}
