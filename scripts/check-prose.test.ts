import { expect, test } from 'vitest'
import { lockFaults, proseFaults } from './check-prose.ts'

const faultsOf = (path: string, text: string): string[] => proseFaults([{ path, text }])
const americanWord = ['organi', 'zation'].join('')
const machineFolder = ['', 'work', ''].join('/')

test('plain British prose passes', () => {
  const text = 'The organisation’s programme, its neighbours and their catalogue.'

  expect(faultsOf('docs/structure.md', text)).toEqual([])
})

test('an American form is found in a document, with its line', () => {
  expect(faultsOf('docs/a.md', `One.\nAn ${americanWord} acts.`)).toEqual([
    `docs/a.md:2: “${americanWord}”: write -ise.`,
  ])
})

test('a word of SQL in capitals is no prose', () => {
  expect(
    faultsOf('src/a.ts', `export const a = 'VACUUM ${['ANALY', 'ZE'].join('')} place'`),
  ).toEqual([])
})

test('names of code in a document are no prose', () => {
  expect(
    faultsOf('docs/a.md', `The property \`${americanWord}\` of [it](${americanWord}).`),
  ).toEqual([])
})

test('comments and sentences of code are read, its names are not', () => {
  const comment = `/** What an ${americanWord} is. */\nexport const a = 1`
  const sentence = `export const a = 'No ${americanWord} is known.'`
  const shown = `export const A = () => <p>No ${americanWord} here</p>`
  const name = `export const ${americanWord} = { '${americanWord}': 1 }`

  expect(faultsOf('src/a.ts', comment)).toHaveLength(1)
  expect(faultsOf('src/a.ts', sentence)).toHaveLength(1)
  expect(faultsOf('src/a.tsx', shown)).toHaveLength(1)
  expect(faultsOf('src/a.ts', name)).toEqual([])
})

test('a style sheet has words of its own, its comments may not', () => {
  const word = ['col', 'or'].join('')

  expect(faultsOf('src/ui/a.css', `a { ${word}: red }`)).toEqual([])
  expect(faultsOf('src/ui/a.css', `/* the ${word} of need */`)).toHaveLength(1)
})

test('a path of one machine is found', () => {
  expect(faultsOf('docs/a.md', `Run it in ${machineFolder}src.`)).toEqual([
    `docs/a.md:1: “${machineFolder}” is a path of one machine.`,
  ])
  expect(faultsOf('src/a.ts', `export const folder = 'in ${machineFolder}src now'`)).toHaveLength(1)
  expect(
    faultsOf('docs/a.md', 'The files of ../shared/data, or /etc/network/ and src/homework/.'),
  ).toEqual([])
})

test('a registry address in the lock file is found', () => {
  const lock = '{"packages":{"node_modules/a":{"resolved": "https://example.org/a.tgz"}}}'

  expect(lockFaults(lock)).toEqual([
    'package-lock.json: "resolved": "https://example.org/a.tgz" names a registry.',
  ])
  expect(lockFaults('{"packages":{"node_modules/a":{"version":"1.0.0"}}}')).toEqual([])
})
