import { handle } from '../../conversation/message.ts'
import { unescapeText } from '../line/escape.ts'
import type { Services } from '../services.ts'
import { takeTurn } from '../work/turns.ts'

/** A message that a person wrote, as Slack tells of it. */
export interface Mail {
  user: string
  channel: string
  ts: string
  text: string
  thread?: string | undefined
  /** What else it goes by: its event, and the gesture that sent it. */
  also?: readonly (string | undefined)[] | undefined
}

/** Answers one message; one that was answered before is let be. */
export async function answer(services: Services, { text, ...origin }: Mail): Promise<void> {
  await takeTurn(services, origin, (standing, desk) => handle(unescapeText(text), standing, desk))
}

/** What was said in a mention, without the name of whom it was said to. */
export const saidTo = (text: string): string => text.replace(/^\s*<@\w+>/, '')
