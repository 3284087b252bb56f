import { Refusal } from '#src/platform/refusal/refusal.ts'
import type { Fault } from './fault.ts'

/** The refusal of a file, with the line and the column where it is wrong, where there are such. */
export class FileFault extends Refusal {
  readonly fault: Fault

  constructor(fault: Fault) {
    super('file-unreadable', faultInWords(fault))
    this.fault = fault
  }
}

function faultInWords({ sentence, line, column }: Fault): string {
  const where = [
    ...(line === null ? [] : [`line ${line.toLocaleString('en-GB')}`]),
    ...(column === null ? [] : [`column ${column}`]),
  ].join(', ')
  return where === '' ? sentence : `${where.charAt(0).toUpperCase()}${where.slice(1)}: ${sentence}`
}

export function refuse(
  sentence: string,
  line: number | null = null,
  column: string | null = null,
): never {
  throw new FileFault({ sentence, line, column })
}
