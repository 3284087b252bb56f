import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '#src/platform/files/project.ts'

/**
 * A drawing of a page as one that stands alone, for documents: no style sheet reaches it there, so
 * it brings the rules of ours that speak of drawings, in the colours of print.
 */
export function printedDrawing(svg: string): string {
  styles ??= stylesOfDrawings()
  return svg
    .replace(/<svg\b/, '<svg xmlns="http://www.w3.org/2000/svg"')
    .replace(/<svg\b[^>]*>/, (opening) => `${opening}<style>${styles}</style>`)
}

let styles: string | undefined

function stylesOfDrawings(): string {
  const tokens = tokensInPrint(sheet('tokens'))
  return `${sheet('chart')}${sheet('map')}`
    .split('}')
    .flatMap((rule) => drawingRule(rule, tokens))
    .join('')
}

function sheet(name: string): string {
  const path = join(projectFolder, `src/ui/css/${name}.css`)
  return readFileSync(path, 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '')
}

/** Values as they stand in print: those of the page in light, and over them those of `@media print`. */
function tokensInPrint(css: string): Map<string, string> {
  const light = css.slice(0, css.indexOf('@media'))
  const print = css.slice(css.indexOf('@media print'))
  return new Map(
    Array.from(
      `${light}${print}`.matchAll(/(--[\w-]+):\s*([^;]+);/g),
      ([, name = '', value = '']) => [name, value],
    ),
  )
}

/** Marks of charts and maps are classes that begin with `c-` and `m-`; the words in both are `text`. */
const ofDrawings = /^(\.sk-chart text\b|\.[cm]-|\.sk-chart$)/

/** What places a drawing on a page and says nothing of the drawing itself. */
const ofPages = /^(display|width|height|max-width|max-height|overflow|white-space|font-family):/

function drawingRule(rule: string, tokens: ReadonlyMap<string, string>): string[] {
  const [selectors = '', declarations] = rule.split('{')
  if (declarations === undefined || rule.includes('@')) return []
  const kept = selectors
    .split(',')
    .map((selector) => selector.trim())
    .filter((selector) => ofDrawings.test(selector) && !selector.includes(':'))
  if (kept.length === 0) return []
  const resolved = declarations.replaceAll(
    /var\((--[\w-]+)\)/g,
    (_, name: string) => tokens.get(name) ?? 'inherit',
  )
  const own = resolved
    .split(';')
    .map((declaration) => declaration.replaceAll(/\s+/g, ' ').trim())
    .filter((declaration) => declaration !== '' && !ofPages.test(declaration))
  return [`${kept.join(',')}{${own.join(';')}}`]
}
