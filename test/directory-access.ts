import {
  type Access,
  allOfficers,
  doing,
  type Fresh,
  type Outcome,
  open,
  own,
  reading,
} from './access.ts'

const organisation = (fresh: Fresh) => ({ id: fresh.organisationId })
const service = (fresh: Fresh) => ({ id: fresh.serviceId })

/** A shared record that acts in Milton Keynes: everybody may see it, its officers may change it. */
const acting = (outcome: Outcome) =>
  ({
    'partnership-officer': outcome,
    'partnership-officer-elsewhere': 'not-permitted',
    'programme-officer': outcome,
  }) as const

/** A form that an officer of another partnership is shown again, because it names what they may not reach. */
const again = (outcome: Outcome) =>
  ({ ...allOfficers(outcome), 'partnership-officer-elsewhere': 'again' }) as const

const walkedList = ({ number }: Fresh): string => `name\nWalked group ${number} (illustrative)\n`

/** The lines of organisations, services and lists. */
export const directoryAccess: Readonly<Record<string, Access>> = {
  'GET /directory': open,
  'GET /organisations/:id': { ...open, at: organisation },
  'GET /services/:id': { ...open, at: service },
  'GET /directory/sources': { outcome: reading(allOfficers('shown')) },
  'GET /directory/sources/:id': {
    outcome: reading(own('shown')),
    at: (fresh) => ({ id: fresh.listId }),
  },
  'POST /directory/sources': {
    outcome: doing(again('shown')),
    form: (fresh) => ({
      partnership: fresh.partnershipId,
      name: 'Walked',
      pasted: walkedList(fresh),
    }),
  },
  'POST /directory/sources/imports': {
    outcome: doing(again('done')),
    form: (fresh) => ({
      partnership: fresh.partnershipId,
      name: 'Walked',
      heldOn: '',
      fileName: 'walked.csv',
      content: btoa(walkedList(fresh)),
    }),
    writes: true,
  },
  'GET /admin/organisations': { outcome: reading(allOfficers('shown')) },
  'POST /admin/organisations': {
    outcome: doing(again('done')),
    form: ({ number, placeCode }) => ({
      name: `Walked ${number} (illustrative)`,
      place: placeCode,
    }),
    writes: true,
  },
  'GET /admin/organisations/:id': { outcome: reading(acting('shown')), at: organisation },
  'POST /admin/organisations/:id': {
    outcome: doing(acting('done')),
    at: organisation,
    form: ({ number, placeCode }) => ({
      name: `Walked again ${number} (illustrative)`,
      place: placeCode,
    }),
    writes: true,
  },
  'GET /admin/organisations/:id/services': {
    outcome: reading(acting('shown')),
    at: organisation,
  },
  'POST /admin/organisations/:id/services': {
    outcome: doing(acting('done')),
    at: organisation,
    form: () => ({ name: 'Walked (illustrative)', state: 'open' }),
    writes: true,
  },
  'GET /admin/services/:id': { outcome: reading(acting('shown')), at: service },
  'POST /admin/services/:id': {
    outcome: doing(acting('done')),
    at: service,
    form: () => ({ name: 'Walked again (illustrative)', themes: 'skills' }),
    writes: true,
  },
  'GET /admin/services/:id/confirmations': { outcome: reading(acting('shown')), at: service },
  'POST /admin/services/:id/confirmations': {
    outcome: doing(acting('done')),
    at: service,
    form: () => ({ 'heldOn-day': '', 'heldOn-month': '', 'heldOn-year': '' }),
    writes: true,
  },
  'GET /admin/services/:id/capacities': { outcome: reading(acting('shown')), at: service },
  'POST /admin/services/:id/capacities': {
    outcome: doing(acting('done')),
    at: service,
    form: () => ({ capacity: 'room', roomFor: '4' }),
    writes: true,
  },
  'GET /admin/services/:id/states': { outcome: reading(acting('shown')), at: service },
  'POST /admin/services/:id/states': {
    outcome: doing(acting('done')),
    at: service,
    form: () => ({ state: 'closed', reason: 'walked' }),
    writes: true,
  },
}
