import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { projectFolder } from '#src/platform/files/project.ts'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import { checkDocument } from './check.ts'
import type { Document } from './document.ts'
import { type Coverage, printerFor } from './printable.ts'
import { openTypesetter, type Typesetter } from './typesetter.ts'

/** Where `scripts/fonts.ts` puts the faces. */
export const fontFolder = join(projectFolder, 'dist/fonts')
export const templatePath = join(projectFolder, 'src/platform/document/template.typ')

/** The shop that prints: a typesetter, and what its faces can draw. */
export interface Press {
  pdfOf: (document: Document) => Promise<Uint8Array>
  close: () => void
}

export function openPress(faces: string): Press {
  const coverage = readCoverage(faces)
  const typesetter = openTypesetter({
    templatePath,
    fontFolder: faces,
    limitMs: 20_000,
    idleMs: 300_000,
    queueLimit: 50,
  })
  return {
    pdfOf: async (document) => await print(document, coverage, typesetter),
    close: typesetter.close,
  }
}

let press: Press | undefined

/**
 * Prints a document as tagged PDF (PDF/UA-1). The same document gives the same bytes.
 * Refuses what could not be read by everybody: a figure without words, a table without a caption.
 */
export async function pdfOf(document: Document): Promise<Uint8Array> {
  press ??= openPress(fontFolder)
  return await press.pdfOf(document)
}

const sizeLimit = 8 * 1024 * 1024

async function print(
  document: Document,
  coverage: Coverage,
  typesetter: Typesetter,
): Promise<Uint8Array> {
  checkDocument(document)
  const source = sourceOf(document, coverage)
  if (source.length > sizeLimit) {
    throw new Refusal('too-large', 'This document is too long to be printed in one piece.')
  }
  return await typesetter.typeset({
    source,
    createdAt: Date.parse(`${document.dated}T00:00:00Z`) / 1000,
  })
}

/** The document as JSON that the template reads: every string made printable, every link a plain address. */
export function sourceOf(document: Document, coverage: Coverage): string {
  const printer = printerFor(coverage)
  const printable = JSON.stringify(document, (key, value: unknown) => {
    if (typeof value !== 'string') return value
    switch (key) {
      case 'svg':
        return printer.svg(value)
      case 'href':
        return plainAddress(value)
      case 'address':
        return printer.unbroken(value)
      default:
        return printer.text(value)
    }
  })
  return `{"gaps":${printer.hasGaps()},"document":${printable}}`
}

/** Only addresses that a reader expects of a link; for any other the words stay and the link goes. */
function plainAddress(href: string): string {
  const address = URL.canParse(href) ? new URL(href) : undefined
  return address !== undefined && /^(https?|mailto):$/.test(address.protocol) ? address.href : ''
}

const coverageShape = z.array(z.tuple([z.int(), z.int()]))

function readCoverage(faces: string): Coverage {
  return coverageShape.parse(JSON.parse(readFileSync(join(faces, 'coverage.json'), 'utf8')))
}
