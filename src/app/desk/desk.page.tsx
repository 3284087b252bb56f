import type { Child } from 'hono/jsx'
import type { HistoryEntry } from '#src/history/index.ts'
import type { Partnership } from '#src/partnership/index.ts'
import { type RoleHeld, roleLabels } from '#src/people/index.ts'
import { Button, ButtonLink, Column, Form, Grid, Lede, Ledger, Section } from '#src/ui/index.ts'

/** One thing that waits for this person: what, why, and where it is done. */
export interface Need {
  what: string
  why: string
  href: string
  button: string
}

export interface DeskProps {
  needs: readonly Need[]
  roles: readonly RoleHeld[]
  partnerships: readonly Partnership[]
  undoable: readonly HistoryEntry[]
  starts: readonly { href: string; label: string }[]
}

export function DeskPage(props: DeskProps) {
  const { needs, partnerships } = props
  return (
    <Grid>
      <Column span={8}>
        <h1>What needs you</h1>
        <Lede>{ledeOf(needs.length)}</Lede>
        {needs.length === 0 ? null : (
          <Section heading="When you can">
            <ul class="sk-needs">
              {needs.map((need) => (
                <NeedItem need={need} />
              ))}
            </ul>
          </Section>
        )}
        <Section heading="Your partnerships">
          {partnerships.length === 0 ? (
            <p>You hold no role in a partnership.</p>
          ) : (
            <Ledger items={partnerships.map(partnershipItem)} />
          )}
        </Section>
      </Column>
      <Column span={4} rail>
        <DeskRail {...props} />
      </Column>
    </Grid>
  )
}

function partnershipItem({ slug, name, purpose }: Partnership) {
  return {
    body: (
      <>
        <a class="sk-action" href={`/partnerships/${slug}`}>
          {name}
        </a>
        <p>{purpose === '' ? 'It has not said yet what it is for.' : purpose}</p>
      </>
    ),
  }
}

function DeskRail({ roles, partnerships, undoable, starts }: DeskProps) {
  return (
    <>
      <Section heading="You can undo">
        {undoable.length === 0 ? (
          <p>Nothing you did can be undone now.</p>
        ) : (
          <Ledger items={undoable.map(undoItem)} />
        )}
      </Section>
      {starts.length === 0 ? null : (
        <Section heading="Start something">
          <ul class="sk-plain sk-tight">
            {starts.map((start) => (
              <li>
                <a href={start.href}>{start.label}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section heading="Your roles">
        <ul class="sk-plain sk-tight">
          {roles.map((held) => (
            <li>{roleInWords(held, partnerships)}</li>
          ))}
        </ul>
        <Form action="/sign-out">
          <Button kind="secondary" small>
            Sign out
          </Button>
        </Form>
      </Section>
    </>
  )
}

function NeedItem({ need }: { need: Need }): Child {
  return (
    <li>
      <div>
        <h3>{need.what}</h3>
        <p class="sk-needs__why">{need.why}</p>
      </div>
      <div class="sk-needs__do">
        <ButtonLink href={need.href} kind="secondary" small>
          {need.button}
        </ButtonLink>
      </div>
    </li>
  )
}

function undoItem(entry: HistoryEntry) {
  return {
    body: (
      <>
        You {entry.label}
        <span class="sk-when">
          <a href={`/admin/history/${entry.id}`}>
            Look and undo<span class="govuk-visually-hidden">: {entry.label}</span>
          </a>
        </span>
      </>
    ),
  }
}

function roleInWords(held: RoleHeld, partnerships: readonly Partnership[]): string {
  const where = partnerships.find((partnership) => partnership.id === held.partnershipId)
  const label = roleLabels[held.role]
  return where === undefined ? label : `${label}, ${where.name}`
}

function ledeOf(count: number): string {
  if (count === 0) return 'Nothing waits for you.'
  return count === 1 ? 'One thing waits for you.' : `${count} things wait for you.`
}
