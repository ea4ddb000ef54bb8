import { z } from 'zod'
import { Refusal } from '../refusal.ts'
import type { Context } from '../slack/context.ts'
import { click, close, submit } from '../slack/interactions.ts'
import { command, say } from '../slack/speech.ts'
import { writeCanvas } from '../state/canvases.ts'
import { directMessage } from '../state/identity.ts'
import { markSeen } from '../state/messages.ts'

const element = z.looseObject({ type: z.string() })
const values = z.record(z.string(), z.record(z.string(), element))
const as = z.string()

const pageAction = z.discriminatedUnion('do', [
  z.object({ do: z.literal('say'), as, text: z.string(), clientId: z.string().min(1) }),
  z.object({ do: z.literal('command'), as, text: z.string() }),
  z.object({
    do: z.literal('click'),
    as,
    source: z.union([z.object({ message: z.string() }), z.object({ view: z.string() })]),
    block: z.string(),
    action: z.string(),
    element,
    values: values.optional(),
  }),
  z.object({ do: z.literal('submit'), as, view: z.string(), values }),
  z.object({ do: z.literal('close'), as, view: z.string() }),
  z.object({ do: z.literal('home'), as }),
  z.object({ do: z.literal('seen'), as, ts: z.string() }),
  z.object({ do: z.literal('write-canvas'), as, canvas: z.string(), markdown: z.string() }),
])

/** Carries out what a person did on the page; refuses with Slack's name for the reason. */
export async function act(context: Context, body: unknown): Promise<void> {
  const { data: action } = pageAction.safeParse(body)
  if (!action) throw new Refusal('invalid_arguments')
  const { id: person } = context.workspace.person(action.as)
  try {
    await carryOut(context, person, action)
  } catch (error) {
    context.workspace.answered(person)
    throw error
  }
}

async function carryOut(
  context: Context,
  person: string,
  action: z.output<typeof pageAction>,
): Promise<void> {
  const { workspace, events } = context
  switch (action.do) {
    case 'say':
      return say(context, person, action.text, action.clientId)
    case 'command':
      return command(context, person, action.text)
    case 'click':
      return click(context, person, action)
    case 'submit':
      return submit(context, person, action.view, action.values)
    case 'close':
      return close(context, person, action.view)
    case 'home':
      return events.homeOpened(person)
    case 'seen':
      return markSeen(workspace, directMessage(person), action.ts)
    case 'write-canvas':
      return writeCanvas(workspace, person, action.canvas, action.markdown)
  }
}
