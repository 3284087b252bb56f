import { createServer } from 'node:http'
import { buffer } from 'node:stream/consumers'

/** Sends the same bytes to whoever asks: the least that a page from this process could cost. */
const body = await buffer(process.stdin)

const server = createServer((_, answer) => {
  answer.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': body.length,
  })
  answer.end(body)
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object') console.log(String(address?.port))
})
process.once('SIGTERM', () => server.close(() => process.exit(0)))
