import { setTimeout as sleep } from 'node:timers/promises'
import type { SocketModeReceiver } from '@slack/bolt'

/** Called whenever the line is back; what came meanwhile may have been missed. */
export type Reconnected = () => void

/** Waits between two tries, ms: at once first, since Slack itself renews each connection every few hours. */
const FIRST = 100
const LONGEST = 30_000

/**
 * Opens the socket again whenever it is closed, until the app itself closes it. `giveUp` is asked about every failure;
 * `true` ends the trying.
 */
export function stayConnected(
  socket: SocketModeReceiver['client'],
  reconnected: Reconnected,
  giveUp: (error: unknown) => boolean,
): void {
  let over = false
  let trying = false
  const reconnect = async () => {
    trying = true
    for (let wait = FIRST; !over; wait = Math.min(wait * 2, LONGEST)) {
      await sleep(wait)
      if (over) break
      try {
        await socket.start()
        reconnected()
        break
      } catch (error) {
        over ||= giveUp(error)
      }
    }
    trying = false
  }
  socket.on('disconnecting', () => {
    over = true
  })
  socket.on('disconnected', () => {
    if (!over && !trying) void reconnect()
  })
}
