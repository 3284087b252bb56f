import { expect, test } from 'vitest'
import { passageOf } from './passage.ts'
import { statementsOf } from './statement.ts'

function split(text: string): string[] {
  return statementsOf(passageOf(text, [{ start: 0, end: text.length }])).map((each) => each.text)
}

test.each<[string, string[]]>([
  ['Points raised included; debt, rents and empty shops.', ['debt', 'rents', 'empty shops']],
  ['The main issues were transport, housing and debt.', ['transport', 'housing', 'debt']],
  [
    'Points raised: jobs, specifically in Adur and Arun, better buses, and advice.',
    ['jobs, specifically in Adur and Arun', 'better buses', 'advice'],
  ],
  [
    'Issues raised were barriers between councils, firms and charities, and a lack of time.',
    ['barriers between councils, firms and charities', 'a lack of time'],
  ],
  [
    'Comments included; the need for trust; money (for rent, heat and light); and time.',
    ['the need for trust', 'money (for rent, heat and light)', 'time'],
  ],
  ['It was felt that parishes, being small, need help.', ['parishes, being small, need help']],
  [
    'There was a strong feeling that it works and that it should go on.',
    ['it works', 'it should go on'],
  ],
  [
    'The response varied from lending tools to a fund for repairs.',
    ['lending tools', 'a fund for repairs'],
  ],
  ['Long hours and low pay were also mentioned.', ['Long hours', 'low pay']],
  [
    'Partners can share rooms, pool money and train volunteers.',
    ['Partners can share rooms', 'pool money', 'train volunteers'],
  ],
  [
    'When people move, neighbours, who drove them, are lost.',
    ['When people move, neighbours, who drove them, are lost.'],
  ],
  ['1,400 people came, and 4.5 million did not.', ['1,400 people came, and 4.5 million did not.']],
])('%s', (sentence, statements) => expect(split(sentence)).toEqual(statements))

test.each([
  'was asked in the first round table discussion session.',
  'was covered in this section.',
  'Some of the points raised included:',
])('%s: says nothing of its own', (sentence) => expect(split(sentence)).toEqual([]))
