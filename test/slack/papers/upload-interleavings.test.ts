import { WebAPIPlatformError } from '@slack/web-api'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Act } from '../../../bot/conversation/acts.ts'
import { press } from '../../../bot/conversation/button.ts'
import { handle } from '../../../bot/conversation/message.ts'
import type { Standing, Turn } from '../../../bot/conversation/turn.ts'
import { takeFile } from '../../../bot/conversation/upload.ts'
import { fileName } from '../../../bot/conversation/wording/file-name.ts'
import { titleOf } from '../../../bot/conversation/wording/title.ts'
import { takeTurn } from '../../../bot/slack/work/turns.ts'
import { toMarkdown } from '../../../docs/document.ts'
import { APPLICANT, papers } from './papers.ts'

const PLAN = /建设方案/

const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('send' as const), place: fc.nat(200) }) },
  fc.record({ do: fc.constant('fetch' as const) }),
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('answer' as const), sum: fc.constantFrom(40, 85, 120, 400) }),
  },
  fc.record({ do: fc.constant('tell' as const), goal: fc.constantFrom('全程网办。', '时限减半。') }),
  fc.record({ do: fc.constantFrom('submit' as const, 'withdraw' as const) }),
)
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

/** A project whose plan somebody edits in a file, in a Slack that lets no canvas be read. */
async function play(steps: readonly Step[]): Promise<void> {
  const { store, services, client, anna, data } = await papers()
  client.before = async (method) => {
    if (method === 'canvases.getContent')
      throw new WebAPIPlatformError({ ok: false, error: 'unknown_method', response_metadata: {} })
  }
  const turn = async (taking: (standing: Standing) => Turn) => {
    await takeTurn(services, { user: APPLICANT }, taking)
    await services.serial.settled()
  }
  const say = (text: string) => turn((standing) => handle(text, standing, services.desk()))
  const click = (act: Act) => turn((standing) => press(act, undefined, standing, services.desk(), 'zh'))
  const project = async () => {
    const [only] = await store.projects()
    if (!only) throw new Error('no project')
    return only
  }
  const latest = async () => {
    const { documents, ...rest } = await project()
    const { title = '', revisions = [] } = documents.plan ?? {}
    const last = revisions.at(-1)
    return {
      text: toMarkdown(last?.blocks ?? []),
      name: fileName(title, titleOf(rest), last?.number ?? 0),
    }
  }
  await say('泰州市，新建一个80万元的业务系统')
  await say('开始填报')
  let mine = await latest()
  let written: string[] = []
  const kept: string[] = []
  let tokens = 0
  /** Puts a word that nobody else uses into the file that one has, and sends it. */
  const send = async (place: number) => {
    const token = `记号${++tokens}号`
    const lines = mine.text.split('\n')
    const free = lines.flatMap((line, i) => (line !== '' && !line.startsWith('|') ? [i] : []))
    const at = free[place % free.length] ?? 0
    if (place % 2 === 0) lines[at] += token
    else lines.splice(at + 1, 0, '', token, '')
    mine = { ...mine, text: lines.join('\n') }
    written.push(token)
    await turn((standing) => takeFile(mine, standing, services.desk()))
    // What is sent while offices have the project is not taken, and stays in the file until it is sent again.
    if ((await project()).status !== 'submitted') {
      kept.push(...written)
      written = []
    }
  }
  const submit = async () => {
    const items = (await project()).items.length
    for (const act of ['submit', 'submit-now', 'submit-now'] as const) await click(act)
    const item = (await project()).items[items]
    if (!item) return
    const [file = ''] = await data.files(new RegExp(`建设方案.*第${item.documents.plan}版`))
    for (const token of kept) expect(file).toContain(token)
  }
  for (const each of steps) {
    if (each.do === 'send') await send(each.place)
    else if (each.do === 'fetch') {
      if (written.length === 0) mine = await latest()
    } else if (each.do === 'answer') {
      await say('修改总投资')
      await say(`${each.sum}万`)
    } else if (each.do === 'tell') {
      await turn((standing) => press('change', 'goal', standing, services.desk(), 'zh'))
      await say(each.goal)
    } else if (each.do === 'submit') await submit()
    else await click('withdraw')
    expect(await anna.triesToEdit(PLAN, (text) => `${text}\n画布里写的\n`)).toBe(false)
  }
  await click('withdraw')
  await send(1)
  const { text } = await latest()
  for (const token of kept) expect(text).toContain(token)
  expect((await anna.canvas(PLAN)).markdown).toBe(text)
  await submit()
  expect((await project()).status).toBe('submitted')
}

test('where canvases can only be read, every word of a file that is sent reaches the office, whatever happens in between', {
  timeout: 300_000,
}, async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), play), {
    numRuns: 6,
    endOnFailure: true,
  })
})
