import { createServer } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { type SmtpManner, type SmtpStandIn, startSmtp } from '#test/smtp.ts'
import { openTransport, requiresEncryption } from './transport.ts'

const from = 'Secklow <secklow@example.org>'
const mail = { subject: 'Grüße', text: 'Plain words\n', html: '<p>Words</p>' }
const started: SmtpStandIn[] = []

afterEach(async () => {
  for (const server of started.splice(0)) await server.stop()
})

async function aServer(manner: SmtpManner): Promise<SmtpStandIn> {
  const server = await startSmtp(manner)
  started.push(server)
  return server
}

async function sendTo(url: string, address = 'ana@example.org'): Promise<void> {
  await openTransport({ url, from, patienceMs: 200 }).send(address, mail)
}

describe('a mail server', () => {
  test('takes a mail with its sender, one reader, plain words and HTML', async () => {
    const server = await aServer('accept')
    await sendTo(server.url)
    expect(server.taken).toMatchObject([{ from: 'secklow@example.org', to: ['ana@example.org'] }])
    const content = server.taken[0]?.content ?? ''
    expect(content).toContain('From: Secklow <secklow@example.org>')
    expect(content).toContain('To: ana@example.org')
    expect(content).toMatch(/Subject: =\?UTF-8\?/)
    expect(content).toContain('Auto-Submitted: auto-generated')
    expect(content).toContain('Plain words')
    expect(content).toContain('<p>Words</p>')
  })

  test('that refuses the reader is told by its code, without the address it quotes', async () => {
    const server = await aServer('refuse')
    await expect(sendTo(server.url, 'marker@example.org')).rejects.toThrow(
      /^the mail server refused it, with code 550$/,
    )
  })

  test('that keeps silent is given up', async () => {
    const server = await aServer('hang')
    const startedAt = performance.now()
    await expect(sendTo(server.url)).rejects.toThrow('the mail server did not answer in time')
    expect(performance.now() - startedAt).toBeLessThan(2000)
  })

  test('that never comes to an end is given up too', async () => {
    const server = createServer((socket) => {
      const timer = setInterval(() => socket.write('220-and another thing\r\n'), 50)
      socket.on('close', () => clearInterval(timer))
      socket.on('error', () => undefined)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    await expect(sendTo(`smtp://127.0.0.1:${port}`)).rejects.toThrow('did not answer in time')
    await new Promise((resolve) => server.close(resolve))
  })

  test('that is not there is told so', async () => {
    const server = await startSmtp()
    await server.stop()
    await expect(sendTo(server.url)).rejects.toThrow('the mail server could not be reached')
  })

  test.each([
    ['smtp://127.0.0.1:25', false],
    ['smtp://localhost', false],
    ['smtp://[::1]:25', false],
    ['smtp://mail.example.org:587', true],
    ['smtp://127.0.0.1.example.org', true],
    ['smtp://mail.example.org:25?ignoreTLS=true', false],
  ])('at %s must encrypt: %s', (url, must) => {
    expect(requiresEncryption(url)).toBe(must)
  })
})
