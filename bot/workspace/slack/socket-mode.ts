import { randomUUID } from 'node:crypto'
import type { WebSocket } from 'ws'
import { newSecret } from '../state/ids.ts'
import { type Answer, type Envelope, frameOf, hello, readAcknowledgement } from './envelope.ts'

/** How long the app has to acknowledge, ms. */
const ACK_WITHIN = 3000
/** How long after a failure an event is sent again, ms. [docs.slack.dev/apis/events-api] */
const RETRY_AFTER = [0, 60_000, 300_000]

/** The app's end of Socket Mode: connections, envelopes and their acknowledgements. */
export class SocketMode {
  readonly #log: (message: string) => void
  readonly #tickets = new Set<string>()
  #connections: WebSocket[] = []
  readonly #envelopes = new Map<string, Envelope>()

  constructor(log: (message: string) => void) {
    this.#log = log
  }

  /** A ticket that opens one connection. */
  ticket(): string {
    const ticket = newSecret()
    this.#tickets.add(ticket)
    return ticket
  }

  redeem(ticket: string): boolean {
    return this.#tickets.delete(ticket)
  }

  /** Takes a new connection, greets the app and sends what has been waiting for one. */
  connect(socket: WebSocket): void {
    this.#connections.push(socket)
    socket.on('message', (data, binary) => {
      if (!binary) this.#acknowledge(String(data))
    })
    socket.on('error', (error) => this.#log(`socket mode: ${error.message}`))
    socket.on('close', () => this.#disconnected(socket))
    socket.send(hello(this.#connections.length))
    for (const envelope of this.#envelopes.values()) if (!envelope.over) this.#send(envelope)
  }

  /** Sends an event until the app acknowledges it; resolves then. Never rejects: unacknowledged it stays pending. */
  event(payload: object): Promise<void> {
    return new Promise((done) => {
      this.#send(this.#envelope('events_api', payload, () => done()))
    })
  }

  /** Sends an interaction once; gives the acknowledgement's payload, or null if none came in time. */
  ask(type: 'interactive' | 'slash_commands', payload: unknown): Promise<Answer | null> {
    return new Promise((resolve) => {
      const envelope = this.#envelope(type, payload, resolve)
      envelope.timer = setTimeout(() => {
        this.#envelopes.delete(envelope.id)
        resolve(null)
      }, ACK_WITHIN)
      this.#send(envelope)
    })
  }

  close(): void {
    for (const { timer } of this.#envelopes.values()) clearTimeout(timer)
    this.#envelopes.clear()
    for (const socket of this.#connections) socket.terminate()
  }

  #envelope(type: Envelope['type'], payload: unknown, done: Envelope['done']): Envelope {
    const envelope: Envelope = { id: randomUUID(), type, payload, attempt: 0, reason: '', done }
    this.#envelopes.set(envelope.id, envelope)
    return envelope
  }

  #send(envelope: Envelope): void {
    const socket = this.#connections.shift()
    if (!socket) return
    this.#connections.push(socket)
    envelope.over = socket
    if (envelope.type === 'events_api') {
      clearTimeout(envelope.timer)
      envelope.timer = setTimeout(() => this.#retry(envelope, 'timeout'), ACK_WITHIN)
    }
    socket.send(frameOf(envelope))
  }

  #retry(envelope: Envelope, reason: string): void {
    clearTimeout(envelope.timer)
    const delay = RETRY_AFTER[envelope.attempt]
    if (delay === undefined) {
      this.#envelopes.delete(envelope.id)
      this.#log(`socket mode: an event was not acknowledged after ${RETRY_AFTER.length} retries`)
      return
    }
    delete envelope.over
    envelope.attempt += 1
    envelope.reason = reason
    envelope.timer = setTimeout(() => this.#send(envelope), delay)
  }

  #acknowledge(frame: string): void {
    const acknowledged = readAcknowledgement(frame)
    const envelope = acknowledged && this.#envelopes.get(acknowledged.envelope_id)
    if (!envelope) return
    clearTimeout(envelope.timer)
    this.#envelopes.delete(envelope.id)
    envelope.done(acknowledged.payload)
  }

  #disconnected(socket: WebSocket): void {
    this.#connections = this.#connections.filter((other) => other !== socket)
    for (const envelope of this.#envelopes.values())
      if (envelope.over === socket && envelope.type === 'events_api')
        this.#retry(envelope, 'connection_failed')
  }
}
