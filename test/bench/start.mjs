// How long a person waits: `npm run ask` from the command to its answer, and `npm start` from the command to the page,
// each against npm starting a program that does nothing. They take turns, so that other work on the machine slows all alike.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROUNDS = Number(process.argv[2] ?? 15)
const root = new URL('../..', import.meta.url)

/**
 * @param {string[]} args
 * @returns {number} milliseconds
 */
function npm(...args) {
  const began = performance.now()
  const { status, stderr } = spawnSync('npm', args, { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw new Error(`npm ${args.join(' ')} ended with ${status}:\n${stderr}`)
  return performance.now() - began
}

/** @returns {Promise<number>} milliseconds until the page and its script have come */
async function page() {
  const env = { ...process.env, PORT: '0', DATA_DIR: mkdtempSync(join(tmpdir(), 'lixiangtong-')) }
  const began = performance.now()
  const child = spawn('npm', ['start', '--silent'], { cwd: root, env, detached: true })
  const ended = new Promise((resolve) => child.once('close', resolve))
  const url = await new Promise((resolve) => {
    child.stdout.on('data', (data) => {
      const [found] = /http:\/\/127\.0\.0\.1:\d+\//.exec(String(data)) ?? []
      if (found) resolve(found)
    })
  })
  for (const path of ['', 'page.js', 'page.css']) await (await fetch(new URL(path, url))).text()
  const ms = performance.now() - began
  if (child.pid) process.kill(-child.pid, 'SIGINT')
  await ended
  return ms
}

/** @param {number[]} numbers */
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN

npm('run', '--silent', 'ask', '--', '你好')
/** @type {Record<'nothing' | 'ask' | 'start', number[]>} */
const times = { nothing: [], ask: [], start: [] }
for (let round = 0; round < ROUNDS; round++) {
  times.nothing.push(npm('exec', '-c', 'node -e 0'))
  times.ask.push(npm('run', '--silent', 'ask', '--', '泰州 80万 新建 要不要立项'))
  times.start.push(await page())
}
const bare = median(times.nothing)
for (const [name, each] of Object.entries(times))
  console.log(
    `${name.padEnd(8)} ${median(each).toFixed(0).padStart(6)} ms  ×${(median(each) / bare).toFixed(2)}`,
  )
