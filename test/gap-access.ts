import { type Access, cell, doing, forTheirOfficers, meeting, open, reading } from './access.ts'

/** The lines of the gap, and of the themes of what was said. */
export const gapAccess: Readonly<Record<string, Access>> = {
  'GET /gap': open,
  'GET /methods/gap-states': open,
  'GET /gap/:place/:theme': { ...open, at: cell },
  'GET /gap/:place/:theme/assessments': { outcome: reading(forTheirOfficers('shown')), at: cell },
  'POST /gap/:place/:theme/assessments': {
    outcome: doing(forTheirOfficers('done')),
    at: cell,
    form: () => ({ verdict: 'pressing', reason: 'Seen at the advice centre' }),
    writes: true,
  },
  'GET /gap/:place/:theme/quoted-figures': {
    outcome: reading(forTheirOfficers('shown')),
    at: cell,
  },
  'POST /gap/:place/:theme/quoted-figures': {
    outcome: doing(forTheirOfficers('done')),
    at: cell,
    form: () => ({
      what: 'people aged 18 to 24 who claim',
      value: '7.0',
      unit: '%',
      comparatorName: 'the United Kingdom',
      comparatorValue: '5.5',
      polarity: 'higher-is-worse',
      period: 'April 2010',
      quotedFrom: 'A page on the web',
      originalSource: 'An atlas',
    }),
    writes: true,
  },
  'GET /meetings/:slug/coding': { outcome: reading(forTheirOfficers('shown')), at: meeting },
  'POST /meetings/:slug/coding': {
    outcome: doing(forTheirOfficers('done')),
    at: meeting,
    form: (fresh) => ({ words: fresh.meeting.pointId, 'theme-jobs': 'jobs' }),
    writes: true,
  },
}
