import pino, { type Logger, type LoggerOptions } from 'pino'

/** The program's log on standard error: what failed and where, by ids; never what somebody wrote, and no token. */
export function openLog(level: NonNullable<LoggerOptions['level']>): Logger {
  const destination = pino.destination({ dest: 2, sync: true })
  // Where words go may be gone, or full, and there is nobody to tell that to.
  destination.on('error', () => undefined)
  return pino({ level, serializers: { err: told } }, destination)
}

/** Tokens, and the ticket in the address of Slack's socket. */
const SECRET = /\b(?:xox[a-z]|xapp)-[\w-]+|\bticket=[^&\s"']+/g

/** Words for the log without the secrets in them. */
export const withoutSecrets = (words: string): string => words.replaceAll(SECRET, '…')

/** An error without what it carries: Slack's client keeps headers and the body of an answer in its own. */
function told(error: unknown): unknown {
  if (!(error instanceof Error)) return withoutSecrets(String(error))
  const { name, message, stack = '' } = error
  return { type: name, message: withoutSecrets(message), stack: withoutSecrets(stack) }
}
