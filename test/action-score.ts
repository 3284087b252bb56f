import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type PaperAction, readPaper } from '#src/voice/index.ts'
import labelled from './minutes-actions.json' with { type: 'json' }
import { realPapers } from './real-papers.ts'

export interface ActionScore {
  labelled: number
  found: number
  /** Found, and among those that a person found. */
  right: number
  /** Right, and with the owner that a person found. */
  owners: number
  /** Harmonic mean of precision and recall of the actions, and of actions with their owners. */
  actionsF1: number
  ownersF1: number
}

/** How the actions found in the real minutes compare with those that a person found, after a change to their text. */
export function scoreActions(change: (text: string) => string = (text) => text): ActionScore {
  const expected = [...labelled.actions]
  const total = { found: 0, right: 0, owners: 0 }
  for (const name of readdirSync(realPapers.minutes)) {
    const { actions } = readPaper(change(readFileSync(join(realPapers.minutes, name), 'utf8')))
    total.found += actions.length
    for (const action of actions) {
      const at = expected.findIndex((each) => isSame(each, name, action))
      if (at < 0) continue
      const [match] = expected.splice(at, 1)
      total.right += 1
      const owner = action.owner === null ? null : hashOf(plain(action.owner))
      if (match?.owner === owner) total.owners += 1
    }
  }
  const all = total.found + labelled.actions.length
  return {
    ...total,
    labelled: labelled.actions.length,
    actionsF1: (2 * total.right) / all,
    ownersF1: (2 * total.owners) / all,
  }
}

const label =
  /(<p>\s*(?:<[a-z]+>)*\s*)Actions?\s?\d*\s*((?:<\/?[a-z]+>)*):?((?:<\/?[a-z]+>)*)\s*:?/gi

/** The minutes without the word “Action” before actions. */
export function withoutLabels(text: string): string {
  return text.replaceAll(label, '$1$2$3')
}

function isSame(
  each: { file: string; action: string },
  name: string,
  { text }: PaperAction,
): boolean {
  return each.file === hashOf(name) && each.action === hashOf(plain(text).slice(0, 60))
}

/** As in the labels: small letters, no signs. */
function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}

function plain(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
}
