import type { Entry, EntryKind } from '../../../store/outbox.ts'
import type { Services } from '../services.ts'
import { canvas } from './send/canvas.ts'
import { card } from './send/card.ts'
import { file } from './send/file.ts'
import { fold } from './send/fold.ts'
import { message } from './send/message.ts'
import { request } from './send/request.ts'
import { share } from './send/share.ts'
import { uncanvas } from './send/uncanvas.ts'
import { update } from './send/update.ts'
import type { Sender, Sent } from './sender.ts'

/** An entry with how its kind is said. */
export interface Task {
  lane: string
  send: (fresh: boolean) => Promise<Sent>
  giveUp: () => Promise<Sent>
}

/** How an entry is said to a recipient; each kind has its sender, or this does not compile. */
export function taskOf(services: Services, to: string, entry: Entry): Task {
  const by = <K extends EntryKind>(sender: Sender<K>, each: Extract<Entry, { kind: K }>): Task => ({
    lane: sender.lane(each),
    send: (fresh) => sender.send({ services, to, entry: each, fresh }),
    giveUp: () => sender.givenUp({ services, to, entry: each, fresh: false }),
  })
  switch (entry.kind) {
    case 'message':
      return by(message, entry)
    case 'card':
      return by(card, entry)
    case 'update':
      return by(update, entry)
    case 'fold':
      return by(fold, entry)
    case 'request':
      return by(request, entry)
    case 'file':
      return by(file, entry)
    case 'canvas':
      return by(canvas, entry)
    case 'share':
      return by(share, entry)
    case 'uncanvas':
      return by(uncanvas, entry)
  }
}
