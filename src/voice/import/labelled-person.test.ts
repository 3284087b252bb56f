import { describe, expect, test } from 'vitest'
import { readPaper } from './read-paper.ts'

const paper = `# Keeping the high street open (illustrative)

- **Date:** not known
- **Venue:** not known

## Opening

- **Opened by:** Ruth Amber
- **Role:** Leader and chair, for now
- **Organisation:** Oakmoot Council

Sixty delegates came on 3 March 2010 to the Corn Hall, Oakmoot.

## Presentations

### Ludwig van der Berg

- **Role:** Head of Regeneration, Culture and Sport
- **Organisation:** not known

The presentations and the website were shown by Dev Marsh, Director of the Traders Association.

## Questions and answers with the panel

### Question 1: Why are rents not lower

*Editor’s note:* This was asked twice.

- **Panel member, voluntary sector:** Leases run long. Ruth Amber: she said so.
- **Answer:** Landlords wait.

## First round of tables

### What works well now?

- Late opening; a shared van

*Editor’s note:* The tables agreed, and that showed.

- The meeting ended too early

## Closing remarks

One table asked “what next?” and was told.
`

describe('a paper that labels who spoke', () => {
  const record = readPaper(paper)

  test('gives names, roles and organisations as they stand', () => {
    expect(record.opener).toEqual({
      name: 'Ruth Amber',
      role: 'Leader and chair, for now',
      organisation: 'Oakmoot Council',
    })
    expect(record.speakers).toMatchObject([
      {
        name: 'Ludwig van der Berg',
        role: 'Head of Regeneration, Culture and Sport',
        organisation: null,
        presented:
          'The presentations and the website were shown by Dev Marsh, Director of the Traders Association.',
      },
    ])
  })

  test('says what is not known, and the reader guesses no other', () => {
    expect([record.date, record.venue]).toEqual([null, null])
  })

  test('keeps what stands after a bold name together, whoever is named in it', () => {
    expect(record.questions.map(({ text }) => text)).toEqual(['Why are rents not lower'])
    expect(record.questions[0]?.answers).toMatchObject([
      { by: 'Panel member, voluntary sector', text: 'Leases run long. Ruth Amber: she said so.' },
      { by: null, text: 'Landlords wait.' },
    ])
  })

  test('takes no words of the editor for a point', () => {
    expect(record.rounds.flatMap(({ prompts }) => prompts)).toMatchObject([
      {
        text: 'What works well now?',
        points: [{ text: 'Late opening; a shared van' }, { text: 'The meeting ended too early' }],
      },
    ])
    expect(record.closing).toBe('One table asked “what next?” and was told.')
    expect(record.coverage).toBe(1)
  })
})
