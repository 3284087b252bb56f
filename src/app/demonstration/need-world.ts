import type { AssessmentGiven, FigureQuoted } from '#src/gap/index.ts'

/**
 * The themes that an officer gave to what the founding meeting tells, by the words it begins with. Words that speak of
 * how partners work, and not of a need, stand under no theme.
 */
export const themesOfMeeting: readonly (readonly [begins: string, ...themes: string[]])[] = [
  ['Where the local economy stood', 'jobs', 'youth'],
  ['A first look at what troubled the sector', 'vcs'],
  ['Job clubs have opened', 'jobs'],
  ['Organisations of the third sector', 'vcs'],
  ['Bicester Vision', 'recovery'],
  ['Voluntary services have been given', 'vcs'],
  ['A food bank', 'food'],
  ['Bicester Village', 'recovery'],
  ['The Waterside scheme', 'recovery'],
  ['Job clubs in several areas', 'jobs', 'skills'],
  ['Voluntary agencies', 'vcs'],
  ['New links to private firms', 'business'],
  ['Farmers’ markets', 'business'],
  ['Citizens Advice', 'advice'],
  ['Drawing new firms', 'business', 'recovery'],
  ['Getting small businesses', 'business'],
  ['Keeping people’s skills', 'skills', 'jobs'],
]

/** The one figure of young people: second-hand, and said to be. */
export const quotedOfYouth: Omit<FigureQuoted, 'partnershipId'> = {
  placeCode: 'E06000042',
  themeId: 'youth',
  what: 'people aged 18 to 24 who claim',
  value: 7,
  comparatorName: 'the United Kingdom',
  comparatorValue: 5.5,
  unit: '%',
  decimals: 1,
  polarity: 'higher-is-worse',
  period: 'April 2010',
  quotedFrom: 'a page on the web',
  originalSource: 'the Milton Keynes Social Atlas, which was not seen',
  url: null,
  heldOn: '2010-04-30',
}

/** Judgements, invented with the officer who gives them, of needs for which no figure is held. */
export const assessmentsOfNeed: readonly Omit<AssessmentGiven, 'partnershipId'>[] = [
  {
    placeCode: 'E06000042',
    themeId: 'advice',
    verdict: 'pressing',
    reason: 'Advice sessions are booked out for three weeks ahead (illustrative)',
    heldOn: '2010-03-15',
  },
  {
    placeCode: 'E06000042',
    themeId: 'skills',
    verdict: 'pressing',
    reason: 'People who lost work in building ask for courses that nobody gives (illustrative)',
    heldOn: '2010-03-15',
  },
  {
    placeCode: 'X-MOOT-HOLLOW',
    themeId: 'food',
    verdict: 'pressing',
    reason:
      'Households ask the clerk for food, and no parcels are handed out in the parish (illustrative)',
    heldOn: '2010-04-06',
  },
]
