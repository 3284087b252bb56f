import { join } from 'node:path'
import { directoryRecordKinds } from '#src/directory/index.ts'
import {
  chosenRecordKinds,
  evidenceRecordKinds,
  type Loads,
  openLoads,
} from '#src/evidence/index.ts'
import { needRecordKinds } from '#src/gap/index.ts'
import type { RecordKind } from '#src/history/index.ts'
import { allPartnerships, partnershipRecordKinds } from '#src/partnership/index.ts'
import {
  type PeopleParts,
  peopleRecordKinds,
  type SignInParts,
  type ViewerParts,
} from '#src/people/index.ts'
import { placeRecordKinds } from '#src/place/index.ts'
import { planRecordKinds } from '#src/plan/index.ts'
import { openAuth } from '#src/platform/auth/auth.ts'
import type { Db } from '#src/platform/db/db.ts'
import type { Pool, ServerAddress } from '#src/platform/db/pool.ts'
import { projectFolder } from '#src/platform/files/project.ts'
import { openLimiter } from '#src/platform/http/limit.ts'
import type { Log } from '#src/platform/log/log.ts'
import { appendTo, openSecurityLog } from '#src/platform/log/security-log.ts'
import { openBackground } from '#src/platform/mail/background.ts'
import { openMailer } from '#src/platform/mail/mailer.ts'
import { openTransport } from '#src/platform/mail/transport.ts'
import { openStats, type Stats } from '#src/platform/stats/stats.ts'
import { paperRecordKinds } from '#src/publish/index.ts'
import { loadAssets } from '#src/ui/assets.ts'
import type { AssetAddresses } from '#src/ui/index.ts'
import { codingRecordKinds, meetingRecordKinds, reviewRecordKinds } from '#src/voice/index.ts'
import type { Origins } from './origin.ts'

/** What the site is put together from. */
export interface Parts extends SignInParts, ViewerParts, PeopleParts {
  db: Db
  log: Log
  origins: Origins
  assets: AssetAddresses
  assetFolder: string
  recordKinds: readonly RecordKind[]
  stats: Stats
  /** Where the figures lie: one folder an edition. */
  editionsFolder: string
  dataFolder: string
  /** Files of figures that are being loaded. */
  loads: Loads
  now: () => Date
  trustedProxies: readonly string[]
}

/** What the parts are made of: where the data is, and what the settings say. */
export interface Ground {
  db: Db
  pool: Pool
  address: ServerAddress
  log: Log
  dataFolder: string
  secret: string
  origins: Origins
  smtp: { url: string; from: string } | undefined
  trustedProxies: readonly string[]
}

/** Every kind of record whose rows history can put back. */
export const allRecordKinds: readonly RecordKind[] = [
  ...placeRecordKinds,
  ...peopleRecordKinds,
  ...partnershipRecordKinds,
  ...chosenRecordKinds,
  ...evidenceRecordKinds,
  ...meetingRecordKinds,
  ...directoryRecordKinds,
  ...paperRecordKinds,
  ...reviewRecordKinds,
  ...planRecordKinds,
  ...codingRecordKinds,
  ...needRecordKinds,
]

/** For all questions to the figures together. */
const statsLimits = { memoryMiB: 512, threads: 2 }

const distFolder = join(projectFolder, 'dist')

/** Makes every part of the site once. */
export function makeParts({
  db,
  pool,
  address,
  log,
  dataFolder,
  secret,
  origins,
  smtp,
  trustedProxies,
}: Ground): Parts {
  const editionsFolder = join(dataFolder, 'editions')
  const transport = smtp === undefined ? null : openTransport({ url: smtp.url, from: smtp.from })
  const onFailure = (error: unknown): void => {
    log.error(
      { kind: error instanceof Error ? error.name : typeof error },
      'the security log could not be written',
    )
  }
  const write = appendTo({ file: join(dataFolder, 'security.log'), onFailure })
  return {
    db,
    log,
    origins,
    publicUrl: origins.publicUrl,
    auth: openAuth({ pool, secret, isHttps: origins.isHttps(), log }),
    mailer: openMailer({ db, log, transport }),
    limiter: openLimiter({ db, secret }),
    securityLog: openSecurityLog({ secret, write }),
    background: openBackground({ log }),
    assets: loadAssets(distFolder),
    assetFolder: join(distFolder, 'assets'),
    recordKinds: allRecordKinds,
    partnershipNames: allPartnerships,
    stats: openStats({
      ...statsLimits,
      temporaryFolder: join(dataFolder, 'temporary'),
      folders: [editionsFolder],
    }),
    editionsFolder,
    dataFolder,
    loads: openLoads({ db, address, dataFolder, log }),
    now: () => new Date(),
    trustedProxies,
  }
}
