import type { App } from '@slack/bolt'
import { officeKey } from '../../../store/fresh.ts'
import { handle } from '../../conversation/handle.ts'
import { unescapeText } from '../escape.ts'
import type { Office } from '../office.ts'
import { troubled } from '../trouble.ts'
import { takeTurn } from '../turns.ts'

const BIND = /^(?:bind|绑定)\s+(\S+)\s+<@(\w+)(?:\|[^>]*)?>$/

/** `/lixiang 问题` answers like a message; `/lixiang bind 市发展改革委 @某人` gives an office to a person. */
export function registerCommand(app: App, office: Office): void {
  app.command('/lixiang', async ({ ack, command, client }) => {
    const [, name, person] = BIND.exec(command.text.trim()) ?? []
    if (name && person) {
      const { user } = await client.users.info({ user: command.user_id })
      const admin = user?.is_admin === true || office.store.directory().admins.includes(command.user_id)
      await ack({
        response_type: 'ephemeral',
        text: admin ? await bind(office, name, person) : '只有工作区管理员可以绑定办理部门。',
      })
      return
    }
    await ack()
    const user = command.user_id
    await troubled(office, { user }, () =>
      takeTurn(office, { user }, (standing) => handle(unescapeText(command.text), standing, office.desk())),
    )
  })
}

/** Gives an office to one more person; says what was done, or which offices there are. */
async function bind(office: Office, name: string, person: string): Promise<string> {
  const found = [...office.regulations.values()].flatMap((regulation) =>
    Object.entries(regulation.offices)
      .filter(([id, each]) => each.name === name || each.aliases.includes(name) || id === name)
      .map(([id, each]) => ({
        key: officeKey(regulation.id, id),
        label: `${regulation.place} ${each.name}`,
      })),
  )
  const [only] = found
  if (!only) return `没有叫“${name}”的部门。请用规定里的全称，例如“市发展改革委”。`
  if (found.length > 1)
    return `“${name}”在几个地方都有：${found.map(({ key, label }) => `${label}（写作 ${key}）`).join('、')}。`
  await office.store.updateDirectory((directory) => ({
    ...directory,
    offices: {
      ...directory.offices,
      [only.key]: [...new Set([...(directory.offices[only.key] ?? []), person])],
    },
  }))
  return `已绑定：${only.label}。等待这个部门的事项会发给对方。`
}
