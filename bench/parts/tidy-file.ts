import { once } from 'node:events'
import { createWriteStream } from 'node:fs'

/** How large a generated file of figures is, and what stands in it. */
export interface TidyShape {
  indicators: number
  places: number
  /** Months from January 2001 on. */
  months: number
}

const header =
  'areacd,areanm,geography,indicator,period,observation,measure,unit,lci_95,uci_95,status,notes'

export function rowsOf({ indicators, places, months }: TidyShape): number {
  return indicators * places * months
}

/**
 * Writes a file in the newest form of the local statistics, the same bytes each time. The rows come in no order, as if
 * shuffled, so that whoever sorts them has to.
 */
export async function writeTidyFile(path: string, shape: TidyShape): Promise<number> {
  const out = createWriteStream(path, { highWaterMark: 1 << 22 })
  const rows = rowsOf(shape)
  const step = stepThrough(rows)
  let block = `${header}\n`
  let at = 0
  for (let n = 0; n < rows; n += 1) {
    at = (at + step) % rows
    block += lineOf(at, shape)
    if (block.length > 1 << 20) {
      if (!out.write(block)) await once(out, 'drain')
      block = ''
    }
  }
  out.end(block)
  await once(out, 'finish')
  return out.bytesWritten
}

/** A stride without a common divisor with the number of rows, near its golden section: it meets every row once. */
function stepThrough(rows: number): number {
  let step = Math.max(1, Math.round(rows * 0.618_034))
  while (divisor(step, rows) !== 1) step += 1
  return step
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b)
}

function lineOf(at: number, { places, months }: TidyShape): string {
  const month = at % months
  const place = Math.floor(at / months) % places
  const indicator = Math.floor(at / months / places)
  const code = `E07${String(place + 1).padStart(6, '0')}`
  const period = `${2001 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01/P1M`
  const value = figureAt(at)
  const isWithheld = at % 97 === 0
  const observation = isWithheld ? '' : value.toFixed(2)
  const limits = isWithheld ? ',' : `${(value * 0.9).toFixed(2)},${(value * 1.1).toFixed(2)}`
  return `${code},District ${place + 1},Local Authority District,Measure ${indicator + 1} of the place,${period},${observation},Percentage,%,${limits},${isWithheld ? 'x' : ''},\n`
}

/** Between 1 and 100; near figures are unlike each other. */
function figureAt(at: number): number {
  const mixed = Math.imul(at ^ (at >>> 15), 0x2c_1b_3c_6d) >>> 0
  return 1 + (mixed % 9900) / 100
}
