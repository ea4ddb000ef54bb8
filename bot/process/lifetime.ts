import type { Logger } from 'pino'
import { DEFECT, type Ending } from './endings.ts'

/** What there is for closing, ms; service managers kill what takes much longer. */
const PATIENCE = 9_000
/** So many errors that nobody caught, within so many ms, are no accident any more. */
const TOO_MANY = 5
const WITHIN = 60_000

/** How the program lives and ends. There is no other way out than `end`. */
export interface Lifetime {
  /** Notes what is to be closed at the end, the last opened first. */
  opened(close: () => Promise<void>): void
  /** Closes everything, as far as that can be done in nine seconds, and exits; the first reason counts. */
  end(ending: Ending): void
}

/** Begins the program's life: a signal ends it in good order, a second one at once. */
export function lifetime(): Lifetime {
  const open: (() => Promise<void>)[] = []
  let ending: Ending | undefined
  const end = (reason: Ending) => {
    if (ending) return
    ending = reason
    const { code, words } = reason
    if (words) console.error(words)
    setTimeout(() => process.exit(code), PATIENCE)
    void closeAll(open).then(() => process.exit(code))
  }
  const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }
  for (const [signal, code] of Object.entries(signals))
    process.on(signal, () => (ending ? process.exit(code) : end({ code: 0 })))
  return { opened: (close) => void open.push(close), end }
}

async function closeAll(open: (() => Promise<void>)[]): Promise<void> {
  for (const close of open.toReversed())
    try {
      await close()
    } catch (error) {
      // What is acknowledged is on the disk already: the rest is to be closed all the same.
      console.error(error instanceof Error ? error.message : error)
    }
}

/**
 * Keeps what nobody caught from ending the program: nobody else is to be left alone because of it.
 *
 * A rejection that nobody waited for is a defect of ours or of a library, and harms nothing else. So does an error
 * thrown where nobody could catch it, as far as we are concerned: it comes from the callback of a socket, a timer or a
 * stream. What people gave us changes within promises, a file is replaced as a whole and memory only after it, and
 * nothing is acknowledged before; so no half of a change can be left behind, and the worst is a connection that hangs,
 * which has a time limit. When they come thick we do not understand what is going on, and leave it to whoever starts
 * us to begin afresh.
 */
export function survive(log: Logger, { end }: Lifetime, now: () => number): void {
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'unhandled rejection'))
  let recent: number[] = []
  process.on('uncaughtException', (error) => {
    log.error({ err: error }, 'uncaught exception')
    recent = [...recent.filter((at) => at > now() - WITHIN), now()]
    if (recent.length >= TOO_MANY) end({ code: DEFECT })
  })
  // Whoever read our words may be gone; there is nobody to tell that to.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
}
