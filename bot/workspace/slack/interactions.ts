import type { KnownBlock } from '@slack/types'
import { z } from 'zod'
import { actionOf, chosenPeople, placed, problems, stateValues, type Values } from '../block-kit/values.ts'
import { modalView } from '../block-kit/view.ts'
import type { ElementState } from '../protocol.ts'
import { found, Refusal } from '../refusal.ts'
import type { Message } from '../state/entry.ts'
import { APP, directMessage, TEAM } from '../state/identity.ts'
import { messageAt } from '../state/messages.ts'
import { closeModal, modalOf, updateModal } from '../state/views.ts'
import type { OpenView } from '../state/workspace.ts'
import type { Context } from './context.ts'
import { messageObject, viewObject } from './objects.ts'

function common({ workspace, triggers }: Context, person: string) {
  const { name } = workspace.person(person)
  return {
    token: '',
    api_app_id: APP,
    team: { id: TEAM.id, domain: TEAM.domain },
    user: { id: person, username: name, name, team_id: TEAM.id },
    enterprise: null,
    is_enterprise_install: false,
    trigger_id: triggers.issue(person),
  }
}

async function ask(context: Context, person: string, payload: object) {
  context.workspace.awaitAnswer(person)
  const answer = await context.socket.ask('interactive', { ...common(context, person), ...payload })
  return found(answer, 'operation_timeout')
}

/** The state of all the inputs, with nobody chosen who is not there. */
function stateOf({ workspace }: Context, blocks: KnownBlock[], said: Values): Values {
  const values = stateValues(blocks, said)
  for (const person of chosenPeople(values)) workspace.person(person)
  return values
}

function messageSource(context: Context, person: string, ts: string, values: Values) {
  const { workspace, base, responses } = context
  const channel = directMessage(person)
  const whispered = workspace.session(person).ephemeral.find((message) => message.ts === ts)
  const message: Message = whispered ?? messageAt(workspace, channel, ts)
  const blocks = message.blocks ?? []
  return {
    blocks,
    payload: {
      container: {
        type: 'message',
        message_ts: ts,
        channel_id: channel,
        is_ephemeral: whispered !== undefined,
      },
      channel: { id: channel, name: 'directmessage' },
      message: messageObject(workspace, message, base),
      state: { values: stateOf(context, blocks, values) },
      response_url: responses.issue(person),
    },
  }
}

function viewSource(context: Context, person: string, id: string, values: Values) {
  const { home, modal } = context.workspace.session(person)
  const open = found(
    [home, modal].find((view) => view?.id === id),
    'view_not_found',
  )
  const { blocks } = open.view
  return {
    blocks,
    payload: {
      container: { type: 'view', view_id: id },
      view: viewObject(open, stateOf(context, blocks, values)),
    },
  }
}

export interface Click {
  source: { message: string } | { view: string }
  block: string
  action: string
  element: ElementState
  values?: Values | undefined
}

/** A person uses a button, a menu or the like; resolves once the app has acknowledged it. */
export async function click(context: Context, person: string, { source, block, action, ...said }: Click) {
  const values = said.values ?? {}
  const { blocks, payload } =
    'message' in source
      ? messageSource(context, person, source.message, values)
      : viewSource(context, person, source.view, values)
  // It may be gone because the bot has just changed what it stood in.
  const { element } = found(
    placed(blocks).find((item) => item.block === block && item.action === action),
    'hash_conflict',
  )
  await ask(context, person, {
    type: 'block_actions',
    ...payload,
    actions: [
      {
        action_id: action,
        block_id: block,
        ...actionOf(element, said.element),
        action_ts: context.workspace.ts(),
      },
    ],
  })
}

const acknowledgement = z.discriminatedUnion('response_action', [
  z.object({ response_action: z.literal('close') }),
  z.object({ response_action: z.literal('errors'), errors: z.record(z.string(), z.string()) }),
  z.object({ response_action: z.literal('update'), view: modalView }),
])

/** A person submits the modal; resolves once the app's answer is carried out. */
export async function submit(context: Context, person: string, id: string, values: Values): Promise<void> {
  const { workspace } = context
  const open = modalOf(workspace, person, id)
  const state = stateOf(context, open.view.blocks, values)
  const wrong = problems(open.view.blocks, state)
  if (Object.keys(wrong).length > 0) return showErrors(context, open, wrong)

  const payload = { type: 'view_submission', view: viewObject(open, state), response_urls: [] }
  const answer = acknowledgement.parse({ response_action: 'close', ...(await ask(context, person, payload)) })
  switch (answer.response_action) {
    case 'close':
      closeModal(workspace, person, id)
      break
    case 'errors':
      showErrors(context, open, answer.errors)
      break
    case 'update':
      updateModal(workspace, person, id, answer.view)
  }
  workspace.answered(person)
}

function showErrors({ workspace }: Context, open: OpenView, errors: Record<string, string>): void {
  const inputs = open.view.blocks.filter(({ type }) => type === 'input').map((block) => block.block_id)
  if (Object.keys(errors).some((block) => !inputs.includes(block))) throw new Refusal('invalid_arguments')
  open.errors = errors
  workspace.changed()
}

/** A person closes the modal. */
export function close({ workspace }: Context, person: string, id: string): void {
  modalOf(workspace, person, id)
  closeModal(workspace, person, id)
}
