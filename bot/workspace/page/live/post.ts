import { PAGE, type PageAction } from '../../protocol.ts'

export type Answer = { ok: true } | { ok: false; error: string }

const PATIENCE = 15_000

async function send(url: URL | string, init: RequestInit): Promise<Answer> {
  try {
    const response = await fetch(url, { method: 'POST', ...init })
    return await response.json()
  } catch {
    // No network, no server, no answer in time, or not our server: one thing to the person, who may try again.
    return { ok: false, error: 'unreachable' }
  }
}

/** Posts what the person did; never throws, an unreachable server is the error `unreachable`. */
export const post = (action: PageAction): Promise<Answer> =>
  send(PAGE.action, {
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(action),
    signal: AbortSignal.timeout(PATIENCE),
  })

/** Uploads a file into the conversation. */
export function upload(as: string, file: File): Promise<Answer> {
  const url = new URL(PAGE.upload, location.origin)
  url.searchParams.set('as', as)
  url.searchParams.set('name', file.name)
  return send(url, {
    body: file,
    headers: { 'content-type': file.type === '' ? 'application/octet-stream' : file.type },
  })
}
