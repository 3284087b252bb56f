import { describe, expect, test } from 'vitest'
import { emailAddress, endingForm, personForm } from './person.form.ts'

const partnership = '01900000-0000-7000-8000-000000000001'

const person = {
  name: 'Ana Officer',
  email: 'Ana@Example.org',
  role: 'member',
  partnership,
  'heldOn-day': '30',
  'heldOn-month': '4',
  'heldOn-year': '2010',
  label: '',
}

function mistakes(form: object): string[] {
  const parsed = personForm.safeParse(form)
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
}

describe('an e-mail address', () => {
  test('is kept in small letters', () => {
    expect(emailAddress.parse('Ana.Officer+mk@Example.ORG')).toBe('ana.officer+mk@example.org')
  })

  test.each([
    ['', 'Enter an email address'],
    ['ana', 'Enter an email address in the correct format, like name@example.com'],
    ['ana@example', 'Enter an email address in the correct format, like name@example.com'],
    [
      'ana@example.org, eve@example.org',
      'Enter an email address in the correct format, like name@example.com',
    ],
    [
      'ana@example.org\r\nBcc: eve@example.org',
      'Enter an email address in the correct format, like name@example.com',
    ],
    ['änne@example.org', 'Enter an email address in the correct format, like name@example.com'],
    // The Kelvin sign turns into a plain k in small letters: another person's address.
    ['\u212Aim@example.org', 'Enter an email address in the correct format, like name@example.com'],
    [`${'a'.repeat(10_240)}@example.org`, 'Email address must be 254 characters or fewer'],
  ])('%j is refused', (typed, message) => {
    expect(emailAddress.safeParse(typed).error?.issues[0]?.message).toBe(message)
  })
})

describe('the form of a person', () => {
  test('gives a person with a role, its date and its partnership', () => {
    expect(personForm.parse(person)).toEqual({
      name: 'Ana Officer',
      email: 'ana@example.org',
      label: '',
      role: 'member',
      partnershipId: partnership,
      heldOn: '2010-04-30',
    })
  })

  test('leaves the partnership out for a programme officer', () => {
    expect(personForm.parse({ ...person, role: 'programme-officer' }).partnershipId).toBeNull()
  })

  test('names every mistake at once', () => {
    expect(mistakes({ role: 'member', 'heldOn-day': '31', 'heldOn-month': '2' })).toEqual([
      'name: Enter name',
      'email: Enter an email address',
      'partnership: Select the partnership this role is for',
      'heldOn: Enter a real date, such as 30 4 2010',
    ])
  })

  test.each(['King', 'facilitator', 'organisation-editor', 'Programme-Officer', ''])(
    'refuses the forged role %j',
    (role) => {
      expect(mistakes({ ...person, role })).toEqual(['role: Select a role'])
    },
  )

  test('refuses a public description that names the person', () => {
    expect(mistakes({ ...person, label: 'Officer (ana)' })).toEqual([
      'label: Public description must be words of the role, not the person’s name',
    ])
  })

  test('refuses a name of more than one line, and one that turns the text around', () => {
    expect(mistakes({ ...person, name: 'Ana\nOfficer' })).toEqual([
      'name: Name must be one line of plain text',
    ])
    expect(mistakes({ ...person, name: 'Ana \u202Ereciffo' })).toEqual([
      'name: Name must be one line of plain text',
    ])
  })

  test('keeps letters of every script, composed', () => {
    expect(personForm.parse({ ...person, name: 'Zoe\u0308 Łuczak 王' }).name).toBe('Zoë Łuczak 王')
  })
})

test('a role’s end may be left to the instance’s date', () => {
  expect(endingForm.parse({})).toEqual({ endedOn: '' })
  expect(endingForm.safeParse({ 'endedOn-day': '1' }).success).toBe(false)
})
