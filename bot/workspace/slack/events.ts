import type { Message } from '../state/entry.ts'
import { APP, BOT, directMessage, TEAM } from '../state/identity.ts'
import { newId } from '../state/ids.ts'
import type { Workspace } from '../state/workspace.ts'
import { messageObject, viewObject } from './objects.ts'
import type { SocketMode } from './socket-mode.ts'

/** Tells the app what happened. A message is told until it is acknowledged, also after a restart. */
export class Events {
  readonly #workspace: Workspace
  readonly #socket: SocketMode
  readonly #base: string
  readonly #log: (message: string) => void

  constructor(workspace: Workspace, socket: SocketMode, base: string, log: (message: string) => void) {
    this.#workspace = workspace
    this.#socket = socket
    this.#base = base
    this.#log = log
  }

  /** Tells of every message that was not acknowledged before the workspace stopped. */
  resume(): void {
    for (const [event, { channel, message }] of this.#workspace.memory.unacknowledged)
      this.message(event, channel, message)
  }

  message(id: string, channel: string, message: Message): void {
    this.#send(id, messageEvent(this.#workspace, channel, message, this.#base))
      .then(() => this.#workspace.record({ type: 'acknowledged', event: id }))
      .catch((error) => this.#log(`the acknowledgement of ${id} was not kept: ${error}`))
  }

  homeOpened(person: string): void {
    const { home } = this.#workspace.session(person)
    void this.#send(newId('Ev'), {
      type: 'app_home_opened',
      user: person,
      channel: directMessage(person),
      tab: 'home',
      event_ts: this.#workspace.ts(),
      ...(home && { view: viewObject(home) }),
    })
  }

  #send(event_id: string, event: object): Promise<void> {
    return this.#socket.event({
      type: 'event_callback',
      event_id,
      event_time: Math.floor(this.#workspace.now() / 1000),
      team_id: TEAM.id,
      api_app_id: APP,
      authorizations: [
        {
          enterprise_id: null,
          team_id: TEAM.id,
          user_id: BOT.user,
          is_bot: true,
          is_enterprise_install: false,
        },
      ],
      is_ext_shared_channel: false,
      event,
    })
  }
}

const messageEvent = (workspace: Workspace, channel: string, message: Message, base: string) => ({
  ...messageObject(workspace, message, base),
  channel,
  channel_type: 'im',
  event_ts: message.ts,
})
