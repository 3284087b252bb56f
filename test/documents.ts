import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Poppler reads a PDF as somebody else's program would. Debian has it as poppler-utils. */
export const hasPoppler: boolean = spawnSync('pdffonts', ['-v']).error === undefined

/** What one of poppler's programs prints about a PDF. */
export function popplerSays(program: string, flags: readonly string[], pdf: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'secklow-pdf-'))
  try {
    const path = join(folder, 'document.pdf')
    writeFileSync(path, pdf)
    const after = program === 'pdftotext' ? ['-'] : []
    return execFileSync(program, [...flags, path, ...after], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Names of the fonts in a PDF, each with whether it is embedded. */
export function fontsOf(pdf: Uint8Array): { name: string; embedded: boolean }[] {
  const lines = popplerSays('pdffonts', [], pdf).trimEnd().split('\n').slice(2)
  return lines.map((line) => ({
    name: (/^\S+/.exec(line)?.[0] ?? '').replace(/^[A-Z]{6}\+/, ''),
    embedded: / (yes|no) +(?:yes|no) +(?:yes|no) +\d+ +\d+$/.exec(line)?.[1] === 'yes',
  }))
}
