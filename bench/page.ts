/**
 * P3 and P10, as far as there are pages: public pages from one process against bare node http that sends the same bytes,
 * and what a public page weighs.
 *   ./secklow bench page
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { get } from 'node:http'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { projectFolder } from '#src/platform/files/project.ts'
import { startOnEmptyFolder } from '#test/running-site.ts'
import { type Load, load } from './parts/load.ts'
import { report } from './parts/promise.ts'

const mostSeconds = 5
const mostRequests = 50_000
const paths = ['/', '/places', '/places/E06000042']
const mostPageKb = 60
const mostScriptKb = 20

async function measured(base: string, path: string, headers = {}): Promise<Load> {
  const { hostname, port } = new URL(base)
  const asked = { host: hostname, port: Number(port), path, mostSeconds, mostRequests, headers }
  // Once to warm up, once to measure.
  await load({ ...asked, mostSeconds: 1 })
  return await load(asked)
}

/** The same bytes from a process that does nothing else. */
async function bare(body: string): Promise<Load> {
  const tsx = join(projectFolder, 'node_modules', 'tsx', 'dist', 'esm', 'index.mjs')
  const program = join(projectFolder, 'bench', 'parts', 'bare-server.ts')
  const child = spawn(process.execPath, ['--import', tsx, program], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdin.end(body)
  const lines = createInterface(child.stdout)
  const port: unknown[] = await once(lines, 'line')
  try {
    return await measured(`http://127.0.0.1:${String(port[0])}`, '/')
  } finally {
    child.kill('SIGTERM')
  }
}

async function pace(base: string, path: string): Promise<void> {
  const answer = await fetch(new URL(path, base))
  const etag = answer.headers.get('etag')
  const against = await bare(await answer.text())
  const ours = await measured(base, path)
  const data = `${path}, ${ours.bytes} bytes, 16 connections, p99 ${ours.p99.toFixed(1)} ms`
  const unit = 'requests/s'
  report({
    promise: 'P3 page made anew',
    ours: ours.perSecond,
    against: against.perSecond,
    unit,
    n: ours.requests,
    data,
  })
  if (etag === null) return
  const held = await measured(base, path, { 'if-none-match': etag })
  report({
    promise: 'P3 page the browser holds already (304)',
    ours: held.perSecond,
    against: against.perSecond,
    unit,
    n: held.requests,
    data: `${path}, p99 ${held.p99.toFixed(1)} ms`,
  })
}

const addresses = /(?:href|src)="(\/assets\/[^"]+\.(?:css|js|woff2|svg))"/g

/** The body as it is sent to a browser that can read every usual compression. */
async function sentKb(base: string, path: string): Promise<number> {
  return await new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': 'br, gzip' }
    get(new URL(path, base), { headers }, (answer) => {
      let bytes = 0
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      answer.once('end', () => resolve(bytes / 1024))
      answer.once('error', reject)
    }).once('error', reject)
  })
}

/** What a first visit fetches, as it is sent, and how much of it is script. */
async function weight(base: string, path: string): Promise<void> {
  const html = await (await fetch(new URL(path, base))).text()
  const assets = [...new Set([...html.matchAll(addresses)].map((found) => found[1] ?? ''))]
  let scripts = 0
  let all = await sentKb(base, path)
  for (const asset of assets) {
    const kb = await sentKb(base, asset)
    all += kb
    if (asset.endsWith('.js')) scripts += kb
  }
  const data = `${path} and ${assets.length} files of its head, as sent`
  report({
    promise: 'P10 weight of a page',
    ours: all,
    against: mostPageKb,
    unit: 'KB',
    n: 1,
    data,
  })
  report({
    promise: 'P10 script of a page',
    ours: scripts,
    against: mostScriptKb,
    unit: 'KB',
    n: 1,
    data,
  })
}

const site = await startOnEmptyFolder()
try {
  for (const path of paths) await weight(site.url, path)
  for (const path of paths) await pace(site.url, path)
} finally {
  await site.end()
}
