import { describe, expect, test } from 'vitest'
import { loadRegulations } from '../../rules/valid.ts'
import { APPLICANT, papers, type Someone } from './papers/papers.ts'

const KINDS = ['新建', '续建', '改建', '运维', '购买服务']
const places = [...loadRegulations().values()].map(({ place }) => place)

type Beside = (anna: Someone) => Promise<unknown>
/** What somebody does at a question before they answer it. */
const BESIDE: readonly Beside[] = [
  (anna) => anna.says('验收由谁组织？'),
  (anna) => anna.presses('为什么问这个'),
  async (anna) => {
    await anna.says('不对，总投资是81万')
    await anna.says('总投资改成80万')
  },
  async (anna) => {
    await anna.presses('上一步')
    await anna.says('继续')
  },
  (anna) => anna.says('等一下，我先去开个会'),
  (anna) => anna.opensForm(),
]

const PRESSED: Readonly<Record<string, string>> = {
  classified: '否',
  applicant: '党政机关',
  specialRules: '否',
  funding: '本级财政预算资金',
  content: '业务系统、软件开发',
  duplicate: '否',
  crossDepartment: '否',
  urgency: '都不是',
  list: '以上都没有',
}
const TYPED: Readonly<Record<string, string>> = {
  name: '不动产登记业务系统项目',
  unit: '自然资源和规划局',
  contact: '张三，86880000',
  budget: '应用软件开发 1项 70\n等保测评 1次 10',
}
const TEXT = '按要求建设，每年办理约三千件，逐项落实。'

describe.each(places)('%s', (place) => {
  test.each(KINDS.map((kind, i) => [kind, i] as const))(
    '%s is declared from the first word to the first office, whatever is done at its questions',
    { timeout: 120_000 },
    async (kind, first) => {
      const { anna, store } = await papers()
      const conversation = async () => (await store.person(APPLICANT)).conversation
      await anna.says(`${place}，${kind}，80万`)
      await anna.says('开始填报')
      let count = 0
      for (; count < 60; count++) {
        const { asked, listed } = await conversation()
        if (asked === undefined) break
        const before = (await store.projects())[0]
        // Another thing at every question, and another one at the same question of the next kind.
        if (count > 0) await BESIDE[(count + first) % BESIDE.length]?.(anna)
        const after = (await store.projects())[0]
        expect(await conversation(), asked).toMatchObject({ asked, ...(listed && { listed }) })
        expect([after?.facts, after?.texts], asked).toEqual([before?.facts, before?.texts])
        const live = await anna.live()
        expect(live.length, asked).toBeGreaterThan(0)
        const press = PRESSED[asked] ?? (live.includes('是') ? '是' : undefined)
        // Every fourth time nobody knows.
        if (count % 4 === 3) await anna.presses('不知道')
        else if (press) await anna.presses(press)
        else await anna.says(TYPED[asked] ?? TEXT)
      }
      expect(count).toBeLessThan(60)
      expect(await anna.live()).toEqual([])
      const [project] = await store.projects()
      expect(project?.status).toBe('draft')
      expect(await anna.presses('提交')).toMatch(/没有填|办理进度|没有规定送|先回答/)
    },
  )
})
