import type { Child } from 'hono/jsx'

/** What stands around every page. Plain data: the layout draws it, `app/` fills it. */
export interface Frame {
  programmeName: string
  /** Said in the strip above the header while the demonstration world is loaded. */
  demonstration: { sentence: string } | null
  /** The fixed date of the programme in words, `30 April 2010`; null when the instance stands at today. */
  shownAsOf: string | null
  nav: readonly NavItem[]
  /** The foot of the page is a phone's menu, so it leads everywhere, to signing in too. */
  footer: readonly { heading: string; links: readonly NavItem[] }[]
  /** The viewer's own link: sign in, or their desk. */
  account: { signedInAs: string | null }
  /** Path of the page being shown, for `aria-current`. */
  path: string
  /** The question part of the address, `?theme=jobs`, so that twins are made of the same choice. */
  query?: string | undefined
  /** The public address of the site, `https://example.org`, for cards on other sites. */
  origin?: string | undefined
  assets: AssetAddresses
}

export interface NavItem {
  href: string
  label: string
}

/** The viewer's own link. */
export function ownLink({ account }: Frame): NavItem {
  return account.signedInAs === null
    ? { href: '/sign-in', label: 'Sign in' }
    : { href: '/desk', label: 'Your desk' }
}

/** Addresses of built assets; their names carry a hash of their content. */
export interface AssetAddresses {
  stylesheet: string
  script: string
  icon: string
  /** The face of running text, so that the browser asks for it before it has read the stylesheet. */
  font: string
  /** Picture shown where a page is shared. */
  card: string
}

/** What the layout needs of a page. */
export interface FramedPage {
  /** Title of the page without the site's name. */
  title: string
  body: Child
  breadcrumbs?: readonly NavItem[] | undefined
  description?: string | undefined
  status?: number | undefined
  /** Seconds after which the page shows itself anew, for what is still going on; without JavaScript. */
  refreshAfter?: number | undefined
  /** Formats the page can also be had in; `html` is passed over. */
  twins?: readonly string[] | undefined
}
