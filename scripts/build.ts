import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build as bundle } from 'esbuild'
import { projectFolder } from '#src/platform/files/project.ts'
import { manifestName } from '#src/ui/assets.ts'
import type { AssetAddresses } from '#src/ui/frame.ts'
import { buildFonts } from './fonts.ts'

const distFolder = join(projectFolder, 'dist')
const browsers = ['chrome109', 'edge109', 'firefox115', 'safari15.6']

/** Everything a clone needs to run: assets for the browser, fonts for documents, the program itself. */
export async function buildAll(dist = distFolder): Promise<void> {
  await Promise.all([buildAssets(dist), buildFonts(join(dist, 'fonts')), buildServer(dist)])
}

interface Asset {
  name: string
  content: Uint8Array
}

/**
 * Builds what a browser asks for into `dist/assets`, each name with a hash of its content, and
 * writes down the addresses. The same sources give the same bytes; two builds at once do no harm.
 */
export async function buildAssets(dist = distFolder): Promise<AssetAddresses> {
  const [look, script, icon, card] = await Promise.all([
    bundleLook(),
    bundleIslands(),
    image('mark.svg'),
    image('card.png'),
  ])
  const assets = [...look, script, icon, card]
  const addresses: AssetAddresses = {
    stylesheet: addressOf(look, 'secklow-', '.css'),
    script: addressOf([script], '', '.js'),
    icon: addressOf([icon], '', '.svg'),
    font: addressOf(look, 'atkinson-hyperlegible-next-latin-wght-normal-', '.woff2'),
    card: addressOf([card], '', '.png'),
  }
  await writeAssets(join(dist, 'assets'), assets)
  await writeWhole(join(dist, manifestName), `${JSON.stringify(addresses, null, 2)}\n`)
  return addresses
}

async function bundleLook(): Promise<Asset[]> {
  const { outputFiles } = await bundle({
    absWorkingDir: projectFolder,
    entryPoints: { secklow: 'src/ui/css/index.css' },
    outdir: 'dist/assets',
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    target: browsers,
    loader: { '.woff2': 'file' },
    write: false,
  })
  return outputFiles.map(({ path, contents }) => ({ name: basename(path), content: contents }))
}

/** All islands in one file: together they are smaller than the requests for each. */
async function bundleIslands(): Promise<Asset> {
  const source = join(projectFolder, 'src')
  const files = await readdir(source, { recursive: true })
  const islands = files.filter((file) => file.endsWith('.island.ts')).toSorted()
  const { outputFiles } = await bundle({
    absWorkingDir: projectFolder,
    stdin: {
      contents: islands.map((file) => `import ${JSON.stringify(`./${file}`)}`).join('\n'),
      resolveDir: source,
    },
    banner: { js: '/* Holds parts of govuk-frontend: MIT licence, Crown copyright. */' },
    legalComments: 'none',
    bundle: true,
    minify: true,
    format: 'esm',
    target: browsers,
    tsconfig: 'tsconfig.islands.json',
    write: false,
  })
  const [file] = outputFiles
  if (file === undefined) throw new Error('The islands were bundled into nothing.')
  return hashed('secklow.js', file.contents)
}

async function image(name: string): Promise<Asset> {
  return hashed(name, await readFile(join(projectFolder, 'src/ui/images', name)))
}

function hashed(name: string, content: Uint8Array): Asset {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8)
  const extension = extname(name)
  return { name: `${basename(name, extension)}-${hash}${extension}`, content }
}

function addressOf(assets: readonly Asset[], start: string, end: string): string {
  const found = assets.find(({ name }) => name.startsWith(start) && name.endsWith(end))
  if (found === undefined) throw new Error(`Nothing was built that is named ${start}*${end}.`)
  return `/assets/${found.name}`
}

/** Writes the assets, then takes away what earlier builds left. */
async function writeAssets(folder: string, assets: readonly Asset[]): Promise<void> {
  await mkdir(folder, { recursive: true })
  await Promise.all(assets.map(({ name, content }) => writeWhole(join(folder, name), content)))
  const kept = new Set(assets.map(({ name }) => name))
  const stale = (await readdir(folder)).filter(
    (name) => !kept.has(name) && !name.endsWith('.partial'),
  )
  await Promise.all(stale.map((name) => rm(join(folder, name), { force: true })))
}

/** A reader sees the old file or the new one, never half of it. */
async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  const partial = `${path}.${randomUUID()}.partial`
  await writeFile(partial, content)
  await rename(partial, path)
}

/** The program in one file, and the processes that set and read documents and load figures; packages stay where npm put them. */
async function buildServer(dist: string): Promise<void> {
  await bundle({
    absWorkingDir: projectFolder,
    entryPoints: {
      secklow: 'src/cli/main.ts',
      typesetter: 'src/platform/document/typesetter-process.ts',
      reader: 'src/platform/source-text/reader-process.ts',
      loader: 'src/evidence/load/loader-process.job.ts',
    },
    outdir: dist,
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    packages: 'external',
    sourcemap: true,
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAll(process.argv[2])
