import type { Services } from './services.ts'

/**
 * Does one thing outside whose failure is nobody else's business: it is logged by ids, and whatever comes next goes
 * on. Gives back whether it was done.
 */
export async function aside(
  { log }: Pick<Services, 'log'>,
  what: string,
  ids: Readonly<Record<string, string>>,
  task: () => Promise<unknown>,
): Promise<boolean> {
  try {
    await task()
    return true
  } catch (error) {
    log.error({ err: error, ...ids }, `${what} failed`)
    return false
  }
}
