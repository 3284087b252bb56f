import { isLoopback } from './settings.ts'

/** Under which addresses people reach this site. */
export interface Origins {
  /** The origin that links in mail begin with. */
  publicUrl: () => URL
  isHttps: () => boolean
  isOurOrigin: (origin: string) => boolean
  /** Whether a request's Host is ours: a page elsewhere may not speak to us under a name of its own. */
  isOurHost: (host: string) => boolean
}

/**
 * `listening` is where the server listens, known once it does; `declared` is PUBLIC_URL.
 * On a loopback address every loopback name of the same port is ours.
 */
export function originsOf(declared: URL | undefined, listening: () => URL): Origins {
  const publicUrl = () => declared ?? listening()
  const isOurHost = (host: string) => {
    const url = urlOf(`${publicUrl().protocol}//${host}`)
    if (url === undefined) return false
    return (
      url.host === publicUrl().host || (isLoopback(url.hostname) && url.port === listening().port)
    )
  }
  return {
    publicUrl,
    isHttps: () => publicUrl().protocol === 'https:',
    isOurHost,
    isOurOrigin: (origin) => {
      const url = urlOf(origin)
      return (
        url !== undefined &&
        url.origin === origin &&
        url.protocol === publicUrl().protocol &&
        isOurHost(url.host)
      )
    },
  }
}

function urlOf(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined
}
