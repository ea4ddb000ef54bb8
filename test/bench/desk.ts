import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { WebClient } from '@slack/web-api'
import pino from 'pino'
import { todoReply } from '../../bot/conversation/projects/todo.ts'
import { openServices } from '../../bot/slack/open.ts'
import { homeView } from '../../bot/slack/views/home.ts'
import { overProject } from '../../bot/slack/work/over-project.ts'
import { loadRegulations } from '../../rules/valid.ts'
import { openStore } from '../../store/json/open.ts'
import { every, updateProject } from '../../store/uses.ts'
import { APPLICANT, OFFICER } from './grown.ts'
import { Samples } from './samples.ts'

/** Works with one data folder and tells how long it took, in ms, as JSON: `desk.ts FOLDER FOLDER-OF-TEN`. */
const [folder = '', ten = ''] = process.argv.slice(2)
const now = () => new Date()

/** How long one thing takes the first time, and then. */
async function timed(work: () => Promise<unknown>): Promise<{ first: number; p50: number }> {
  const [first, rest] = [new Samples(), new Samples()]
  await first.time(work)
  for (let i = 0; i < 30; i++) await rest.time(work)
  return { first: first.quantile(0.5) / 1000, p50: rest.quantile(0.5) / 1000 }
}

const worst = (all: readonly { first: number; p50: number }[]) => ({
  first: Math.max(...all.map(({ first }) => first)),
  p50: Math.max(...all.map(({ p50 }) => p50)),
})

async function opening(): Promise<{ ms: number; rss: number }> {
  const began = performance.now()
  const store = await openStore(folder, { now })
  const ms = performance.now() - began
  const rss = process.memoryUsage.rss() / 2 ** 20
  await store.close()
  return { ms, rss }
}

await rm(join(folder, 'index'), { recursive: true, force: true })
const before = process.memoryUsage.rss() / 2 ** 20
const rebuilt = await opening()
const opened = await opening()

const store = await openStore(folder, { now })
const small = await openStore(ten, { now })
const services = openServices({
  store,
  regulations: loadRegulations(),
  official: new Map(),
  client: new WebClient('none'),
  log: pino({ level: 'silent' }),
  now,
  newId: () => 'N1',
})
const persons = await Promise.all([APPLICANT, OFFICER].map((id) => store.person(id)))
const home = []
const todo = []
for (const person of persons) {
  home.push(await timed(() => homeView(services, person)))
  todo.push(
    await timed(() =>
      overProject(services, { user: person.id }, person, (standing, desk) => ({
        ...standing,
        reply: todoReply(standing, desk, 'zh'),
      })),
    ),
  )
}

// In turns, so that whatever else the machine does slows both.
const saves = { large: new Samples(), small: new Samples() }
for (let i = 0; i < 300; i++)
  for (const [samples, each] of [
    [saves.large, store],
    [saves.small, small],
  ] as const)
    await samples.time(() => updateProject(each, `p${i % 10}`, (p) => ({ ...p, texts: { need: `${i}` } })))
const save = saves.large.quantile(0.5) / 1000
const ratio = save / (saves.small.quantile(0.5) / 1000)

// As much in memory as there ever is.
for await (const { id } of every((page) => store.projects(page))) await store.project(id)
for await (const { id } of every((page) => store.people(page))) await store.person(id)
const full = process.memoryUsage.rss() / 2 ** 20
await Promise.all([store.close(), small.close()])

process.stdout.write(
  JSON.stringify({
    rebuild: rebuilt.ms,
    rebuildRss: rebuilt.rss - before,
    open: opened.ms,
    full,
    save,
    ratio,
    home: worst(home),
    todo: worst(todo),
  }),
)
if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain')
