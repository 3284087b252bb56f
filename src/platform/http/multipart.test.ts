import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type FormPart, formParts, textOfPart } from './multipart.ts'

const type = 'multipart/form-data; boundary=----x9'

async function* cut(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) {
    yield await Promise.resolve(bytes.subarray(at, at + size))
  }
}

interface Read {
  name: string
  fileName: string | null
  text: string
}

async function read(body: string | Buffer, size = 7, contentType = type): Promise<Read[]> {
  const parts: Read[] = []
  for await (const { name, fileName, content } of formParts(
    contentType,
    cut(Buffer.from(body), size),
  )) {
    const pieces: Uint8Array[] = []
    for await (const piece of content) pieces.push(piece)
    parts.push({ name, fileName, text: Buffer.concat(pieces).toString('latin1') })
  }
  return parts
}

const part = (name: string, content: string, file?: string): string =>
  `------x9\r\nContent-Disposition: form-data; name="${name}"${file === undefined ? '' : `; filename="${file}"`}\r\n\r\n${content}\r\n`
const end = '------x9--\r\n'

test('fields and files come in their order', async () => {
  const body = `${part('dataset', 'claimant-rate')}${part('file', 'a,b\r\n1,2\r\n', 'rates.csv')}${end}`

  expect(await read(body)).toEqual([
    { name: 'dataset', fileName: null, text: 'claimant-rate' },
    { name: 'file', fileName: 'rates.csv', text: 'a,b\r\n1,2\r\n' },
  ])
})

test('what is before the first part and after the last is passed over', async () => {
  expect(await read(`preamble\r\n${part('a', '1')}${end}epilogue`)).toHaveLength(1)
})

test('a name may hold a quotation mark, and a file none', async () => {
  expect(await read(part('file', '', 'a %22b%22.csv') + end)).toEqual([
    { name: 'file', fileName: 'a "b".csv', text: '' },
  ])
})

test('a form that a browser makes is read', async () => {
  const form = new FormData()
  form.append('licence', 'OGL-UK-3.0')
  form.append('file', new Blob(['x,y\n']), 'x.csv')
  const request = new Request('http://localhost/', { method: 'POST', body: form })
  const body = Buffer.from(await request.arrayBuffer())

  expect(await read(body, 5, request.headers.get('content-type') ?? '')).toEqual([
    { name: 'licence', fileName: null, text: 'OGL-UK-3.0' },
    { name: 'file', fileName: 'x.csv', text: 'x,y\n' },
  ])
})

test('however the bytes are cut, each content is whole', async () => {
  const content = fc.string({
    unit: fc.constantFrom('\r', '\n', '-', 'x', '9', 'a'),
    maxLength: 40,
  })
  await fc.assert(
    fc.asyncProperty(
      fc.array(content, { maxLength: 4 }),
      fc.integer({ min: 1, max: 60 }),
      async (contents, size) => {
        fc.pre(contents.every((each) => !`${each}\r\n`.includes('\r\n------x9')))
        const body = contents.map((each, n) => part(`p${n}`, each)).join('') + end

        expect((await read(body, size)).map(({ text }) => text)).toEqual(contents)
      },
    ),
  )
})

test.each([
  ['a body that breaks off', part('a', '1')],
  ['a part without a name', '------x9\r\nContent-Disposition: form-data\r\n\r\n1\r\n------x9--'],
  ['a delimiter that is none', '------x9??'],
  ['nothing', ''],
  ['too many parts', Array.from({ length: 60 }, () => part('a', '')).join('') + end],
])('%s is refused', async (_, body) => {
  await expect(read(body)).rejects.toMatchObject({ id: 'bad-input' })
})

test('another kind of body is refused', async () => {
  await expect(read('a=1', 7, 'application/x-www-form-urlencoded')).rejects.toMatchObject({
    id: 'bad-input',
  })
})

test('a header and a field that go on and on are refused', async () => {
  const long = 'x'.repeat(10_000)
  await expect(read(`------x9\r\n${long}`, 500)).rejects.toMatchObject({ id: 'too-large' })

  const parts: FormPart[] = []
  for await (const each of formParts(type, cut(Buffer.from(part('a', long) + end), 500))) {
    parts.push(each)
    await expect(textOfPart(each, 100)).rejects.toMatchObject({ id: 'too-large' })
    break
  }
  expect(parts).toHaveLength(1)
})
