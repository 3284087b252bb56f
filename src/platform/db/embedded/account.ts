import { readFileSync } from 'node:fs'
import { Refusal } from '#src/platform/refusal/refusal.ts'

/** A user of this machine, by whose rights PostgreSQL runs. */
export interface Account {
  name: string
  uid: number
  gid: number
}

/** PostgreSQL refuses to run as root; root runs it as one of these. */
const accountNames = ['postgres', '_postgres', 'nobody']

export function accountsOf(passwd: string): Account[] {
  return passwd
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 7)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 }))
}

/** Whose rights PostgreSQL gets when we are root; undefined where we are an ordinary user. */
export function serverAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const accounts = knownAccounts()
  for (const name of accountNames) {
    const account = accounts.find((each) => each.name === name)
    if (account !== undefined) return account
  }
  throw new Refusal(
    'data-unusable',
    'PostgreSQL does not run as root, and this machine has neither a user postgres nor a user nobody. Run Secklow as an ordinary user.',
  )
}

export function accountOfUid(uid: number): Account | undefined {
  return knownAccounts().find((account) => account.uid === uid)
}

function knownAccounts(): Account[] {
  return accountsOf(readFileSync('/etc/passwd', 'utf8'))
}
