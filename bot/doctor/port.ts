import { once } from 'node:events'
import { createServer } from 'node:net'
import { endingOf, MISCONFIGURED } from '../process/endings.ts'
import type { Finding } from './finding.ts'
import { say } from './wording.ts'

/** Whether the port can be had; when the program is at work it is expected to have it. */
export async function port(number: number, inUse: boolean): Promise<Finding> {
  const server = createServer()
  try {
    server.listen(number, '127.0.0.1')
    await once(server, 'listening')
    return { about: say.port, mark: 'good', words: say.portGood(number) }
  } catch (error) {
    const { code, words = '' } = endingOf(error)
    if (code === MISCONFIGURED) return { about: say.port, mark: 'mend', words, how: say.mendPort }
    return inUse
      ? { about: say.port, mark: 'good', words: say.portOurs(number) }
      : { about: say.port, mark: 'again', words: say.portTaken(number), how: say.mendPort }
  } finally {
    server.close()
  }
}
