import { existsSync } from 'node:fs'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The browser of this machine that end-to-end tests drive; undefined where there is none. */
export function chromiumPath(): string | undefined {
  return places.find((path) => existsSync(path))
}
