import type { PageFile, PageMessage, PageState, ViewState } from '../protocol.ts'
import type { Message, StoredFile } from '../state/entry.ts'
import { directMessage, TEAM } from '../state/identity.ts'
import type { OpenView, Workspace } from '../state/workspace.ts'

const pageFile = ({ id, name, mimetype, size, created }: StoredFile): PageFile => ({
  id,
  name,
  mimetype,
  size,
  created: created * 1000,
  url: `/page/files/${id}`,
})

const viewState = ({ id, view, errors }: OpenView): ViewState => ({
  id,
  view,
  ...(errors && { errors }),
})

/** How many of the last messages are shown: the whole state travels at every change. */
const SHOWN = 200

/** Everything the page shows to a person. */
export function pageState(workspace: Workspace, me: string): PageState {
  const { shown, people } = workspace
  const { home, modal, ephemeral, waiting } = workspace.session(me)
  const kept = shown.messages.get(directMessage(me)) ?? []
  const filesOf = (ids: Iterable<string>) => [...ids].flatMap((id) => shown.files.get(id) ?? []).map(pageFile)
  const pageMessage = (message: Message): PageMessage => ({
    ts: message.ts,
    user: message.user,
    text: message.text,
    ...(message.blocks && { blocks: message.blocks }),
    ...(message.files && { files: filesOf(message.files) }),
    ...(message.edited && { edited: true }),
    ...(ephemeral.includes(message) && { ephemeral: true }),
  })
  return {
    team: TEAM.name,
    bot: workspace.botName,
    me,
    people: people.map((person) => ({ ...person, unread: workspace.unread(person.id) })),
    messages: [...kept.slice(-SHOWN), ...ephemeral].sort((a, b) => (a.ts < b.ts ? -1 : 1)).map(pageMessage),
    canvases: [...shown.canvases.values()].flatMap(({ id, title, markdown, updated, access }) => {
      const level = access[me]
      return level
        ? [{ id, title, markdown, updated: updated * 1000, access: level === 'read' ? 'read' : 'write' }]
        : []
    }),
    files: filesOf(new Set(kept.flatMap(({ files = [] }) => files))),
    home: home && viewState(home),
    modal: modal && viewState(modal),
    waiting,
  }
}
