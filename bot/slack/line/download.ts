import type { Services } from '../services.ts'

/** How long Slack may take to hand over a file, ms. */
const PATIENCE = 30_000

/** Slack did not hand over the bytes; it may another time. */
class DownloadFailed extends Error {
  readonly code = 'download_failed'
}

/**
 * The bytes of a file that is kept by Slack; or that there are more than so many, or that Slack does not give them to us.
 * The token goes to no other host than the one that we call, or one of its own.
 */
export async function download(
  { client, ending }: Pick<Services, 'client' | 'ending'>,
  url: string,
  limit: number,
): Promise<Uint8Array | 'tooBig' | 'unreachable'> {
  if (!isSlack(url, client.slackApiUrl)) return 'unreachable'
  const signal = AbortSignal.any([AbortSignal.timeout(PATIENCE), ending.signal])
  const headers = { authorization: `Bearer ${client.token}` }
  try {
    const answer = await fetch(url, { headers, redirect: 'error', signal })
    if (answer.status === 429 || answer.status >= 500)
      throw new DownloadFailed(`answered with ${answer.status}`)
    // Whoever may not have a file gets the page on which people log in, and no error.
    const isPage = answer.headers.get('content-type')?.startsWith('text/html')
    if (!answer.ok || isPage || !answer.body) return 'unreachable'
    return await upTo(limit, answer.body)
  } catch (cause) {
    if (cause instanceof DownloadFailed) throw cause
    throw new DownloadFailed('the bytes could not be fetched', { cause })
  }
}

async function upTo(limit: number, body: AsyncIterable<Uint8Array>): Promise<Uint8Array | 'tooBig'> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of body) {
    size += part.length
    if (size > limit) return 'tooBig'
    parts.push(part)
  }
  return Buffer.concat(parts)
}

function isSlack(url: string, api: string): boolean {
  if (!URL.canParse(url)) return false
  const [{ origin, protocol, hostname }, ours] = [new URL(url), new URL(api)]
  return origin === ours.origin || (protocol === 'https:' && hostname.endsWith(`.${ours.hostname}`))
}
