import { join } from 'node:path'
import { entry } from '../state/entry.ts'
import { Files } from '../state/files.ts'
import { openJournal } from '../state/journal.ts'
import { digest } from '../state/memory.ts'
import { type Profile, Workspace } from '../state/workspace.ts'
import { Events } from './events.ts'
import { Responses } from './responses.ts'
import { SocketMode } from './socket-mode.ts'
import { Triggers } from './triggers.ts'

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

export interface ContextOptions {
  people: readonly Profile[]
  botName: string
  /** The workspace keeps its things in `workspace/` inside. */
  dataDir: string
  /** The time, ms. */
  now: () => number
  log: (message: string) => void
}

/** Puts the workspace together from what its journal holds. */
export async function openContext(options: ContextOptions, base: string): Promise<Context> {
  const { dataDir, now, log } = options
  const folder = join(dataDir, 'workspace')
  const workspace = new Workspace({
    ...options,
    ...(await openJournal(join(folder, 'journal.jsonl'), entry, digest, log)),
  })
  const socket = new SocketMode(log)
  return {
    workspace,
    socket,
    events: new Events(workspace, socket, base, log),
    triggers: new Triggers(now),
    responses: new Responses(workspace, base),
    files: new Files(join(folder, 'files'), workspace),
    base,
    log,
  }
}
