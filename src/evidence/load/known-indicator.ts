import type { Polarity } from '../indicator/indicator.ts'
import { slugOf } from './slug.ts'

/** What is known here of an indicator, beside what its file says. */
export interface KnownIndicator {
  id: string
  themeId: string | null
  polarity: Polarity
}

const worse = 'higher-is-worse'
const better = 'higher-is-better'
const neither = 'neither'

/**
 * Indicators of the local statistics by the name in their files: theme, and whether more is worse or better. A name with
 * an id of its own is the recipe's; the others are named by their slug.
 */
const known: readonly (readonly [
  name: string,
  theme: string | null,
  polarity: Polarity,
  id?: string,
])[] = [
  ['Claimant Count', 'jobs', worse, 'claimant-rate'],
  ['Employment rate', 'jobs', better],
  ['Employment rate (Northern Ireland)', 'jobs', better],
  ['Economically inactive', 'jobs', worse],
  ['Economically inactive (Northern Ireland)', 'jobs', worse],
  ['Modelled unemployment rate', 'jobs', worse],
  ['Gross median weekly pay', 'jobs', better],
  ['Gross disposable household income', 'advice', better],
  ['Children in relative poverty before housing costs', 'advice', worse],
  ['Children in relative poverty after housing costs', 'advice', worse],
  ['Apprenticeship starts (England)', 'skills', better],
  ['Apprenticeship achievements (England)', 'skills', better],
  ['Further education and skills participation', 'skills', better],
  ['Level 3 or above qualifications (Great Britain)', 'skills', better],
  ['No qualifications', 'skills', worse],
  ['Persistent absences for all pupils', 'youth', worse],
  ['Business births', 'business', better],
  ['Business deaths', 'business', worse],
  ['High growth businesses', 'business', better],
  ['Active businesses', 'business', better],
  ['One-year survival rate', 'business', better],
  ['Two-year survival rate', 'business', better],
  ['Three-year survival rate', 'business', better],
  ['Four-year survival rate', 'business', better],
  ['Five-year survival rate', 'business', better],
  ['Gross value added per hour worked', 'recovery', better],
  ['Gross value added per filled job', 'recovery', better],
  ['Inward foreign direct investment', 'recovery', neither],
  ['Outward foreign direct investment', 'recovery', neither],
  ['Premises below 30Mbps', 'recovery', worse],
  ['Housing affordability ratio (residence-based)', 'housing', worse],
  ['First-time buyer mortgage sales', 'housing', neither],
  ['Net additions to the housing stock (England)', 'housing', neither],
  ['Male healthy life expectancy', 'health', better],
  ['Female healthy life expectancy', 'health', better],
  ['Anxiety', 'health', worse],
  ['Worthwhile', 'health', better],
  ['Happiness', 'health', better],
  ['Satisfaction', 'health', better],
  ['Food outlets', null, neither],
  ['Supermarkets', 'food', neither],
  ['museums', null, neither],
  ['Residents within a 30 minute walk of their nearest library', null, better],
]

const bySlug: ReadonlyMap<string, KnownIndicator> = new Map(
  known.map(([name, themeId, polarity, id]) => {
    const slug = slugOf(name)
    return [slug, { id: id ?? slug, themeId, polarity }]
  }),
)

/** What is known of an indicator by the name in its file. Of one that nobody here knows: its slug, and no opinion. */
export function knownIndicator(name: string): KnownIndicator {
  const slug = slugOf(name)
  return bySlug.get(slug) ?? { id: slug, themeId: null, polarity: neither }
}
