import type { Events } from './events.ts'
import type { Files } from './files.ts'
import type { Responses } from './responses.ts'
import type { SocketMode } from './socket-mode.ts'
import type { Triggers } from './triggers.ts'
import type { Workspace } from './workspace.ts'

/** Everything a method or an action may need. */
export interface Context {
  workspace: Workspace
  socket: SocketMode
  events: Events
  triggers: Triggers
  responses: Responses
  files: Files
  /** Where the workspace listens, `http://127.0.0.1:PORT`. */
  base: string
  log: (message: string) => void
}
