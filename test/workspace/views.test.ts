import type { KnownBlock } from '@slack/types'
import { expect, test } from 'vitest'
import { ANNA } from './desk.ts'
import { form, named, plain, scene } from './scene.ts'

test('a trigger opens one view, within three seconds', async () => {
  let now = 1_700_000_000_000
  const { client, trigger } = await scene(undefined, () => now)
  const trigger_id = await trigger()
  await client.views.open({ trigger_id, view: form('一') })
  await expect(client.views.open({ trigger_id, view: form('一') })).rejects.toThrow('exchanged_trigger_id')
  const late = await trigger()
  now += 3001
  await expect(client.views.open({ trigger_id: late, view: form('一') })).rejects.toThrow(
    'expired_trigger_id',
  )
})

test('a second modal takes the place of the first, which can neither be sent nor closed any more', async () => {
  const { client, page, trigger, submit, titled } = await scene()
  const { view: first } = await client.views.open({ trigger_id: await trigger(), view: form('一') })
  const { view: second } = await client.views.open({ trigger_id: await trigger(), view: form('二') })
  await titled('二')
  const close = (view = '') => page.does({ do: 'close', as: ANNA.id, view })
  expect(await submit(first?.id)).toEqual({ ok: false, error: 'view_not_found' })
  expect(await close(first?.id)).toEqual({ ok: false, error: 'view_not_found' })
  expect(await close(second?.id)).toEqual({ ok: true })
  await page.sees(({ modal }) => modal === null)
})

test('a submission is answered with errors, another view, or the end of it', async () => {
  const { client, page, answers, trigger, submit, titled } = await scene()
  answers.push(
    { response_action: 'errors', errors: { name: '重名' } },
    { response_action: 'update', view: form('二') },
    undefined,
  )
  const { view } = await client.views.open({ trigger_id: await trigger(), view: form('一') })
  await submit(view?.id)
  await page.sees(({ modal }) => modal?.errors?.name === '重名')
  await submit(view?.id)
  expect(await titled('二')).toMatchObject({ id: view?.id })
  expect(await titled('二')).not.toHaveProperty('errors')
  await submit(view?.id)
  await page.sees(({ modal }) => modal === null)
})

test('an answer that Slack would not take leaves the modal open and is told', async () => {
  const { client, answers, page, trigger, submit } = await scene()
  answers.push(
    { response_action: 'errors', errors: { nobody: '错' } },
    { response_action: 'update', view: form('长'.repeat(25)) },
  )
  const { view } = await client.views.open({ trigger_id: await trigger(), view: form('一') })
  expect(await submit(view?.id)).toEqual({ ok: false, error: 'invalid_arguments' })
  expect(await submit(view?.id)).toEqual({ ok: false, error: 'invalid_arguments' })
  await page.sees(({ modal, waiting }) => modal?.id === view?.id && !waiting)
})

test('a Home tab is published again only over the one that is known', async () => {
  const { client } = await scene()
  const publish = (text: string, hash?: string) =>
    client.views.publish({
      user_id: ANNA.id,
      view: { type: 'home', blocks: [{ type: 'section', text: plain(text) }] },
      ...(hash && { hash }),
    })
  const { view } = await publish('一')
  await publish('二')
  await expect(publish('三', view?.hash)).rejects.toThrow('hash_conflict')
})

test('a view of more than 250 kB is refused', async () => {
  const { client, trigger } = await scene()
  const blocks: KnownBlock[] = Array.from({ length: 100 }, () => ({
    type: 'section',
    text: plain('立'.repeat(900)),
  }))
  await expect(
    client.views.open({ trigger_id: await trigger(), view: form('大', { blocks }) }),
  ).rejects.toThrow('view_too_large')
})

test('a menu in a Home tab or in a modal carries its choice and what else stands in the view', async () => {
  const options = [
    { text: plain('甲'), value: 'a' },
    { text: plain('乙'), value: 'b' },
  ]
  const menu: KnownBlock = {
    type: 'section',
    block_id: 'menu',
    text: plain('选'),
    accessory: { type: 'static_select', action_id: 'choose', options },
  }
  const chosen: unknown[] = []
  const { client, page, trigger } = await scene((app) =>
    app.action('choose', async ({ ack, body, action }) => {
      if (body.type === 'block_actions' && action.type === 'static_select')
        chosen.push([body.container, action.selected_option, body.view?.state.values])
      await ack()
    }),
  )
  const home = await client.views.publish({ user_id: ANNA.id, view: { type: 'home', blocks: [menu] } })
  const modal = await client.views.open({
    trigger_id: await trigger(),
    view: form('一', { blocks: [menu, ...form('').blocks] }),
  })
  const element = { type: 'static_select', selected_option: { value: 'b' } }
  const choose = (view: string) =>
    page.does({
      do: 'click',
      as: ANNA.id,
      source: { view },
      block: 'menu',
      action: 'choose',
      element,
      values: { menu: { choose: element }, ...named },
    })
  const state = { menu: { choose: { type: 'static_select', selected_option: options[1] } } }
  for (const [view_id = '', values] of [
    [home.view?.id, state],
    [modal.view?.id, { ...state, ...named }],
  ] as const) {
    expect(await choose(view_id)).toEqual({ ok: true })
    expect(chosen.pop()).toEqual([{ type: 'view', view_id }, options[1], values])
  }
})
