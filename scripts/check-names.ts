import ts from 'typescript'
import type { SourceFile } from './source-files.ts'

const vagueWords = new Set([
  'util',
  'utils',
  'helper',
  'helpers',
  'common',
  'misc',
  'manager',
  'managers',
])
const vagueType = /(Service|Manager|Helper|Util)s?$/
const kebab = '[a-z0-9]+(-[a-z0-9]+)*'
const layer = 'form|sql|commands|page|parts|mail|document|routes|job|live|island|client|config'
const fileName = new RegExp(
  `^${kebab}(\\.(${layer}))?((\\.(db|http))?\\.test)?\\.tsx?$|^${kebab}\\.d\\.ts$`,
)
const feature =
  /^src\/(history|place|theme|people|partnership|evidence|directory|voice|plan|practice|gap|publish)\//
const rendered = /\.(page|parts|mail)\.ts$/
const mocks = /\bvi\.(mock|doMock|fn|spyOn|stubGlobal)\(/

/** What is named against the house's rules, one sentence a fault. STYLE.md says why. */
export function nameFaults(files: readonly SourceFile[]): string[] {
  const paths = new Set(files.map((file) => file.path))
  return files.flatMap((file) => [
    ...pathFaults(file.path),
    ...typeFaults(file),
    ...testFaults(file, paths),
    ...transactionFaults(file),
  ])
}

function pathFaults(path: string): string[] {
  const faults: string[] = []
  const segments = path.split('/')
  const name = segments.at(-1) ?? ''
  const vague = path.split(/[/.-]/).find((word) => vagueWords.has(word))
  if (vague !== undefined) faults.push(`${path}: “${vague}” says nothing; name what it holds.`)
  if (/-services?\.|^services?\./.test(name) && !path.startsWith('src/directory/')) {
    faults.push(`${path}: a service is help offered to people, and lives in src/directory.`)
  }
  if (feature.test(path) && /(^|[-.])events?[-.]/.test(name)) {
    faults.push(`${path}: say “meeting” or “history entry”; the language has events already.`)
  }
  if (!fileName.test(name)) faults.push(`${path}: not kebab-case with a layer that is known.`)
  if (rendered.test(name)) faults.push(`${path}: a file that renders ends in .tsx.`)
  return faults
}

function typeFaults(file: SourceFile): string[] {
  return declaredNames(file).flatMap((name) => {
    if (vagueType.test(name) && !(/Services?$/.test(name) && speaksOfHelp(file.path)))
      return [`${file.path}: ${name} says nothing; name what it is.`]
    if (
      feature.test(file.path) &&
      /(^e|E)vents?([A-Z]|$)/.test(name) &&
      !file.path.includes('.island.')
    ) {
      return [`${file.path}: ${name}: say “meeting” or “history entry”.`]
    }
    return []
  })
}

/** Where a service is help offered to people: the directory, what reads it, and tests. */
function speaksOfHelp(path: string): boolean {
  return /^(src\/(directory|gap|app\/demonstration)\/|test\/)/.test(path)
}

function declaredNames(file: SourceFile): string[] {
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ES2023)
  return source.statements.flatMap((statement) => {
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.flatMap((each) =>
        ts.isIdentifier(each.name) ? [each.name.text] : [],
      )
    }
    const isNamed =
      ts.isTypeAliasDeclaration(statement) ||
      ts.isInterfaceDeclaration(statement) ||
      ts.isClassDeclaration(statement) ||
      ts.isFunctionDeclaration(statement)
    return isNamed && statement.name !== undefined ? [statement.name.text] : []
  })
}

/** A test sits beside the noun it tests, is named after it, and uses the real thing: `place.db.test.ts`, `place-undo.db.test.ts`. */
function testFaults(file: SourceFile, paths: ReadonlySet<string>): string[] {
  if (!isTest(file.path)) return []
  const faults: string[] = []
  if (mocks.test(file.text)) faults.push(`${file.path}: tests use the real thing, not mocks.`)
  const stem = file.path.replace(/((\.(db|http))?\.test)\.tsx?$/, '')
  const isBeside = [...paths].some((path) => !isTest(path) && isNamedAfter(stem, path))
  if (/^(src|scripts)\//.test(file.path) && !isBeside) {
    faults.push(`${file.path}: no file beside it has its name, so nobody finds what it tests.`)
  }
  return faults
}

const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path)

function isNamedAfter(stem: string, path: string): boolean {
  const noun = path.replace(/(?<=\/[^/.]+)\.[^/]*$/, '')
  return stem === noun || stem.startsWith(`${noun}-`) || path.startsWith(`${stem}.`)
}

function transactionFaults(file: SourceFile): string[] {
  const opensOne = file.path.startsWith('src/') && /\.transaction\(\)/.test(file.text)
  return opensOne && file.path !== 'src/platform/db/db.ts'
    ? [`${file.path}: transactions are opened by inTransaction of platform/db/db.ts alone.`]
    : []
}
