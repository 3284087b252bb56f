import { type Role, roleLabels } from './person.ts'

/** A partnership as these pages know it: people know no partnership but by its id. */
export interface Named {
  id: string
  name: string
}

export function roleInWords(
  held: { role: Role; partnershipId: string | null },
  partnerships: readonly Named[],
): string {
  if (held.partnershipId === null) return roleLabels[held.role]
  const partnership = partnerships.find(({ id }) => id === held.partnershipId)
  return `${roleLabels[held.role]}, ${partnership?.name ?? 'another partnership'}`
}

/** A calendar day, or the day of an instant in universal time, in words: `30 April 2010`. */
export function dayInWords(day: string | Date): string {
  const instant = typeof day === 'string' ? new Date(`${day}T00:00:00Z`) : day
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(instant)
}

/** `18 November 2009 at 09:12`, universal time. */
export function instantInWords(instant: Date): string {
  const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'UTC' })
  return `${dayInWords(instant)} at ${time.format(instant)} UTC`
}
