import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

async function living(...how: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/process/living.ts', ...how], { cwd: root })
  const [out, log, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { out, log, code }
}

describe.concurrent('what nobody caught', { timeout: 60_000 }, () => {
  test('is logged without secrets, and the program goes on', async () => {
    const { out, log, code } = await living('1')
    expect({ out, code }).toEqual({ out: 'alive\nclosed\n', code: 0 })
    expect(log).toMatch(/uncaught exception/)
    expect(log).toMatch(/a defect with …/)
  })

  test('ends the program in good order when it comes thick', async () => {
    const { out, code } = await living('5')
    expect({ out, code }).toEqual({ out: 'closed\n', code: 1 })
  })

  test('of promises is logged, however much', async () => {
    const { out, log, code } = await living('50', 'rejected')
    expect({ out, code }).toEqual({ out: 'alive\nclosed\n', code: 0 })
    expect(log.match(/unhandled rejection/g)).toHaveLength(50)
  })
})
