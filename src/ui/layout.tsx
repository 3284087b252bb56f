import { html } from 'hono/html'
import type { Frame, FramedPage } from './frame.ts'
import { Footer } from './page/footer.tsx'
import { Header } from './page/header.tsx'
import { Trail } from './page/trail.tsx'
import { type Twin, TwinLinks, twinsOf } from './page/twins.tsx'

export interface LayoutProps {
  frame: Frame
  page: FramedPage
}

/** The frame of every page. It holds no inline code, so that the content policy can forbid it. */
export function Layout({ frame, page }: LayoutProps) {
  const twins = twinsOf(page.twins ?? [], frame.path, frame.query)
  const document = (
    <html lang="en-GB">
      <Head frame={frame} page={page} twins={twins} />
      <body>
        <a class="govuk-skip-link" href="#main" data-module="govuk-skip-link">
          Skip to main content
        </a>
        <Header frame={frame} />
        <main id="main" tabindex={-1}>
          <div class="sk-wrap">
            <Trail breadcrumbs={page.breadcrumbs ?? []} shownAsOf={frame.shownAsOf} />
            {page.body}
            <TwinLinks twins={twins} />
          </div>
        </main>
        <Footer frame={frame} />
      </body>
    </html>
  )
  return html`<!DOCTYPE html>${document}`
}

function Head({ frame, page, twins }: LayoutProps & { twins: readonly Twin[] }) {
  const { assets, origin } = frame
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{documentTitle(page)}</title>
      {page.description === undefined ? null : (
        <meta name="description" content={page.description} />
      )}
      {frame.demonstration === null ? null : <meta name="robots" content="noindex" />}
      <meta name="color-scheme" content="light dark" />
      <link rel="icon" href={assets.icon} type="image/svg+xml" />
      <link rel="preload" href={assets.font} as="font" type="font/woff2" crossorigin="anonymous" />
      <link rel="stylesheet" href={assets.stylesheet} />
      {twins.map(({ href, mediaType, label }) => (
        <link rel="alternate" href={href} type={mediaType} title={label} />
      ))}
      <meta property="og:title" content={page.title} />
      <meta property="og:site_name" content="Secklow" />
      {origin === undefined ? null : (
        <meta property="og:image" content={`${origin}${assets.card}`} />
      )}
      {page.refreshAfter === undefined ? null : (
        <noscript>
          <meta http-equiv="refresh" content={String(page.refreshAfter)} />
        </noscript>
      )}
      <script type="module" src={assets.script} />
    </head>
  )
}

/** A page that answers a wrong form says so first, for those who hear the title before the page. */
function documentTitle({ title, status }: FramedPage): string {
  const prefix = status === 400 || status === 422 ? 'Error: ' : ''
  return `${prefix}${title} - Secklow`
}
