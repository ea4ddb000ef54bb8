import type { KnownBlock, View } from '@slack/types'

/**
 * What the workspace's page and its server say to each other.
 * The server pushes a whole `PageState` over `/page/socket?as=U…` at every change; the page posts `PageAction`s to
 * `/page/action` and gets `{ ok: true }` or `{ ok: false, error }` back.
 */
export interface PageState {
  team: string
  /** The bot's display name. */
  bot: string
  me: string
  people: Person[]
  /** The last 200 messages between `me` and the bot, oldest first. */
  messages: PageMessage[]
  canvases: PageCanvas[]
  files: PageFile[]
  /** The Home tab published for `me`. */
  home: ViewState | null
  modal: ViewState | null
  /** True from the moment `me` says or clicks something until the bot has answered or 3 s have passed. */
  waiting: boolean
}
export interface Person {
  id: string
  name: string
  /** What the person does here, e.g. 申报人 or an office's duty. */
  title: string
  /** Messages from the bot not seen by this person yet. */
  unread: number
}
export interface PageMessage {
  ts: string
  user: string
  /** Slack's mrkdwn, for everybody's messages: of what a person typed `&`, `<` and `>` stand here as `&amp;` `&lt;` `&gt;`. */
  text: string
  blocks?: KnownBlock[]
  files?: PageFile[]
  edited?: boolean
  ephemeral?: boolean
}
export interface PageCanvas {
  id: string
  title: string
  markdown: string
  /** ms */
  updated: number
  access: 'read' | 'write'
}
export interface PageFile {
  id: string
  name: string
  mimetype: string
  size: number
  url: string
  /** ms */
  created: number
}
export interface ViewState {
  id: string
  view: View
  /** Field errors by block id, answered by the bot to a submission. */
  errors?: Record<string, string>
}

/** An element's value as Slack puts it into `view.state.values[block_id][action_id]` or `actions[0]`. */
export type ElementState = { type: string } & Record<string, unknown>

export type PageAction =
  | { do: 'say'; as: string; text: string; clientId: string }
  | { do: 'command'; as: string; text: string }
  | {
      do: 'click'
      as: string
      source: { message: string } | { view: string }
      block: string
      action: string
      element: ElementState
      values?: Record<string, Record<string, ElementState>>
    }
  | { do: 'submit'; as: string; view: string; values: Record<string, Record<string, ElementState>> }
  | { do: 'close'; as: string; view: string }
  | { do: 'home'; as: string }
  | { do: 'seen'; as: string; ts: string }
  | { do: 'write-canvas'; as: string; canvas: string; markdown: string }

/**
 * A file is posted as raw bytes to `/page/upload?as=U…&name=…`, which shares it in the conversation, and read from
 * `PageFile.url`. A socket without `as` speaks for the first person; `PageState.me` says who that is.
 */
export const PAGE = { socket: '/page/socket', action: '/page/action', upload: '/page/upload' } as const
