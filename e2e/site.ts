import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, onTestFinished } from 'vitest'
import { chromiumPath } from '#test/chromium.ts'
import { type RunningSite, startOnEmptyFolder } from '#test/running-site.ts'

export const roles = ['programme-officer', 'partnership-officer', 'member'] as const
export type Role = (typeof roles)[number]
export type Visitor = Role | 'nobody'

export interface Journey {
  readonly site: RunningSite
  /** A page in a browser of its own, in which this visitor has signed in; it is closed with its test. */
  page: (visitor?: Visitor, options?: BrowserContextOptions) => Promise<Page>
  address: (path: string) => string
  /** A single-use link for a role, of those that `start` printed. Each can be taken once. */
  takeLink: (role: Role, partnership?: string) => string
}

const screensFolder = join(tmpdir(), 'secklow-screens')
// No network of its own: what Chromium would ask its makers for is refused or never answered.
const flags = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--force-color-profile=srgb',
]

type Session = Awaited<ReturnType<Awaited<ReturnType<Browser['newContext']>>['storageState']>>

/** The built command on an empty folder, and a browser: for the journeys of one file. */
export function useSite(): Journey {
  let opened: Awaited<ReturnType<typeof startOnEmptyFolder>> | undefined
  let browser: Browser | undefined
  const taken = new Set<string>()
  const sessions = new Map<Role, Promise<Session>>()

  beforeAll(async () => {
    opened = await startOnEmptyFolder()
    browser = await launch()
  }, 180_000)
  afterAll(async () => {
    await browser?.close()
    await opened?.end()
  }, 60_000)

  const running = (): RunningSite => {
    if (opened === undefined) throw new Error('The site of this file starts before its first test')
    return opened
  }
  const newContext = async (options: BrowserContextOptions) => {
    if (browser === undefined) throw new Error('The browser of this file starts before its tests')
    return await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  }
  const takeLink = (role: Role, partnership?: string): string => {
    const free = running().signInLinks.find(
      (each) =>
        each.role === role &&
        !taken.has(each.link) &&
        (partnership === undefined || each.partnership === partnership),
    )
    if (free === undefined) throw new Error(`No unused link is left for a ${role}`)
    taken.add(free.link)
    return free.link
  }
  const signIn = async (role: Role): Promise<Session> => {
    const context = await newContext({})
    const page = await context.newPage()
    await page.goto(takeLink(role))
    await arriving(page, async () => await page.getByRole('button', { name: 'Sign in' }).click())
    const session = await context.storageState()
    await context.close()
    return session
  }
  const sessionOf = async (role: Role): Promise<Session> => {
    const held = sessions.get(role) ?? signIn(role)
    sessions.set(role, held)
    return await held
  }
  return {
    get site() {
      return running()
    },
    address: (path) => new URL(path, running().url).href,
    takeLink,
    page: async (visitor = 'nobody', options = {}) => {
      const session = visitor === 'nobody' ? {} : { storageState: await sessionOf(visitor) }
      const context = await newContext({ ...session, ...options })
      const page = await context.newPage()
      onTestFinished(async ({ task }) => {
        if (task.result?.state === 'fail') await keepScreen(page, task.name)
        await context.close()
      })
      return page
    },
  }
}

async function launch(): Promise<Browser> {
  const executablePath = chromiumPath()
  if (executablePath === undefined) throw new Error('There is no Chromium on this machine')
  // Only pages of ours are opened, and the sandbox is not to be had in every container.
  return await chromium.launch({ executablePath, args: flags, chromiumSandbox: false })
}

/** Does what leads to another page, and waits until that page is there. */
export async function arriving(page: Page, act: () => Promise<void>): Promise<void> {
  await Promise.all([page.waitForEvent('load'), act()])
}

/** What the browser showed when a test failed, as a picture to look at. */
async function keepScreen(page: Page, name: string): Promise<void> {
  await mkdir(screensFolder, { recursive: true })
  const file = `${name.replaceAll(/[^a-z0-9]+/gi, '-').slice(0, 100)}.png`
  await page.screenshot({ path: join(screensFolder, file), fullPage: true })
}
