import type { IncomingMessage } from 'node:http'

const LOCAL = ['127.0.0.1', 'localhost']

/**
 * True for a request that was meant for this workspace: addressed to the loopback, and not made by a page of another
 * site, which could otherwise speak for the people here through their browser.
 */
export function isOwn({ headers }: IncomingMessage): boolean {
  const address = `http://${headers.host}`
  if (!URL.canParse(address)) return false
  const { hostname, origin } = new URL(address)
  return LOCAL.includes(hostname) && (headers.origin === undefined || headers.origin === origin)
}
