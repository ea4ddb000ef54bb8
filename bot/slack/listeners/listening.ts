import type {
  App,
  BlockAction,
  SlackActionMiddlewareArgs,
  SlackCommandMiddlewareArgs,
  SlackEventMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewSubmitAction,
} from '@slack/bolt'
import { whisper } from '../line/whisper.ts'
import type { Services } from '../services.ts'
import { foreignView } from '../views/foreign.ts'
import { foreign } from '../wording/foreign.ts'
import { troubled } from '../work/trouble.ts'
import { foreigners } from './foreign.ts'

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
  /** A submitted modal; the listener acknowledges. Until it has, the modal stays open with what was typed. */
  view(id: string, listener: Listener<SlackViewMiddlewareArgs<ViewSubmitAction>>): void
  /** A command; the listener acknowledges. */
  command(name: string, listener: Listener<SlackCommandMiddlewareArgs>): void
}

/** What the submission of a form is known by: a window can be submitted again after it was changed. */
export const submission = ({ id, hash }: { id: string; hash: string }): string => `${id}/${hash}`

/**
 * Listens through an app; whatever a listener fails at is told to the person and logged. Clicks, forms and commands of
 * people of another workspace reach no listener.
 */
export function listening(app: App, services: Services): Listening {
  app.error(async (error) => services.log.error({ err: error }, 'a listener failed'))
  const isForeign = foreigners(services)
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
          if (await isForeign(args.body))
            await whisper(services, user.id, channel?.id, foreign(await languageOf(user.id)).refused)
          else await listener(args)
        }),
      ),
    view: (id, listener) =>
      app.view<ViewSubmitAction>({ type: 'view_submission', callback_id: id }, (args) =>
        troubled(services, { user: args.body.user.id }, async () => {
          if (await isForeign(args.body)) {
            const view = foreignView(await languageOf(args.body.user.id))
            await args.ack({ response_action: 'update', view })
          } else await listener(args)
        }),
      ),
    command: (name, listener) =>
      app.command(name, (args) =>
        troubled(services, { user: args.command.user_id }, async () => {
          if (await isForeign(args.command)) {
            const text = foreign(await languageOf(args.command.user_id)).refused
            await args.ack({ response_type: 'ephemeral', text })
          } else await listener(args)
        }),
      ),
  }
}
