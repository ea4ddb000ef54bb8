import type {
  App,
  BlockAction,
  SlackActionMiddlewareArgs,
  SlackEventMiddlewareArgs,
  SlackViewMiddlewareArgs,
  SlashCommand,
  ViewSubmitAction,
} from '@slack/bolt'
import { emptyReply } from '../../conversation/reply.ts'
import { aside } from '../aside.ts'
import { whisper } from '../line/whisper.ts'
import { byRecipient, worded } from '../outbox/entries.ts'
import type { Services } from '../services.ts'
import { foreignView } from '../views/foreign.ts'
import { stillOpen } from '../views/still-open.ts'
import { foreign } from '../wording/foreign.ts'
import { trouble } from '../wording/trouble.ts'
import { troubled } from '../work/trouble.ts'
import { isForeign } from './foreign.ts'
import { acknowledgedInTime, inTime } from './in-time.ts'

type Event<Name extends string> = SlackEventMiddlewareArgs<Name>['event']
type Listener<Args> = (args: Args) => Promise<unknown>
/** A listener to what Slack tells again under the same id until it is acknowledged. */
type Told<Event> = (event: Event, id: string) => Promise<unknown>

/** What may be listened to. There is no other way to, so that no listener can fail without the person being told. */
export interface Listening {
  message(listener: Told<Event<'message'>>): void
  mention(listener: Told<Event<'app_mention'>>): void
  home(listener: Listener<Event<'app_home_opened'>>): void
  /** A click; it is acknowledged before the listener hears of it. */
  action(id: string | RegExp, listener: Listener<SlackActionMiddlewareArgs<BlockAction>>): void
  /**
   * A submitted modal; the listener acknowledges before it does anything. Until it has, the modal stays open with what
   * was typed; one that takes too long is asked for again and does nothing.
   */
  view(id: string, listener: Listener<SlackViewMiddlewareArgs<ViewSubmitAction>>): void
  /** A command; it is acknowledged with what the listener gives, which only the person sees, or told that later. */
  command(name: string, listener: (command: SlashCommand) => Promise<string | undefined>): void
}

/** What the submission of a form is known by: a window can be submitted again after it was changed. */
export const submission = ({ id, hash }: { id: string; hash: string }): string => `${id}/${hash}`

/**
 * Listens through an app; whatever a listener fails at is told to the person and logged. Clicks, forms and commands of
 * people of another workspace than ours reach no listener. Whatever is looked up, Slack is answered in time.
 */
export function listening(app: App, services: Services, ours: string | undefined): Listening {
  app.error(async (error) => services.log.error({ err: error }, 'a listener failed'))
  const languageOf = async (user: string) => (await services.store.person(user)).language
  return {
    message: (listener) =>
      app.event('message', ({ event, body }) => {
        const user = 'user' in event ? event.user : undefined
        return troubled(services, { user: user ?? '', channel: event.channel, ts: event.ts }, () =>
          listener(event, body.event_id),
        )
      }),
    mention: (listener) =>
      app.event('app_mention', ({ event, body }) => {
        const { user = '', channel, thread_ts, ts } = event
        return troubled(services, { user, channel, thread: thread_ts ?? ts, ts }, () =>
          listener(event, body.event_id),
        )
      }),
    home: (listener) =>
      app.event('app_home_opened', ({ event }) =>
        troubled(services, { user: event.user, channel: event.channel }, () => listener(event)),
      ),
    action: (id, listener) =>
      app.action<BlockAction>({ type: 'block_actions', action_id: id }, (args) =>
        troubled(services, { user: args.body.user.id, channel: args.body.channel?.id }, async () => {
          const { user, channel } = args.body
          await args.ack()
          if (isForeign(ours, args.body))
            await whisper(services, user.id, channel?.id, foreign(await languageOf(user.id)).refused)
          else await listener(args)
        }),
      ),
    view: (id, listener) =>
      app.view<ViewSubmitAction>({ type: 'view_submission', callback_id: id }, (args) =>
        troubled(services, { user: args.body.user.id }, async () => {
          const language = inTime(languageOf(args.body.user.id), 'zh')
          if (isForeign(ours, args.body)) {
            await args.ack({ response_action: 'update', view: foreignView(await language) })
            return
          }
          const late = async () => stillOpen(args.view, await language)
          await acknowledgedInTime(args.ack, late, (ack) => listener({ ...args, ack }))
        }),
      ),
    command: (name, listener) =>
      app.command(name, (args) =>
        troubled(services, { user: args.command.user_id }, async () => {
          const { ack, command, respond } = args
          const language = inTime(languageOf(command.user_id), 'zh')
          if (isForeign(ours, command)) {
            await ack(whispered(foreign(await language).refused))
            return
          }
          const answer = listener(command)
          const text = await inTime(answer, LATE)
          if (text === undefined) await ack()
          else await ack(whispered(text === LATE ? trouble(await language).working : text))
          const later = await answer
          if (text === LATE && later !== undefined)
            await tellLater(services, command.user_id, later, () => respond(whispered(later)))
        }),
      ),
  }
}

const LATE = Symbol('late')

const whispered = (text: string) => ({ response_type: 'ephemeral' as const, text })

/** Tells what a command came to after it was acknowledged, in the direct messages if not where it was typed. */
async function tellLater(
  services: Services,
  user: string,
  text: string,
  respond: () => Promise<unknown>,
): Promise<void> {
  if (await aside(services, 'answering a command', { user }, respond)) return
  const { language } = await services.store.person(user)
  const { newId, now } = services.desk()
  const words = worded(newId, now, { ...emptyReply(language), lead: [text] })
  await services.outbox.commit({ outbox: byRecipient(words.map((entry) => ({ to: user, entry }))) })
}
