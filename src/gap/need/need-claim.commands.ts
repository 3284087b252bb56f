import { makeRecords, recordDeed } from '#src/history/index.ts'
import { actorOf, requirePermit, type Viewer } from '#src/people/index.ts'
import type { Tx } from '#src/platform/db/db.ts'
import { newId } from '#src/platform/id/id.ts'
import { type NeedAssessment, needRecordKinds, type QuotedFigure } from './need-claim.ts'

export type AssessmentGiven = Pick<
  NeedAssessment,
  'partnershipId' | 'placeCode' | 'themeId' | 'verdict' | 'reason' | 'heldOn'
>
export type FigureQuoted = Omit<QuotedFigure, 'id'>

const verdicts = {
  pressing: 'judged the need pressing',
  'not-pressing': 'judged the need not pressing',
  withdrawn: 'withdrew the judgement of the need',
} as const

/** Records what a partnership judges of a need in a place under a theme. Returns the history entry. */
export async function assessNeed(tx: Tx, viewer: Viewer, given: AssessmentGiven): Promise<string> {
  const { partnershipId, placeCode, themeId, verdict, reason, heldOn } = given
  return await recordClaim(tx, viewer, {
    kind: 'need-assessment',
    label: `${verdicts[verdict]} (${themeId}, ${placeCode})`,
    partnershipId,
    heldOn,
    fields: { place_code: placeCode, theme_id: themeId, verdict, reason },
  })
}

/** Records a figure that a document quotes. Returns the history entry. */
export async function quoteFigure(tx: Tx, viewer: Viewer, figure: FigureQuoted): Promise<string> {
  return await recordClaim(tx, viewer, {
    kind: 'quoted-figure',
    label: `quoted a figure: ${figure.what} (${figure.themeId}, ${figure.placeCode})`,
    partnershipId: figure.partnershipId,
    heldOn: figure.heldOn,
    fields: {
      place_code: figure.placeCode,
      theme_id: figure.themeId,
      what: figure.what,
      value: figure.value,
      comparator_name: figure.comparatorName,
      comparator_value: figure.comparatorValue,
      unit: figure.unit,
      decimals: figure.decimals,
      polarity: figure.polarity,
      period: figure.period,
      quoted_from: figure.quotedFrom,
      original_source: figure.originalSource,
      url: figure.url,
    },
  })
}

interface Claim {
  kind: 'need-assessment' | 'quoted-figure'
  label: string
  partnershipId: string
  heldOn: string
  fields: Readonly<Record<string, unknown>>
}

async function recordClaim(tx: Tx, viewer: Viewer, claim: Claim): Promise<string> {
  const { kind, label, partnershipId, heldOn, fields } = claim
  requirePermit(viewer, 'need-assessing', partnershipId)
  const id = newId()
  const after = {
    partnership_id: partnershipId,
    id,
    ...fields,
    held_on: heldOn,
    recorded_at: new Date().toISOString(),
    recorded_by: actorOf(viewer).label,
  }
  const changes = [{ record: { kind, id }, before: null, after }]
  await makeRecords(tx, changes, needRecordKinds)
  return await recordDeed(tx, actorOf(viewer), {
    command: 'need-assessing',
    label,
    subject: { kind, id },
    partnershipId,
    changes,
    heldOn,
  })
}
