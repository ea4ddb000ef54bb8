import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * A program itself, as it was built, killed when the test is over; `inside` is a shell command that it is started
 * by, such as one that mounts a disk first.
 */
export function started(
  settings: Record<string, string>,
  inside?: string,
  name = 'start',
  ...args: readonly string[]
) {
  const env = { ...process.env, NODE_ENV: '', PORT: '0', ...settings }
  const program = [process.execPath, 'bot/build/launch.mjs', name, ...args]
  const [command = '', ...rest] = inside
    ? ['unshare', '-rm', 'sh', '-c', `${inside} && exec "$@"`, 'sh', ...program]
    : program
  const child = spawn(command, rest, { cwd: root, env })
  onTestFinished(() => void child.kill('SIGKILL'))
  const ended = once(child, 'close').then(([code]) => code)
  const output = Promise.all([text(child.stdout), text(child.stderr)]).then((all) => all.join(''))
  return {
    child,
    ended,
    output,
    /** Where the page is, once the program says so. */
    async url() {
      const [line] = await once(child.stdout, 'data')
      return /http:\S+/.exec(String(line))?.[0] ?? ''
    },
  }
}

/** Whether a program can have a disk of its own here. */
export const mounts = (() => {
  try {
    execFileSync('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs tmpfs /mnt'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()
