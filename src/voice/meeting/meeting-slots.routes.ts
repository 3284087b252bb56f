import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import type { ViewerEnv } from '#src/people/index.ts'
import type { Db } from '#src/platform/db/db.ts'
import type { Meeting } from './meeting.ts'
import type { NameReplacer } from './name-replacer.commands.ts'

/** What others add to meetings; the composed site fills it. */
export interface MeetingSlots {
  /** The papers of a meeting, as its page shows them beside the record: a list, or a sentence that there is none. */
  papers?: (c: Context<ViewerEnv, string>, meeting: Meeting) => Promise<Child>
  /** Whatever else keeps words of a meeting, and so perhaps a name that is to be replaced by a role. */
  nameReplacers?: readonly NameReplacer[]
  /** Why a meeting has to stay public, as a sentence, where something public leads to it. */
  keptPublic?: (db: Db, meeting: Meeting) => Promise<string | null>
}
