import { world } from '#src/app/demonstration/world.ts'
import { isLoopback, parseSettings } from '#src/app/settings.ts'
import { type Site, startSite } from '#src/app/site.ts'
import { createSignInLink, roleLabels } from '#src/people/index.ts'
import { openLog } from '#src/platform/log/log.ts'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import { progress, tell } from './output.ts'
import type { StartOptions } from './program.ts'

interface DemonstrationLink {
  role: string
  partnership: string | null
  link: string
}

/** Serves until SIGTERM or SIGINT; then lets running requests finish, closes the database and ends with code 0. */
export async function start(options: StartOptions): Promise<void> {
  const settings = parseSettings(process.env)
  // Listened for from the beginning: a signal during the start is kept until there is something to stop cleanly.
  const stopAsked = signalled()
  const site = await startSite({
    settings,
    dataFolder: options.data,
    host: options.host,
    port: portOf(options.port),
    tls: tlsOf(options),
    wantsEmpty: options.empty === true,
    log: openLog(settings.logLevel),
  })
  const links = await demonstrationLinks(site)
  const { dataFolder, notes } = site.database.describe()
  for (const note of notes) progress(note)
  tell(
    {
      json: {
        url: site.url.origin,
        process: process.pid,
        data: dataFolder,
        world: site.firstWorld,
        signInLinks: links,
      },
      text: textOf(site, dataFolder, links),
    },
    options.json === true,
  )
  await stopAsked
  progress('Stopping.')
  await site.stop()
}

function portOf(text: string): number {
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port > 65_535) {
    throw new Refusal('setting-wrong', `--port must be a number from 0 to 65535, not “${text}”.`)
  }
  return port
}

function tlsOf({
  tlsCert,
  tlsKey,
}: StartOptions): { certificateFile: string; keyFile: string } | undefined {
  if (tlsCert === undefined && tlsKey === undefined) return undefined
  if (tlsCert === undefined || tlsKey === undefined) {
    throw new Refusal('setting-wrong', '--tls-cert and --tls-key go together.')
  }
  return { certificateFile: tlsCert, keyFile: tlsKey }
}

/** One single-use link for each role of the demonstration, where only this machine can use them. */
async function demonstrationLinks(site: Site): Promise<DemonstrationLink[]> {
  if (!isLoopback(site.url.hostname)) return []
  const links: DemonstrationLink[] = []
  for (const { email, role, partnership } of world.people) {
    const link = await linkFor(site, email)
    if (link !== undefined) links.push({ role, partnership, link })
  }
  return links
}

async function linkFor({ parts, database, url }: Site, email: string): Promise<string | undefined> {
  try {
    return await createSignInLink({ auth: parts.auth, db: database.db, publicUrl: url }, email)
  } catch (error) {
    // Whoever removed the demonstration has removed its people.
    if (error instanceof Refusal && error.id === 'not-found') return undefined
    throw error
  }
}

function textOf(site: Site, dataFolder: string, links: readonly DemonstrationLink[]): string {
  const lines = [`Secklow is at ${site.url.origin}`, `Its data is in ${dataFolder}`]
  if (links.length > 0) {
    lines.push('', 'Sign in to the demonstration (each link works once, for 15 minutes):')
    for (const { role, partnership, link } of links) {
      lines.push(`  ${roleInWords(role, partnership)}`, `    ${link}`)
    }
  }
  lines.push('', 'Ctrl-C stops it.')
  return lines.join('\n')
}

function roleInWords(role: string, partnership: string | null): string {
  const name = Object.entries(roleLabels).find(([key]) => key === role)?.[1] ?? role
  return partnership === null ? name : `${name}, ${partnership}`
}

async function signalled(): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.once(signal, () => {
        resolve()
      })
    }
  })
}
