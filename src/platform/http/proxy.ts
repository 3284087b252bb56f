import { BlockList, isIP } from 'node:net'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { MiddlewareHandler } from 'hono'
import { notFound, Refusal } from '#src/platform/refusal/refusal.ts'
import type { RequestEnv } from './env.ts'

export interface ProxyParts {
  /** Addresses and networks of the proxies in front: `10.0.0.0/8`, `::1`. None: nobody is in front. */
  trustedProxies: readonly string[]
  publicUrl: () => URL
}

/**
 * Where proxies are named, only they are answered, and what they say of the visitor's scheme is believed:
 * a page asked for over plain http is led to https. A forwarded header from anybody else means nothing.
 */
export function behindProxy(parts: ProxyParts): MiddlewareHandler<RequestEnv> {
  const isTrusted = membership(parts.trustedProxies)
  return async (c, next) => {
    if (parts.trustedProxies.length === 0) return await next()
    const peer = getConnInfo(c).remote.address
    if (peer === undefined || !isTrusted(peer)) throw notFound('page')
    if (parts.publicUrl().protocol === 'https:' && c.req.header('x-forwarded-proto') === 'http') {
      if (c.req.method !== 'GET') {
        throw new Refusal(
          'cross-site',
          'This form was sent unprotected, over plain http. Nothing was changed.',
        )
      }
      const { pathname, search } = new URL(c.req.url)
      return c.redirect(new URL(`${pathname}${search}`, parts.publicUrl()).href, 308)
    }
    return await next()
  }
}

/** Whether an address is in one of the networks; an IPv4 address written as IPv6 counts as itself. */
export function membership(networks: readonly string[]): (address: string) => boolean {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', prefix] = network.split('/')
    const family = isIP(address) === 4 ? 'ipv4' : 'ipv6'
    if (prefix === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(prefix), family)
  }
  return (address) => {
    const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
    const family = isIP(plain)
    return family !== 0 && list.check(plain, family === 4 ? 'ipv4' : 'ipv6')
  }
}
