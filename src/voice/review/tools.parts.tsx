import { Button, ButtonLink, Details, Form, Ledger, Pagination } from '#src/ui/index.ts'
import { kindWords } from './kind-words.ts'
import { panelHref, type ReviewShown, reviewPath } from './review-shown.ts'
import { countsInWords, leftoverInWords } from './review-words.ts'
import { Turns } from './turns.parts.tsx'

/** How far the review is, and what can be done to it as a whole. */
export function Tools(shown: ReviewShown) {
  const { listed, counts, leftover } = shown
  const [first] = leftover
  return (
    <div class="sk-tools">
      <p>
        <strong>{leftoverInWords(counts)}</strong> {countsInWords(counts)}
        {first === undefined ? null : (
          <>
            {' '}
            <a href={panelHref(listed, first)}>Show the first of them</a>
          </>
        )}
      </p>
      <div class="sk-tools__do">
        <ButtonLink href={`${reviewPath(listed)}/acceptance`} small>
          Accept this paper
        </ButtonLink>
        <Turns {...shown} />
      </div>
      <Keys />
    </div>
  )
}

const otherKeys = [
  { keys: 'Down or j', does: 'next piece' },
  { keys: 'Up or k', does: 'previous piece' },
  { keys: 'Enter', does: 'open the piece' },
  { keys: 's', does: 'split it' },
  { keys: 'm', does: 'merge it with the next' },
  { keys: '[ and ]', does: 'move it up, or down, in the record' },
  { keys: 'n', does: 'next that is not placed' },
  { keys: 'u and y', does: 'undo, and make it again' },
] as const

/** Said only where scripts run, for without them the keys do nothing. */
function Keys() {
  return (
    <div class="sk-keys" data-keys hidden>
      <Details summary="Keys for the review">
        <p>They work while a piece of the paper has the focus.</p>
        <p>
          <button
            class="govuk-button govuk-button--secondary govuk-button--small"
            type="button"
            aria-pressed="true"
            data-keys-switch
          >
            Letter keys are on
          </button>
        </p>
        <ul class="sk-keys__list">
          {otherKeys.map(({ keys, does }) => (
            <li>
              <kbd>{keys}</kbd> {does}
            </li>
          ))}
          {Object.entries(kindWords).map(([kind, { key, label }]) => (
            <li data-kind={kind} data-key={key}>
              <kbd>{key}</kbd> {label}
            </li>
          ))}
        </ul>
      </Details>
    </div>
  )
}

const changesShown = 30

/** What was done so far, and the way to give the whole up. */
export function Changes(shown: ReviewShown) {
  const { line, listed } = shown
  const made = line.filter(({ changedNumber }) => changedNumber !== null)
  return (
    <section class="sk-outline">
      <Details summary={`Changes so far: ${made.length}`}>
        {made.length === 0 ? (
          <p>Nothing was changed since the paper was read.</p>
        ) : (
          <Ledger
            items={made.slice(0, changesShown).map(({ label, recordedBy, number }) => ({
              when: `Version ${number}`,
              body: `${recordedBy} ${label}`,
            }))}
          />
        )}
        {made.length > changesShown ? <p>Older ones are kept too.</p> : null}
      </Details>
      {listed.state === 'open' ? (
        <Details summary="Give this review up">
          <p>The paper and all that was done to it stay here, and you can take it up again.</p>
          <Form action={`${reviewPath(listed)}/abandonment`}>
            <Button kind="warning" small>
              Give it up
            </Button>
          </Form>
        </Details>
      ) : null}
    </section>
  )
}

/** The parts of a long paper. */
export function PartPages({ part, listed }: ReviewShown) {
  return (
    <Pagination
      current={part.number}
      pages={part.count}
      hrefOf={(page) => `${reviewPath(listed)}?part=${page}#text-heading`}
      label="Parts of the paper"
    />
  )
}
