import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { projectFolder } from '#src/platform/files/project.ts'

export interface SourceFile {
  /** Path from the root of the project, with forward slashes. */
  path: string
  text: string
}

const codeFolders = ['src', 'test', 'e2e', 'bench', 'scripts']
const otherFolders = ['migrations', 'docs']
const code = /\.tsx?$/
const words = /\.(md|sql|css|json|sh)$/

/** Every file of code in the project. */
export async function codeFiles(root = projectFolder): Promise<SourceFile[]> {
  return await readAll(root, await pathsIn(root, codeFolders, code))
}

/** Everything people read: documents, migrations, style sheets, and the files at the root. */
export async function writtenFiles(root = projectFolder): Promise<SourceFile[]> {
  const inFolders = await pathsIn(root, [...codeFolders, ...otherFolders], words)
  const atRoot = (await readdir(root, { withFileTypes: true }))
    .filter((entry) => entry.isFile() && isWrittenAtRoot(entry.name))
    .map((entry) => entry.name)
  return await readAll(root, [...atRoot, ...inFolders])
}

function isWrittenAtRoot(name: string): boolean {
  return (
    name !== 'package-lock.json' && (words.test(name) || /^(secklow|NOTICE|LICENSE)$/.test(name))
  )
}

async function pathsIn(root: string, folders: readonly string[], ends: RegExp): Promise<string[]> {
  const lists = await Promise.all(
    folders.map(async (folder) => {
      const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true })
      return entries
        .filter((entry) => entry.isFile() && ends.test(entry.name))
        .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    }),
  )
  return lists.flat().toSorted()
}

async function readAll(root: string, paths: readonly string[]): Promise<SourceFile[]> {
  return await Promise.all(
    paths.map(async (path) => ({ path, text: await readFile(join(root, path), 'utf8') })),
  )
}
