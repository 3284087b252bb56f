import type { Frame, NavItem } from '#src/ui/index.ts'

/** The menu: what a visitor can look at, in the order of the founding question. */
export const nav: readonly NavItem[] = [
  { href: '/places', label: 'Places' },
  { href: '/evidence', label: 'Evidence' },
  { href: '/gap', label: 'Gap' },
  { href: '/partnerships', label: 'Partnerships' },
  { href: '/directory', label: 'Directory' },
  { href: '/plans', label: 'Plans' },
  { href: '/meetings', label: 'Meetings' },
  { href: '/papers', label: 'Papers' },
  { href: '/themes', label: 'Themes' },
]

export const footer: Frame['footer'] = [
  { heading: 'Look', links: nav },
  {
    heading: 'Take part',
    links: [
      { href: '/sign-in', label: 'Sign in' },
      { href: '/desk', label: 'Your desk' },
    ],
  },
  {
    heading: 'Reuse',
    links: [
      { href: '/places.csv', label: 'Places as CSV' },
      { href: '/places.json', label: 'Places as JSON' },
      { href: '/partnerships.json', label: 'Partnerships as JSON' },
      { href: '/directory.csv', label: 'Directory as CSV' },
      { href: '/plans.json', label: 'Plans as JSON' },
      { href: '/gap.json', label: 'Gap as JSON' },
      { href: '/meetings.json', label: 'Meetings as JSON' },
    ],
  },
  {
    heading: 'This site',
    links: [
      { href: '/help-with-this-site', label: 'Help' },
      { href: '/accessibility', label: 'Accessibility' },
      { href: '/privacy', label: 'Privacy' },
      { href: '/styleguide', label: 'Style guide' },
    ],
  },
]
