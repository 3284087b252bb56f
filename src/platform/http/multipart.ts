import type { BytePieces } from '#src/platform/files/byte-pieces.ts'
import { Refusal } from '#src/platform/refusal/refusal.ts'

/** One part of a form that brings files. Its content is read before the next part is asked for. */
export interface FormPart {
  name: string
  /** Null for a field that was typed. */
  fileName: string | null
  content: BytePieces
}

const mostParts = 50
const longestHeader = 8 * 1024

/**
 * The parts of a `multipart/form-data` body as they arrive, so that a file of any size goes to the disk and never
 * whole into memory.
 * @see https://www.rfc-editor.org/rfc/rfc7578
 */
export async function* formParts(contentType: string, body: BytePieces): AsyncGenerator<FormPart> {
  const incoming = new Incoming(body)
  const delimiter = Buffer.from(`\r\n--${boundaryOf(contentType)}`)
  // The first delimiter may stand at the very beginning, without a line before it.
  incoming.putBack(Buffer.from('\r\n'))
  await drained(incoming.until(delimiter))
  for (let part = 0; !(await isLast(incoming)); part += 1) {
    if (part === mostParts) throw unreadable()
    const header = Buffer.concat(
      await gathered(incoming.until(Buffer.from('\r\n\r\n')), longestHeader),
    )
    const content = incoming.until(delimiter)
    yield { ...namesOf(header.toString('utf8')), content }
    await drained(content)
  }
}

/** The fields of a form that brings no file. */
export async function plainFields(
  body: BytePieces,
  mostBytes: number,
): Promise<Record<string, string>> {
  const text = Buffer.concat(await gathered(body, mostBytes)).toString('utf8')
  return Object.fromEntries(new URLSearchParams(text))
}

/** The text of a part that was typed. */
export async function textOfPart({ content }: FormPart, mostBytes: number): Promise<string> {
  return Buffer.concat(await gathered(content, mostBytes))
    .toString('utf8')
    .replaceAll('\u0000', '')
    .trim()
}

function boundaryOf(contentType: string): string {
  const [, quoted, plain] =
    /^multipart\/form-data\s*;.*?\bboundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(
      contentType,
    ) ?? []
  const boundary = quoted ?? plain
  if (boundary === undefined)
    throw new Refusal('bad-input', 'A form with a file was expected here.')
  return boundary
}

/** After a delimiter come a line end and a part, or two dashes and the end. */
async function isLast(incoming: Incoming): Promise<boolean> {
  const next = (await incoming.take(2)).toString('latin1')
  if (next !== '--' && next !== '\r\n') throw unreadable()
  return next === '--'
}

function namesOf(header: string): { name: string; fileName: string | null } {
  const [, disposition = ''] =
    /^content-disposition:\s*form-data\s*;([^\r\n]*)/im.exec(header) ?? []
  const name = parameterOf(disposition, 'name')
  if (name === null) throw unreadable()
  return { name, fileName: parameterOf(disposition, 'filename') }
}

/** Browsers write a quotation mark in a name as %22, and line ends as %0D%0A. */
function parameterOf(disposition: string, name: string): string | null {
  const [, value] = new RegExp(`(?:^|;)\\s*${name}="([^"]*)"`, 'i').exec(disposition) ?? []
  return value?.replaceAll('%22', '"').replaceAll(/%0D|%0A/gi, ' ') ?? null
}

async function drained(content: BytePieces): Promise<void> {
  for await (const piece of content) void piece
}

async function gathered(content: BytePieces, most: number): Promise<Uint8Array[]> {
  const pieces: Uint8Array[] = []
  let bytes = 0
  for await (const piece of content) {
    bytes += piece.byteLength
    if (bytes > most) throw new Refusal('too-large', 'A field of that form is too long.')
    pieces.push(piece)
  }
  return pieces
}

function unreadable(): Refusal {
  return new Refusal('bad-input', 'That form could not be read.')
}

/** Bytes as they come, with what was read of them and not yet used. */
class Incoming {
  readonly #pieces: AsyncIterator<Uint8Array, unknown, undefined>
  #held: Buffer = Buffer.alloc(0)

  constructor(body: BytePieces) {
    this.#pieces = body[Symbol.asyncIterator]()
  }

  putBack(bytes: Buffer): void {
    this.#held = Buffer.concat([bytes, this.#held])
  }

  async take(count: number): Promise<Buffer> {
    while (this.#held.length < count) await this.#more()
    const taken = this.#held.subarray(0, count)
    this.#held = this.#held.subarray(count)
    return taken
  }

  /** What comes before a mark; the mark itself is passed over. Asked for again afterwards, it gives nothing. */
  async *until(mark: Buffer): AsyncGenerator<Uint8Array, void, undefined> {
    for (;;) {
      const at = this.#held.indexOf(mark)
      if (at >= 0) {
        const before = this.#held.subarray(0, at)
        this.#held = this.#held.subarray(at + mark.length)
        if (before.length > 0) yield before
        return
      }
      // The end of what is held may be the beginning of the mark.
      const sure = this.#held.length - mark.length + 1
      if (sure > 0) {
        const before = this.#held.subarray(0, sure)
        this.#held = this.#held.subarray(sure)
        yield before
      }
      await this.#more()
    }
  }

  async #more(): Promise<void> {
    const next = await this.#pieces.next()
    if (next.done === true) throw unreadable()
    const piece = Buffer.from(next.value)
    this.#held = this.#held.length === 0 ? piece : Buffer.concat([this.#held, piece])
  }
}
