import { pathToFileURL } from 'node:url'
import ts from 'typescript'
import { codeFiles, type SourceFile } from './source-files.ts'

/** Middle, 95th in a hundred, and the most. */
export interface Spread {
  count: number
  median: number
  p95: number
  most: number
  /** Where the most is. */
  at: string
}

export interface Measures {
  files: Spread
  functions: Spread
  commentShare: number
  testLinesPerSourceLine: number
}

interface Measured {
  at: string
  lines: number
}

const isTest = (file: SourceFile): boolean =>
  /\.test\.tsx?$/.test(file.path) || /^(test|e2e)\//.test(file.path)

/** How long files and functions of src are, and how much of it is comment and test. */
export function measure(files: readonly SourceFile[]): Measures {
  const sources = files.filter((file) => file.path.startsWith('src/') && !isTest(file))
  const tests = files.filter((file) => isTest(file))
  const sourceLines = sum(sources.map(codeLines))
  return {
    files: spreadOf(sources.map((file) => ({ at: file.path, lines: codeLines(file) }))),
    functions: spreadOf(sources.flatMap(functionsOf)),
    commentShare: sum(sources.map(commentLines)) / sourceLines,
    testLinesPerSourceLine: sum(tests.map(codeLines)) / sourceLines,
  }
}

export function spreadOf(measured: readonly Measured[]): Spread {
  const sorted = measured.toSorted((a, b) => a.lines - b.lines)
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)]?.lines ?? 0
  const last = sorted.at(-1)
  return {
    count: sorted.length,
    median: at(0.5),
    p95: at(0.95),
    most: last?.lines ?? 0,
    at: last?.at ?? '',
  }
}

/** The measures in words, beside what docs/decisions/007-checks.md aims at. */
export function measuresInWords(measures: Measures): string[] {
  const { files, functions } = measures
  return [
    `${files.count} files of src, lines: ${inWords(files)}`,
    `${functions.count} functions, lines: ${inWords(functions)}`,
    `comments ${(measures.commentShare * 100).toFixed(1)}% of lines, ${measures.testLinesPerSourceLine.toFixed(2)} lines of test a line of source`,
  ]
}

function inWords({ median, p95, most, at }: Spread): string {
  return `median ${median}, p95 ${p95}, longest ${most} (${at})`
}

function functionsOf(file: SourceFile): Measured[] {
  const source = parse(file)
  const found: Measured[] = []
  const visit = (node: ts.Node): void => {
    if (isFunction(node) && node.body !== undefined) {
      const first = source.getLineAndCharacterOfPosition(node.getStart(source)).line
      const last = source.getLineAndCharacterOfPosition(node.end).line
      found.push({ at: `${file.path}:${first + 1}`, lines: last - first + 1 })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

type FunctionNode = ts.FunctionDeclaration | ts.MethodDeclaration | ts.ArrowFunction

/** Named functions, methods and those kept in a constant; a callback is part of the function it stands in. */
function isFunction(node: ts.Node): node is FunctionNode {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isMethodDeclaration(node) ||
    (ts.isArrowFunction(node) && ts.isVariableDeclaration(node.parent))
  )
}

function parse(file: SourceFile): ts.SourceFile {
  const kind = file.path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  return ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ES2023, true, kind)
}

function codeLines(file: SourceFile): number {
  return file.text.split('\n').filter((line) => line.trim() !== '').length
}

function commentLines(file: SourceFile): number {
  return file.text.split('\n').filter((line) => /^\s*(\/\/|\/\*|\*)/.test(line)).length
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const line of measuresInWords(measure(await codeFiles()))) console.log(line)
}
