import { Hono } from 'hono'
import { cookieNames, deviceLifeS } from '#src/platform/auth/cookies.ts'
import { linkLifeS, sessionLifeS } from '#src/platform/auth/library.ts'
import type { RequestEnv } from '#src/platform/http/env.ts'
import { respondWithPage } from '#src/platform/http/respond.tsx'
import { AccessibilityPage } from './accessibility.page.tsx'
import { HelpPage } from './help.page.tsx'
import { PrivacyPage } from './privacy.page.tsx'

const minuteS = 60
const dayS = 86_400
const linkMinutes = linkLifeS / minuteS

/** What the site says about itself. */
export const aboutRoutes = new Hono<RequestEnv>()
  .get('/accessibility', (c) =>
    respondWithPage(c, {
      title: 'Accessibility statement',
      description: 'What was tested, how, and what was not.',
      body: <AccessibilityPage programmeName={c.var.frame.programmeName} />,
    }),
  )
  .get('/privacy', (c) =>
    respondWithPage(c, {
      title: 'Privacy',
      description: 'What is kept about people, for how long, and how to ask about it.',
      body: (
        <PrivacyPage
          programmeName={c.var.frame.programmeName}
          cookies={cookieNames(c.var.frame.origin?.startsWith('https:') ?? true)}
          sessionDays={sessionLifeS / dayS}
          deviceDays={deviceLifeS / dayS}
          linkMinutes={linkMinutes}
        />
      ),
    }),
  )
  .get('/help-with-this-site', (c) =>
    respondWithPage(c, {
      title: 'Help with this site',
      description: 'How to find, read, print, download and cite what is here.',
      body: <HelpPage linkMinutes={linkMinutes} />,
    }),
  )
