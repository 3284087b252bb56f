import { permits, scopeOf, type ViewerEnv } from '#src/people/index.ts'
import { notFound } from '#src/platform/refusal/refusal.ts'
import { type Draft, draftOf } from './draft.sql.ts'
import { paperSeenBy } from './paper.sql.ts'
import type { ListedPaper } from './paper.ts'

type Vars = ViewerEnv['Variables']

/** The paper an address names, as far as this viewer may see it. */
export async function paperSeen({ db, viewer }: Vars, slugOrNumber: string): Promise<ListedPaper> {
  const paper = await paperSeenBy(db, scopeOf(viewer, 'draft-reading'), slugOrNumber)
  if (paper === undefined) throw notFound('paper')
  return paper
}

/** The draft an address names. Whoever may not read drafts of its partnership cannot know of it. */
export async function draftSeen(vars: Vars, slug: string): Promise<Draft> {
  const paper = await paperSeen(vars, slug)
  if (!permits(vars.viewer, 'draft-reading', paper.partnershipId)) throw notFound('draft')
  return await draftOf(vars.db, paper, originOf(vars))
}

/** Where this site lives, for what leaves it. */
export function originOf({ frame }: Pick<Vars, 'frame'>): string {
  return frame.origin ?? ''
}
