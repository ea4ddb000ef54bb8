import { describe, expect, test, vi } from 'vitest'
import { send } from '../../../bot/project/requests.ts'
import { adding } from '../../../store/outbox.ts'
import { deleteProject, updatePerson, updateProject } from '../../../store/uses.ts'
import { stage } from './stage.ts'

vi.setConfig({ testTimeout: 120_000 })

const WHISPER = 'chat.postEphemeral'

describe.each(['en', 'zh'] as const)('nothing in the other language is shown to who reads %s', (language) => {
  test('about a decision', async () => {
    const { slack, services, store, id, key, typed, shows, wrong } = await stage(language)
    const returns = async (value: string) =>
      slack.submits('U8', {
        callback_id: 'return-reason',
        private_metadata: await key(),
        state: { values: { reason: { reason: { type: 'plain_text_input', value } } } },
      })
    await shows('a card', async () => {
      const item = (await store.project(id))?.items.find(({ state }) => state === 'open')
      const head = { id: 'again', at: services.now().toISOString(), tries: 0 }
      const card = { ...head, kind: 'card' as const, project: id, item: item?.id ?? '', again: true as const }
      await services.outbox.commit({ outbox: { U8: adding([card]) } })
    })
    await shows('not of the office', async () => slack.clicks('U9', 'approve', await key()), WHISPER)
    await shows('their own project', async () => slack.clicks('U1', 'return', await key()), WHISPER)
    await shows('nothing there', () => slack.clicks('U8', 'approve', `${id} x`), WHISPER)
    await shows('the form for a return', async () => slack.clicks('U8', 'return', await key()), 'views.open')
    await shows('no reason', () => returns(''))
    slack.fails = ({ method }) => (method === 'views.open' ? { error: 'internal_error' } : undefined)
    const unopened = await shows(
      'a form for a return that does not open',
      async () => slack.clicks('U8', 'return', await key()),
      WHISPER,
    )
    expect(unopened.join()).toContain(language === 'zh' ? '待办' : 'todo')
    await shows('an apology', () => slack.clicks('U8', 'home-unit'), 'chat.postMessage')
    slack.fails = () => undefined
    const decided = await key()
    const returned = await shows('a return', () => returns(typed.reason), 'chat.update')
    expect(returned.join()).toContain(typed.reason)
    await shows('decided already', () => slack.clicks('U8', 'approve', decided), WHISPER)
    await slack.clicks('U1', 'submit-now.0')
    await vi.waitUntil(async () => (await store.project(id))?.status === 'submitted', { timeout: 20_000 })
    await services.serial.settled()
    const approve = async () => slack.clicks('U8', 'approve', await key())
    await shows('an approval', approve, 'chat.update')
    await shows('an approval after which nobody is bound', approve, 'chat.update')
    await shows('a withdrawal', () => slack.clicks('U1', 'withdraw.0'), 'chat.postMessage')
    expect(wrong).toEqual([])
  })

  test('at the Home tab and in forms', async () => {
    const { slack, services, store, id, typed, shows, wrong } = await stage(language)
    const opens = (user: string) => () =>
      slack.event({ type: 'app_home_opened', user, channel: `D${user.slice(1)}`, tab: 'home' })
    await shows('Home of an office', opens('U8'), 'views.publish')
    const own = await shows('Home of an applicant', opens('U1'), 'views.publish')
    expect(own.join()).toContain(typed.name)
    await shows('Home of somebody new', opens('U9'), 'views.publish')
    await shows('the form for a unit', () => slack.clicks('U1', 'home-unit'), 'views.open')

    await slack.clicks('U1', 'withdraw.0')
    await vi.waitUntil(async () => (await store.project(id))?.status === 'draft', { timeout: 20_000 })
    await services.serial.settled()
    await shows('a form', () => slack.clicks('U1', 'form.0'), 'views.open')
    const view = JSON.parse(slack.calledWith('views.open').at(-1)?.view ?? '{}')
    const fills = (value: string) => () =>
      slack.submits('U1', { ...view, state: { values: { investment: { investment: { value } } } } })
    await shows('no number', fills(typed.number))
    const request = { id: 'r1', question: 'funding', to: 'U9', called: 'U9' }
    await updateProject(store, id, (each) => send(each, request, 'U1', new Date().toISOString()))
    await shows('Home of a colleague', opens('U9'), 'views.publish')
    await shows('somebody who has the question', () =>
      slack.submits('U1', {
        callback_id: 'colleague',
        private_metadata: `${id} funding`,
        state: {
          values: { to: { to: { selected_user: 'U9' } }, note: { note: { value: null } } },
        },
        blocks: [],
      }),
    )
    for (const status of ['submitted', 'approved'] as const) {
      await updateProject(store, id, (each) => ({ ...each, status }))
      await shows(`a form of a project that is ${status}`, fills('95'), 'chat.postMessage')
    }
    await updatePerson(store, 'U1', ({ conversation, ...each }) => ({
      ...each,
      conversation: { ...conversation, project: 'P0' },
    }))
    await shows('a form of another project', fills('95'), 'chat.postMessage')
    await deleteProject(store, id)
    await shows('a form of no project', fills('95'), 'chat.postMessage')
    expect(wrong).toEqual([])
  })

  test('in answer to a command, and to somebody of another workspace', async () => {
    const { slack, key, typed, shows, wrong } = await stage(language)
    const runs = (words: string, user = 'UADM') => shows(`/lixiang ${words}`, () => slack.runs(user, words))
    await runs('bind')
    await runs('bind taizhou/drc <@U8>')
    await runs('bind')
    await runs('bind taizhou/finance')
    await runs('bind taizhou/drc @Anna')
    await runs('bind finance <@U8>')
    await runs(`bind ${typed.place} <@U8>`)
    await runs(`bind taizhou ${typed.place} <@U8>`)
    await runs('bind <@U8>')
    await runs('unbind taizhou/drc <@U9>')
    await runs('unbind taizhou/drc <@U8>')
    await runs('bind taizhou/data <@U9>')
    await runs('bind taizhou/drc <@U8>', 'U9')
    slack.fails = ({ method }) => (method === 'conversations.open' ? { error: 'user_not_found' } : undefined)
    await runs('bind taizhou/data <@U7>')
    slack.fails = ({ method }) => (method === 'users.info' ? { error: 'internal_error' } : undefined)
    await runs('bind taizhou/drc <@U8>')
    let answer: () => void = () => undefined
    const after = new Promise<void>((resolve) => {
      answer = resolve
    })
    slack.fails = ({ method }) =>
      method === 'users.info' ? { after } : method === 'respond' ? { status: 404 } : undefined
    await shows('a slow command', () => slack.acknowledges('UADM', 'unbind taizhou/drc <@U8>'))
    await shows('its answer', () => answer(), 'chat.postMessage')
    slack.fails = () => undefined

    await shows('a click', async () => slack.clicks('U8', 'approve', await key(), { team: 'T2' }), WHISPER)
    await shows('a form', () => slack.submits('U8', { callback_id: 'unit', state: { values: {} } }, 'T2'))
    await shows('a command', () => slack.acknowledges('U8', 'bind', 'T2'))
    expect(wrong).toEqual([])
  })
})
