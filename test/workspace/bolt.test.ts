import type { BlockAction } from '@slack/bolt'
import type { KnownBlock, ModalView } from '@slack/types'
import { expect, test } from 'vitest'
import { bolt } from './bolt-app.ts'
import { ANNA, BORIS, clientOf, desk, Page } from './desk.ts'

const button: KnownBlock = {
  type: 'actions',
  block_id: 'decide',
  elements: [{ type: 'button', action_id: 'pass', text: { type: 'plain_text', text: '通过' }, value: '42' }],
}

const form: ModalView = {
  type: 'modal',
  callback_id: 'form',
  title: { type: 'plain_text', text: '填报' },
  submit: { type: 'plain_text', text: '提交' },
  blocks: [
    {
      type: 'input',
      block_id: 'amount',
      label: { type: 'plain_text', text: '金额' },
      element: { type: 'plain_text_input', action_id: 'value' },
    },
  ],
}

test('a message reaches the listener escaped and the answer reaches the page', async () => {
  const workspace = await desk()
  await bolt(workspace, (app) =>
    app.message(async ({ message, say }) => {
      if (message.subtype === undefined) await say(`听到：${message.text}`)
    }),
  )
  const page = new Page(workspace)
  expect(await page.says('80 < 100 & <!channel>')).toEqual({ ok: true })
  const state = await page.sees(({ messages }) => messages.length === 2)
  expect(state.messages.map(({ user, text }) => ({ user, text }))).toEqual([
    { user: ANNA.id, text: '80 &lt; 100 &amp; &lt;!channel&gt;' },
    { user: workspace.botUserId, text: '听到：80 &lt; 100 &amp; &lt;!channel&gt;' },
  ])
  await page.sees(({ waiting, people }) => !waiting && people[0]?.unread === 1)
})

test('the app of Bolt’s getting-started guide works as it stands there', async () => {
  const workspace = await desk()
  await bolt(workspace, (app) => {
    app.message('hello', async ({ message, say }) => {
      if (message.subtype !== undefined) return
      await say({
        blocks: [
          {
            type: 'section',
            text: { type: 'mrkdwn', text: `Hey there <@${message.user}>!` },
            accessory: {
              type: 'button',
              text: { type: 'plain_text', text: 'Click Me' },
              action_id: 'button_click',
            },
          },
        ],
        text: `Hey there <@${message.user}>!`,
      })
    })
    app.action<BlockAction>('button_click', async ({ body, ack, say }) => {
      await ack()
      await say(`<@${body.user.id}> clicked the button`)
    })
  })
  const page = new Page(workspace)
  await page.says('hello')
  const { messages } = await page.sees(({ messages }) => messages.length === 2)
  const block = messages[1]?.blocks?.[0]?.block_id ?? ''
  const [source, element] = [{ message: messages[1]?.ts ?? '' }, { type: 'button' }]
  const click = { do: 'click', as: ANNA.id, source, block, action: 'button_click', element } as const
  expect(await page.does(click)).toEqual({ ok: true })
  await page.sees(({ messages }) => messages[2]?.text === `<@${ANNA.id}> clicked the button`)
})

test('a click carries the message, the value and a trigger, and updates the card in place', async () => {
  const workspace = await desk()
  await bolt(workspace, (app) => {
    app.action('pass', async ({ ack, body, action, client, respond }) => {
      await ack()
      if (body.type !== 'block_actions' || action.type !== 'button')
        throw new Error('not a click on a button')
      const { channel_id, message_ts } = body.container
      await client.chat.update({
        channel: channel_id,
        ts: message_ts,
        text: `${body.user.id} 通过了 ${action.value}`,
      })
      await respond('只有您看得见')
    })
  })
  const { ts = '' } = await clientOf(workspace).chat.postMessage({
    channel: BORIS.id,
    text: '待办',
    blocks: [button],
  })
  const page = new Page(workspace, BORIS.id)
  await page.sees(({ messages }) => messages.length === 1)
  const element = { type: 'button' }
  const click = {
    do: 'click',
    as: BORIS.id,
    source: { message: ts },
    block: 'decide',
    action: 'pass',
    element,
  } as const
  expect(await page.does(click)).toEqual({ ok: true })
  const { messages } = await page.sees(({ messages }) => messages.length === 2)
  expect(messages[0]).toMatchObject({ ts, text: 'U0BORIS 通过了 42', edited: true })
  expect(messages[0]).not.toHaveProperty('blocks')
  expect(messages[1]).toMatchObject({ text: '只有您看得见', ephemeral: true })
  expect(await page.does(click)).toEqual({ ok: false, error: 'hash_conflict' })
})

test('a modal is opened by a click, refuses wrong input at its field and closes when it is right', async () => {
  const workspace = await desk()
  const submitted: unknown[] = []
  await bolt(workspace, (app) => {
    app.action('pass', async ({ ack, body, client }) => {
      await ack()
      if (body.type === 'block_actions') await client.views.open({ trigger_id: body.trigger_id, view: form })
    })
    app.view('form', async ({ ack, view }) => {
      const value = view.state.values.amount?.value?.value
      submitted.push(value)
      if (Number(value) < 50) await ack({ response_action: 'errors', errors: { amount: '太少' } })
      else await ack()
    })
  })
  const { ts = '' } = await clientOf(workspace).chat.postMessage({
    channel: ANNA.id,
    text: '填',
    blocks: [button],
  })
  const page = new Page(workspace)
  await page.does({
    do: 'click',
    as: ANNA.id,
    source: { message: ts },
    block: 'decide',
    action: 'pass',
    element: { type: 'button' },
  })
  const { modal } = await page.sees(({ modal }) => modal !== null)
  const submit = (value: string) =>
    page.does({
      do: 'submit',
      as: ANNA.id,
      view: modal?.id ?? '',
      values: { amount: { value: { type: 'plain_text_input', value } } },
    })
  expect(await submit('')).toEqual({ ok: true })
  expect((await page.sees(({ modal }) => modal?.errors !== undefined)).modal?.errors).toEqual({
    amount: '请填写此项',
  })
  expect(await submit('49.9')).toEqual({ ok: true })
  await page.sees(({ modal }) => modal?.errors?.amount === '太少')
  expect(await submit('50')).toEqual({ ok: true })
  await page.sees(({ modal }) => modal === null)
  expect(submitted).toEqual(['49.9', '50'])
})

test('a command is answered to the person alone', async () => {
  const workspace = await desk()
  await bolt(workspace, (app) =>
    app.command('/lixiang', async ({ ack, command }) => ack(`${command.user_id} 问：${command.text}`)),
  )
  const page = new Page(workspace)
  expect(await page.does({ do: 'command', as: ANNA.id, text: '/lixiang 泰州 80万' })).toEqual({ ok: true })
  const { messages } = await page.sees(({ messages }) => messages.length === 1)
  expect(messages[0]).toMatchObject({ text: 'U0ANNA 问：泰州 80万', ephemeral: true })
})

test('opening the Home tab lets the bot publish it', async () => {
  const workspace = await desk()
  await bolt(workspace, (app) =>
    app.event('app_home_opened', async ({ event, client }) => {
      const blocks: KnownBlock[] = [
        { type: 'header', text: { type: 'plain_text', text: `${event.tab}：我的项目` } },
      ]
      await client.views.publish({ user_id: event.user, view: { type: 'home', blocks } })
    }),
  )
  const page = new Page(workspace)
  expect(await page.does({ do: 'home', as: ANNA.id })).toEqual({ ok: true })
  const { home } = await page.sees(({ home }) => home !== null)
  expect(home?.view.blocks).toMatchObject([{ type: 'header', text: { text: 'home：我的项目' } }])
})
