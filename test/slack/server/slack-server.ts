import { vi } from 'vitest'
import { dm, type Said, SlackWire } from './slack-wire.ts'

/** People at work in a Slack in small. */
export class SlackServer extends SlackWire {
  static start = (): Promise<SlackServer> => new SlackServer().listens()

  static dm = dm

  /** Writes a direct message that nobody is told of. */
  writes(user: string, words: string, ts = this.nextTs()): Said {
    const message: Said = { type: 'message', user, ts, text: words }
    const all = this.history(dm(user))
    all.push(message)
    all.sort((a, b) => a.ts.localeCompare(b.ts))
    return message
  }

  /** Sends files, by their names, in a direct message that nobody is told of. */
  sends(user: string, files: Readonly<Record<string, string | Uint8Array>>, words = ''): Said {
    const base = this.apiUrl.replace('api/', '')
    const kept = Object.entries(files).map(([name, says]) =>
      this.papers.keeps(name, typeof says === 'string' ? new TextEncoder().encode(says) : says, base),
    )
    return Object.assign(this.writes(user, words), { subtype: 'file_share', files: kept })
  }

  /** Tells the bot of a message. */
  async delivers(message: Said, more: Record<string, unknown> = {}): Promise<void> {
    const channel = dm(message.user)
    await this.event({ ...message, channel, channel_type: 'im', event_ts: message.ts, ...more })
  }

  async says(user: string, words: string): Promise<void> {
    await this.delivers(this.writes(user, words))
  }

  async event(event: object): Promise<void> {
    const about = { type: 'event_callback', team_id: 'T1', api_app_id: 'A1', event_id: `Ev${this.nextId()}` }
    await this.send('events_api', { ...about, authorizations: [{ team_id: 'T1', user_id: 'UBOT' }], event })
  }

  async clicks(
    user: string,
    action_id: string,
    value?: string,
    { block_id = 'b', team, trigger, channel, thread }: Clicked = {},
  ): Promise<void> {
    const where = channel ? { channel, ...(thread ? { thread } : {}) } : undefined
    await this.#acts(user, { type: 'button', action_id, block_id, value }, team, trigger, where)
  }

  /** Chooses an option of a menu. */
  async chooses(user: string, action_id: string, value: string): Promise<void> {
    await this.#acts(user, { type: 'static_select', action_id, block_id: 'b', selected_option: { value } })
  }

  async #acts(
    user: string,
    action: object,
    team?: string,
    trigger = `t${this.nextId()}`,
    { channel, thread }: { channel: string; thread?: string } = { channel: dm(user) },
  ): Promise<void> {
    await this.send('interactive', {
      ...who(user, team),
      type: 'block_actions',
      trigger_id: trigger,
      channel: { id: channel, name: 'name' },
      message: { ts: '1', ...(thread ? { thread_ts: thread } : {}) },
      actions: [{ ...action, action_ts: '1' }],
    })
  }

  /** Submits a modal; gives what the bot answers. */
  submits(user: string, view: object, team?: string) {
    const about = { id: 'V1', team_id: 'T1', type: 'modal', hash: `h${this.nextId()}` }
    return this.send('interactive', {
      ...who(user, team),
      type: 'view_submission',
      view: { ...about, ...view },
    })
  }

  /** Runs the command; gives what it comes to, whether that is said at once or, on a busy machine, afterwards. */
  async runs(user: string, words: string, channel = dm(user)): Promise<string> {
    const before = this.calledWith('respond').length
    const atOnce = await this.acknowledges(user, words, 'T1', channel)
    if (!/^(?:正在办理|Working on it)/.test(atOnce)) return atOnce
    await vi.waitUntil(() => this.calledWith('respond').length > before, { timeout: 20_000, interval: 10 })
    return this.calledWith('respond').at(-1)?.text ?? ''
  }

  /** Runs the command; gives the words of the acknowledgement. */
  async acknowledges(user: string, words: string, team_id = 'T1', channel = dm(user)): Promise<string> {
    const where = { team_id, channel_id: channel, response_url: `${this.apiUrl}respond` }
    const answer = await this.send('slash_commands', {
      ...where,
      user_id: user,
      command: '/lixiang',
      text: words,
    })
    return String(answer.text ?? '')
  }
}

interface Clicked {
  block_id?: string
  team?: string
  trigger?: string
  /** Where it was pressed, if not in the direct messages. */
  channel?: string
  thread?: string
}

const who = (user: string, team = 'T1') => ({
  team: { id: team, domain: 'x' },
  user: { id: user, username: user, name: user, team_id: team },
  api_app_id: 'A1',
  token: '',
  container: { type: 'message', message_ts: '1', channel_id: dm(user) },
  message: { ts: '1' },
})
