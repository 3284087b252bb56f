import { allOrganisationKinds, type OrganisationKind } from './organisation-kind.ts'

/**
 * What each kind of body usually acts on. A judgement, not a finding: it names who could be asked, and says so.
 */
const usualThemes: Readonly<Record<OrganisationKind, readonly string[]>> = {
  county: ['skills', 'youth', 'business', 'advice', 'energy', 'safety', 'recovery'],
  unitary: [
    'jobs',
    'skills',
    'youth',
    'business',
    'advice',
    'housing',
    'food',
    'energy',
    'safety',
    'recovery',
  ],
  district: ['jobs', 'business', 'advice', 'housing', 'food', 'energy', 'safety', 'recovery'],
  'strategic-authority': ['jobs', 'skills', 'business', 'recovery'],
  'parish-town-council': ['youth', 'food', 'energy', 'vcs', 'recovery'],
  'parish-meeting': ['vcs'],
  jobcentre: ['jobs', 'skills', 'youth'],
  police: ['safety', 'youth'],
  fire: ['safety', 'energy'],
  nhs: ['health'],
  college: ['skills', 'youth', 'jobs'],
  university: ['skills', 'business', 'recovery'],
  'housing-provider': ['housing', 'advice', 'energy', 'jobs'],
  'government-office': ['recovery'],
  'development-agency': ['jobs', 'skills', 'business', 'recovery'],
  'infrastructure-body': ['vcs'],
  'community-foundation': ['vcs', 'food', 'energy'],
  'citizens-advice': ['advice', 'housing', 'energy'],
  charity: [],
  'unregistered-group': [],
  'faith-group': ['food', 'energy'],
  'social-enterprise': ['jobs', 'skills'],
  'small-firm': [],
  'sole-trader': [],
  chamber: ['business', 'skills', 'jobs', 'recovery'],
  'fsb-branch': ['business'],
  'business-improvement-district': ['business', 'safety', 'recovery'],
}

/** The kinds of body that usually act on a theme. */
export function kindsThatUsuallyActOn(theme: string): OrganisationKind[] {
  return allOrganisationKinds.filter((kind) => usualThemes[kind].includes(theme))
}

/** Every theme that is named, so that a test can hold it against the shared list. */
export const themesOfKinds: readonly string[] = [...new Set(Object.values(usualThemes).flat())]
