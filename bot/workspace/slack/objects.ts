import { extname } from 'node:path'
import type { Values } from '../block-kit/values.ts'
import type { Canvas, Message, StoredFile } from '../state/entry.ts'
import { APP, BOT, TEAM } from '../state/identity.ts'
import type { OpenView, Workspace } from '../state/workspace.ts'

// What the workspace holds, as Slack shows it to the app. `base` is where the workspace listens.

export function fileObject(file: StoredFile, base: string) {
  const url = `${base}/files/${file.id}/${encodeURIComponent(file.name)}`
  return {
    ...file,
    timestamp: file.created,
    filetype: extname(file.name).toLowerCase().slice(1),
    mode: 'hosted',
    is_external: false,
    url_private: url,
    url_private_download: url,
  }
}

/** A canvas among the files. */
export const canvasObject = ({ id, title, created, updated }: Canvas) => ({
  id,
  name: title,
  title,
  user: BOT.user,
  created,
  updated,
  timestamp: created,
  filetype: 'quip',
  mode: 'quip',
})

export function messageObject(workspace: Workspace, message: Message, base: string) {
  const { files, edited, ...rest } = message
  return {
    type: 'message',
    team: TEAM.id,
    ...rest,
    ...(message.user === BOT.user && { bot_id: BOT.bot, app_id: APP }),
    ...(edited && { edited: { user: message.user, ts: edited } }),
    ...(files && {
      files: files
        .flatMap((id) => workspace.memory.files.get(id) ?? [])
        .map((file) => fileObject(file, base)),
    }),
    ...(files && message.user !== BOT.user && { subtype: 'file_share', upload: false }),
  }
}

export const viewObject = ({ id, hash, view }: OpenView, values: Values = {}) => ({
  private_metadata: '',
  callback_id: '',
  external_id: '',
  title: null,
  close: null,
  submit: null,
  clear_on_close: false,
  notify_on_close: false,
  ...view,
  id,
  hash,
  team_id: TEAM.id,
  state: { values },
  previous_view_id: null,
  root_view_id: id,
  app_id: APP,
  app_installed_team_id: TEAM.id,
  bot_id: BOT.bot,
})
