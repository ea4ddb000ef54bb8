import type { WebSocket } from 'ws'
import { z } from 'zod'
import { APP } from '../state/identity.ts'
import { parseJson } from '../state/json.ts'

/** What the app may send back with its acknowledgement. */
export type Answer = Record<string, unknown>

/** Something on its way to the app. */
export interface Envelope {
  id: string
  type: 'events_api' | 'interactive' | 'slash_commands'
  payload: unknown
  attempt: number
  reason: string
  /** The connection it went over, if any. */
  over?: WebSocket
  timer?: NodeJS.Timeout
  done: (answer: Answer) => void
}

/** The frame that greets the app over its `connections`th connection. */
export const hello = (connections: number): string =>
  JSON.stringify({
    type: 'hello',
    num_connections: connections,
    connection_info: { app_id: APP },
    debug_info: { host: 'applink-local', build_number: 1, approximate_connection_time: 18060 },
  })

/** The frame that carries an envelope. */
export function frameOf({ id, type, payload, attempt, reason }: Envelope): string {
  const event = type === 'events_api'
  return JSON.stringify({
    envelope_id: id,
    type,
    accepts_response_payload: !event,
    ...(event && { retry_attempt: attempt, retry_reason: reason }),
    payload,
  })
}

const acknowledgement = z.object({
  envelope_id: z.string(),
  payload: z.record(z.string(), z.unknown()).default({}),
})

/** Which envelope a frame of the app acknowledges, and its answer; undefined for any other frame. */
export const readAcknowledgement = (frame: string): z.output<typeof acknowledgement> | undefined =>
  acknowledgement.safeParse(parseJson(frame)).data
