import { statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { programmeHere } from '#src/partnership/index.ts'
import { readMigrations } from '#src/platform/db/migrate.ts'
import { projectFolder } from '#src/platform/files/project.ts'
import { withData } from './open-data.ts'
import { tell } from './output.ts'
import type { CommonOptions } from './program.ts'

interface Finding {
  what: string
  found: string
  /** What to do about it; null when all is well. */
  advice: string | null
}

const scarceBytes = 1_000_000_000

/** Looks at the machine and the data, and says what is wrong and how to mend it. Opens the data as any command does. */
export async function doctor(options: CommonOptions): Promise<void> {
  await withData(options, async ({ database, settings }) => {
    const facts = database.describe()
    const programme = await programmeHere(database.db)
    const findings: Finding[] = [
      well('Node', process.version),
      well(
        'Database',
        `PostgreSQL ${facts.version}, ${facts.kind === 'embedded' ? 'our own' : 'by DATABASE_URL'}`,
      ),
      ...Object.entries(facts.facts).map(([what, found]) => well(`Database: ${what}`, found)),
      well(
        'Migrations',
        `${(await readMigrations(join(projectFolder, 'migrations'))).length}, all applied`,
      ),
      await spaceAt(facts.dataFolder),
      well('Site', database.siteUrl() ?? 'not running on this data'),
      well('Shows', programme.showsDemonstration ? 'the demonstration world' : programme.name),
      settings.smtpUrl === undefined
        ? {
            what: 'Mail',
            found: 'held in the outbox',
            advice: 'Set SMTP_URL and MAIL_FROM to send it.',
          }
        : well('Mail', `sent from ${settings.mailFrom ?? ''}`),
    ]
    tell(
      {
        json: { data: facts.dataFolder, findings, notes: facts.notes },
        text: textOf(facts.dataFolder, findings, facts.notes),
      },
      options.json === true,
    )
  })
}

function well(what: string, found: string): Finding {
  return { what, found, advice: null }
}

async function spaceAt(folder: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(folder)
  const free = bavail * bsize
  const found = `${(free / 1e9).toFixed(1)} GB free`
  return {
    what: 'Disk',
    found,
    advice: free < scarceBytes ? 'Make room: the database stops writing on a full disk.' : null,
  }
}

function textOf(folder: string, findings: readonly Finding[], notes: readonly string[]): string {
  const width = Math.max(...findings.map(({ what }) => what.length))
  const lines = findings.map(
    ({ what, found, advice }) =>
      `${what.padEnd(width)}  ${found}${advice === null ? '' : `\n${' '.repeat(width)}  ${advice}`}`,
  )
  return [`Data in ${folder}`, ...lines, ...notes].join('\n')
}
