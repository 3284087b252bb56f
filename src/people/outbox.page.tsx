import {
  Column,
  EmptyState,
  Grid,
  Lede,
  Ledger,
  Pagination,
  Section,
  SummaryList,
  Table,
  Tag,
} from '#src/ui/index.ts'
import { instantInWords } from './people.parts.tsx'

export type MailState = 'queued' | 'sent' | 'failed' | 'held'

export interface MailLine {
  id: string
  subject: string
  /** Name of the person it is for. */
  to: string
  recordedAt: Date
  state: MailState
}

const stateWords: Readonly<Record<MailState, string>> = {
  queued: 'Being sent',
  sent: 'Sent',
  failed: 'Not sent',
  held: 'Held',
}
const stateKinds = { queued: 'straw', sent: 'blue', failed: 'clay', held: 'outline' } as const

export interface OutboxPageProps {
  mails: readonly MailLine[]
  total: number
  page: { current: number; pages: number }
}

/** What was written to whom, newest first. */
export function OutboxPage({ mails, total, page }: OutboxPageProps) {
  return (
    <Grid>
      <Column span={9}>
        <h1>Outbox</h1>
        <Lede>{countInWords(total)}</Lede>
        <p>
          Links that sign somebody in are left out here. Mail that is held waits because no mail
          server is set; its reader needs a new link, which whoever runs the site can print.
        </p>
        {mails.length === 0 ? (
          <EmptyState>
            Nothing has been written yet. What the site mails will stand here.
          </EmptyState>
        ) : (
          <Table
            caption="Mail, newest first"
            hideCaption
            stack
            columns={[
              { label: 'Subject' },
              { label: 'To' },
              { label: 'Written' },
              { label: 'State' },
            ]}
            rows={mails.map((mail) => ({
              header: <a href={`/admin/outbox/${mail.id}`}>{mail.subject}</a>,
              cells: [mail.to, instantInWords(mail.recordedAt), <StateTag state={mail.state} />],
            }))}
          />
        )}
        <Pagination
          current={page.current}
          pages={page.pages}
          hrefOf={(number) => `/admin/outbox?page=${number}`}
          label="Pages of the outbox"
        />
      </Column>
    </Grid>
  )
}

function countInWords(total: number): string {
  if (total === 0) return 'No mail was written.'
  return total === 1 ? 'One mail was written.' : `${total} mails were written.`
}

export interface MailPageProps {
  mail: MailLine
  body: string
  states: readonly { state: MailState; reason: string | null; recordedAt: Date }[]
}

/** One mail, as it was written but for its link, and what became of it. */
export function MailPage({ mail, body, states }: MailPageProps) {
  return (
    <Grid>
      <Column span={8}>
        <h1>{mail.subject}</h1>
        <SummaryList
          rows={[
            { key: 'To', value: mail.to },
            { key: 'Written', value: instantInWords(mail.recordedAt) },
            { key: 'State', value: <StateTag state={mail.state} /> },
          ]}
        />
        <Section heading="What it says">
          {body.split('\n\n').map((paragraph) => (
            <p>{paragraph}</p>
          ))}
        </Section>
        <Section heading="What became of it">
          <Ledger
            dated
            items={states.map(({ state, reason, recordedAt }) => ({
              when: instantInWords(recordedAt),
              body: reason === null ? stateWords[state] : `${stateWords[state]}: ${reason}`,
            }))}
          />
        </Section>
      </Column>
    </Grid>
  )
}

function StateTag({ state }: { state: MailState }) {
  return <Tag kind={stateKinds[state]}>{stateWords[state]}</Tag>
}
