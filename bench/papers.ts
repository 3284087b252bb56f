/**
 * Q9 and Q10: actions and owners found in real minutes, and the founding paper imported, with how long reading takes.
 *   ./secklow bench papers
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type PaperRecord, readPaper } from '#src/voice/index.ts'
import { scoreActions, withoutLabels } from '#test/action-score.ts'
import { paperFaults, pointsIn } from '#test/paper-faults.ts'
import { realPapers } from '#test/real-papers.ts'
import { median, report } from './parts/promise.ts'

const reach = 0.8
/** A rule of owner, “to” and verb, on minutes of this kind, with the labels hidden. */
const baseline = 0.62

function actions(): void {
  const scored = scoreActions()
  const hidden = scoreActions(withoutLabels)
  const data = `23 minutes, ${scored.labelled} actions that a person found, ${scored.found} found`
  const unit = 'F1 of actions with the right owner'
  const promise = 'Q9 actions and owners'
  report({ promise, ours: scored.ownersF1, against: reach, unit, n: scored.labelled, data })
  report({
    promise: 'Q9 actions and owners, labels hidden',
    ours: hidden.ownersF1,
    against: baseline,
    unit,
    n: hidden.labelled,
    data: `the same minutes without the word “Action”, ${hidden.found} found`,
  })
}

/** Who answered each question, and how many set questions each round has. */
const answeredBy = [
  ['Geoff Snelson', 'David Livermore', 'Sarah Stevens'],
  ['David Livermore', 'Sarah Stevens'],
  ['David Livermore'],
  ['David Livermore'],
]
const promptsOf = [4, 2]

/** What a person finds in the founding paper, each as one fact that is there or is not. */
function factsIn(source: string, record: PaperRecord): boolean[] {
  const { opener, speakers, questions, rounds } = record
  const prompts = rounds.flatMap((round) => round.prompts)
  return [
    opener?.name === 'Sam Crooks',
    speakers.length === 3,
    questions.length === answeredBy.length,
    ...answeredBy.flatMap((names, question) =>
      names.map((name, answer) => questions[question]?.answers[answer]?.by === name),
    ),
    rounds.length === promptsOf.length,
    ...promptsOf.map((count, round) => rounds[round]?.prompts.length === count),
    ...prompts.map(({ points }) => points.length > 0),
    pointsIn(record).length >= 25,
    record.coverage === 1,
    paperFaults(source, record).length === 0,
  ]
}

function founding(): void {
  const source = readFileSync(realPapers.founding, 'utf8')
  const record = readPaper(source)
  const facts = factsIn(source, record)
  report({
    promise: 'Q10 founding paper imported',
    ours: facts.filter(Boolean).length,
    against: facts.length,
    unit: 'facts that are right',
    n: facts.length,
    data: `${pointsIn(record).length} points, coverage ${record.coverage}`,
  })
}

function pace(): void {
  const names = readdirSync(realPapers.minutes).map((name) => join(realPapers.minutes, name))
  const sources = [realPapers.founding, ...names].map((path) => readFileSync(path, 'utf8'))
  const letters = sources.reduce((sum, source) => sum + source.length, 0)
  const took = Array.from({ length: 9 }, () => {
    const began = performance.now()
    for (const source of sources) readPaper(source)
    return performance.now() - began
  })
  report({
    promise: 'reading of papers',
    ours: median(took) / (letters / 1000),
    against: 1,
    unit: 'ms for a thousand letters',
    n: took.length,
    data: `${sources.length} papers, ${letters} letters`,
  })
}

if (!realPapers.isThere) {
  process.stderr.write('The real papers are not there: SECKLOW_REAL_DATA names their folder.\n')
  process.exitCode = 1
} else {
  actions()
  founding()
  pace()
}
