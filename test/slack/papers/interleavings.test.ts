import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Act } from '../../../bot/conversation/acts.ts'
import { press } from '../../../bot/conversation/button.ts'
import { handle } from '../../../bot/conversation/message.ts'
import type { Standing, Turn } from '../../../bot/conversation/turn.ts'
import { openDifferences } from '../../../bot/documents/differences.ts'
import { takeDecision } from '../../../bot/slack/work/deciding.ts'
import { takeTurn } from '../../../bot/slack/work/turns.ts'
import { toMarkdown } from '../../../docs/document.ts'
import type { Project } from '../../../store/schema.ts'
import { APPLICANT, DATA, papers } from './papers.ts'

const PLAN = /建设方案/

const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom('write' as const, 'amend' as const), place: fc.nat(200) }),
  },
  fc.record({ do: fc.constant('write at the next reading' as const), place: fc.nat(200) }),
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('answer' as const), sum: fc.constantFrom(40, 85, 120, 400) }),
  },
  fc.record({ do: fc.constant('tell' as const), goal: fc.constantFrom('全程网办。', '时限减半。') }),
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('submit' as const, 'withdraw' as const, 'return' as const) }),
  },
  fc.record({ do: fc.constant('alter' as const), sum: fc.constantFrom(41, 86, 121) }),
  fc.record({ do: fc.constantFrom('take-written' as const, 'take-answered' as const) }),
  fc.record({ do: fc.constant('fail' as const) }),
  fc.record({ do: fc.constant('restart' as const) }),
)
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

/** What a plan says of the sum and the aims is what was answered, or a difference is open. */
function sameOrAsked(project: Project | undefined): void {
  const plan = project?.documents.plan
  if (!project || !plan) return
  const text = toMarkdown(plan.revisions.at(-1)?.blocks ?? [])
  const open = openDifferences(project).map(({ difference }) => difference.key)
  const [, sum] = /总投资：(\d+)万元/.exec(text) ?? []
  if (sum && Number(sum) !== project.facts.investment) expect(open).toContain('overview.investment')
  const { goal } = project.texts
  if (goal && !text.includes(goal)) expect(open.filter((key) => key.startsWith('goal.'))).not.toEqual([])
}

/** A project whose plan people write in while it is answered, submitted, withdrawn and returned. */
async function play(steps: readonly Step[]): Promise<void> {
  const { client, anna, data, start, ...first } = await papers()
  let { store, services, stop } = first
  const turn = async (taking: (standing: Standing) => Turn) => {
    await takeTurn(services, { user: APPLICANT }, taking)
    await services.serial.settled()
  }
  const say = (text: string) => turn((standing) => handle(text, standing, services.desk()))
  const click = (act: Act) => turn((standing) => press(act, undefined, standing, services.desk(), 'zh'))
  const project = async () => (await store.projects())[0]
  let typed: string[] = []
  let tokens = 0
  /** Puts a word that nobody else uses into the plan: as a paragraph, or at the end of a line that is there. */
  let last: Promise<void> = Promise.resolve()
  const write = (place: number, how: 'write' | 'amend'): Promise<void> => {
    // One hand writes one thing after the other, also while several canvases are being read.
    last = last.then(() => typeIn(place, how))
    return last
  }
  const typeIn = async (place: number, how: 'write' | 'amend') => {
    const token = `记号${++tokens}号`
    const wasOpen = await anna.triesToEdit(PLAN, (text) => {
      const lines = text.split('\n')
      const free = lines.flatMap((line, i) => (line !== '' && !line.startsWith('|') ? [i] : []))
      const at = free[place % free.length] ?? 0
      if (how === 'amend') lines[at] += token
      else lines.splice(at + 1, 0, '', token, '')
      return lines.join('\n')
    })
    if (wasOpen) typed.push(token)
  }
  let failing = false
  let waiting: number[] = []
  client.before = async (method) => {
    if (method !== 'canvases.getContent') return
    if (failing) throw new Error('ratelimited')
    const [place, ...rest] = waiting
    waiting = rest
    if (place !== undefined) await write(place, 'write')
  }
  const alter = (sum: number) =>
    anna.triesToEdit(PLAN, (text) => text.replace(/总投资：\d+万元/, `总投资：${sum}万元`)).catch(() => false)
  /** Whoever takes the answer lets go of what they wrote there themselves. */
  const settle = async (act: 'take-written' | 'take-answered') => {
    const now = await project()
    const [open] = now ? openDifferences(now) : []
    await click(act)
    const { person = '' } = act === 'take-answered' ? (open?.difference ?? {}) : {}
    if ((await project())?.history.at(-1)?.what === 'settle')
      typed = typed.filter((token) => !person.includes(token))
  }
  const submit = async () => {
    const before = [...typed]
    const items = (await project())?.items.length ?? 0
    for (const act of ['submit', 'submit-now', 'submit-now'] as const) await click(act)
    const item = (await project())?.items[items]
    if (!item) return
    const [file = ''] = await data.files(new RegExp(`建设方案.*第${item.documents.plan}版`))
    for (const token of before.filter((each) => typed.includes(each))) expect(file).toContain(token)
  }

  await say('泰州市，新建一个80万元的业务系统')
  await say('开始填报')
  for (const each of steps) {
    if (each.do === 'write' || each.do === 'amend') await write(each.place, each.do)
    else if (each.do === 'write at the next reading') waiting.push(each.place)
    else if (each.do === 'answer') {
      await say('修改总投资')
      await say(`${each.sum}万`)
    } else if (each.do === 'tell') {
      await turn((standing) => press('change', 'goal', standing, services.desk(), 'zh'))
      await say(each.goal)
    } else if (each.do === 'submit') await submit()
    else if (each.do === 'withdraw') await click('withdraw')
    else if (each.do === 'return') {
      const item = (await project())?.items.find(({ state }) => state === 'open')
      const key = [(await project())?.id ?? '', item?.id ?? ''] as const
      if (item) await takeDecision(services, DATA, key, { approve: false, reason: '补充材料' })
    } else if (each.do === 'alter') await alter(each.sum)
    else if (each.do === 'take-written' || each.do === 'take-answered') await settle(each.do)
    else if (each.do === 'restart') {
      await stop()
      ;({ store, services, stop } = await start())
      await services.outbox.wake()
    }
    failing = each.do === 'fail'
    sameOrAsked(await project())
  }
  failing = false
  await click('withdraw')
  for (const sum of [90, 91]) {
    await say('修改总投资')
    await say(`${sum}万`)
  }
  const plan = (await project())?.documents.plan
  const latest = toMarkdown(plan?.revisions.at(-1)?.blocks ?? [])
  const { markdown } = await anna.canvas(PLAN)
  for (const token of typed) {
    expect(latest).toContain(token)
    expect(markdown).toContain(token)
    const first = plan?.revisions.find(({ blocks }) => toMarkdown(blocks).includes(token))
    expect(first?.by).toBe(APPLICANT)
  }
  await submit()
}

/** A canvas that could not be read while an answer was given, was written in, and is read twice before it is replaced. */
const twiceRead: Step[] = [
  { do: 'fail' },
  { do: 'tell', goal: '全程网办。' },
  { do: 'amend', place: 116 },
  { do: 'amend', place: 198 },
  { do: 'withdraw' },
]

test('whatever happens in between, every word typed is kept and reaches the office, and no figure differs unasked', {
  timeout: 300_000,
}, async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), play), {
    numRuns: 8,
    endOnFailure: true,
    examples: [[twiceRead]],
  })
})
