import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { built } from '../../bot/build/built.mjs'

/** Where the program is. */
const root = fileURLToPath(new URL('../..', import.meta.url))

/** A copy of the program and of its build, to be changed. */
export async function copyOfProgram(): Promise<string> {
  const build = relative(root, await built())
  const copy = mkdtempSync(join(tmpdir(), 'lixiangtong-'))
  for (const each of ['bot', 'docs', 'rules', 'store', build, 'package.json', 'tsconfig.json'])
    cpSync(join(root, each), join(copy, each), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  return copy
}

/** The program as a user starts it, `npm start`, on a free port and a data folder of its own. */
export class Program {
  readonly dataDir: string
  url = ''
  readonly output: string[] = []
  #process: ChildProcess | undefined

  constructor(
    dataDir = mkdtempSync(join(tmpdir(), 'lixiangtong-')),
    private readonly port = 0,
    private readonly settings: Record<string, string> = {},
    private readonly folder = root,
  ) {
    this.dataDir = dataDir
  }

  /** Resolves once the program has said where to look. */
  async start(): Promise<this> {
    const env = {
      ...process.env,
      NODE_ENV: '',
      PORT: String(this.port),
      DATA_DIR: this.dataDir,
      ...this.settings,
    }
    // A group of its own, so that a kill reaches the program behind npm as well.
    const child = spawn('npm', ['start', '--silent'], { cwd: this.folder, env, detached: true })
    this.#process = child
    await new Promise<void>((resolve, reject) => {
      const read = (line: string) => {
        this.output.push(line)
        const [url] = /http:\/\/127\.0\.0\.1:\d+\//.exec(line) ?? []
        if (url) {
          this.url = url
          resolve()
        }
      }
      for (const stream of [child.stdout, child.stderr])
        if (stream) createInterface({ input: stream }).on('line', read)
      child.once('exit', (code) =>
        reject(new Error(`the program ended with ${code}:\n${this.output.join('\n')}`)),
      )
    })
    return this
  }

  /** Sends a signal to the program and the npm before it, and waits for their end. */
  async stop(signal: 'SIGINT' | 'SIGKILL' = 'SIGINT'): Promise<void> {
    const child = this.#process
    if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((resolve) => child.once('close', resolve))
    process.kill(-child.pid, signal)
    await ended
  }
}
