import { describe, expect, it, test } from 'vitest'
import { type Draft, type DraftInput, doubtful, missing, toMarkdown } from '../../docs/document.ts'
import { drafts } from '../../docs/drafts.ts'
import { FIELD_IDS } from '../../docs/fields/fields.ts'
import { parseMarkdown } from '../../docs/markdown.ts'
import { fieldsFor } from '../../docs/plan/fields.ts'
import { assess } from '../../rules/assess.ts'
import { FACT_IDS, FACTS, type Facts, situation } from '../../rules/facts.ts'
import { MILESTONES } from '../../rules/schema.ts'
import { loadRegulations } from '../../rules/valid.ts'
import { inputFor, small } from './small.ts'

const regulations = loadRegulations()
const draftOf = (kind: Draft['kind'], input: DraftInput): Draft => {
  const draft = drafts(input).find((each) => each.kind === kind)
  if (!draft) throw new Error(`no ${kind} was drafted`)
  return draft
}
const textOf = (kind: Draft['kind'], facts: Facts, more: Partial<DraftInput> = {}) =>
  toMarkdown(draftOf(kind, inputFor(facts, more)))
const KINDS = ['new', 'continued', 'rebuilt', 'maintenance', 'service'] as const
/** What the store takes for a name. */
const STORED_NAME = /^[\p{L}\p{N}][\p{L}\p{N} _.:/-]{0,99}$/u
const headings = (text: string) => text.split('\n').filter((line) => line.startsWith('#'))

describe('which documents there are', () => {
  const kinds = (facts: Facts) => drafts(inputFor(facts)).map((draft) => draft.kind)
  const cases: [string, Facts, string[]][] = [
    ['a project of which nothing is known', {}, ['plan', 'checklist', 'route']],
    ['a project that is barred', { kind: 'new', integrated: false }, ['plan', 'checklist', 'route']],
    ['a project that is not classified', { kind: 'new', classified: false }, ['plan', 'checklist', 'route']],
    ['a classified project', { kind: 'new', classified: true }, ['route']],
    ['a project outside the regulation', { content: 'civil-works' }, []],
  ]
  test.each(cases)('%s', (_, facts, expected) => {
    expect(kinds(facts)).toEqual(expected)
  })

  it('takes down nothing that was written about a classified project', () => {
    const texts = { name: '绝密名称', functions: '绝密内容' }
    const all = drafts(inputFor({ kind: 'new', classified: true }, { texts }))
    expect(JSON.stringify(all)).not.toContain('绝密')
  })
})

describe('the plan', () => {
  it('has the demanded chapters under their exact names, each with its article', () => {
    const text = textOf('plan', { kind: 'new', crossDepartment: true })
    for (const name of [
      '项目概算表',
      '公共数据资源目录及共享方式',
      '统一用户认证体系接入方案',
      '密码应用方案',
      '业务协同方案',
    ])
      expect(text).toMatch(new RegExp(`^## [一二三四五六七八九十]+、${name}\n\n> 依据：第一条$`, 'm'))
  })

  it('has no chapters for the columns of a form or the parts of a later paper', () => {
    const text = textOf('plan', { kind: 'new' })
    for (const name of ['投资额', '建设总结', '运维报告', '性能设计']) expect(text).not.toContain(`、${name}`)
  })

  it('is called what the paper with the demanded chapters is called', () => {
    expect(draftOf('plan', inputFor({ kind: 'service', crossDepartment: false })).title).toBe('技术方案')
  })

  it('says what an open chapter depends on', () => {
    expect(textOf('plan', { kind: 'new' })).toContain(
      '、业务协同方案\n\n> 依据：第一条（是否需要本章取决于跨部门共建共享）',
    )
    expect(textOf('plan', { kind: 'new', crossDepartment: false })).not.toContain('业务协同方案')
  })

  it('numbers its chapters without holes', () => {
    const numbers = headings(textOf('plan', { kind: 'new' }))
      .slice(1)
      .map((line) => line.slice(3).split('、')[0])
    expect(numbers.join()).toBe('一,二,三,四,五,六,七,八,九,十,十一,十二,十三,十四,十五,十六')
  })

  it('is a report on service needs for upkeep and services', () => {
    const text = textOf('plan', { kind: 'service' }, { texts: { name: '云服务' } })
    expect(headings(text)).toEqual([
      '# 云服务服务需求报告',
      '## 一、项目概述',
      '## 二、编制依据',
      '## 三、现状与需求',
      '## 四、服务目标',
      '## 五、服务内容',
      '## 六、网络安全',
      '## 七、业务协同方案',
      '## 八、服务期限与组织实施',
      '## 九、经费测算',
      '## 十、绩效目标与考核',
    ])
  })

  it('writes what it knows, and marks what it does not', () => {
    const draft = draftOf(
      'plan',
      inputFor(
        { kind: 'rebuilt', investment: { gte: 80, lt: 90 }, integrated: false, duplicate: false },
        { unit: '市资源局', texts: { name: '登记系统', security: '三级', goal: '全程网办。\n限时办结。' } },
      ),
    )
    const text = toMarkdown(draft)
    expect(text).toContain(
      '- 项目名称：登记系统\n- 建设单位：市资源局\n- 项目责任人及联系电话：【待补充：项目责任人及联系电话】\n- 项目类型：改建\n',
    )
    expect(text).toContain('- 总投资：80万元及以上、不足90万元【待补充：总投资的准确数额】\n')
    expect(text).toContain('经比对，本项目与已有系统不重复。')
    expect(text).toContain('本项目信息系统拟定为网络安全保护第三级。')
    expect(text).toContain('## 四、建设目标\n\n全程网办。\n\n限时办结。\n')
    expect(missing(draft)).toContain('移动端功能的实现方式')
    expect(missing(draft)).not.toContain('项目名称')
  })

  it('asks to check what stands in the project’s way', () => {
    const draft = draftOf('plan', inputFor({ kind: 'new', integrated: false, ownApp: true }))
    expect(doubtful(draft)).toEqual([
      '本单位政务信息系统整合尚未按要求推进，见第三条',
      '本项目拟单独开发移动端应用或小程序，见第三条',
    ])
  })

  it('says nothing of what the regulation does not ask this kind of project', () => {
    expect(textOf('plan', { kind: 'service' })).not.toContain('整合')
    expect(textOf('plan', { kind: 'new', investment: 80, onCloud: true })).not.toContain('政务云。')
  })

  it('names the duties that hold, and only those', () => {
    expect(textOf('plan', { kind: 'new', investment: 100 })).toContain('- 实行工程监理（第五条）')
    expect(textOf('plan', { kind: 'new', investment: 99.99 })).not.toContain('实行工程监理')
  })
})

describe('answers that nobody should give', () => {
  const answers: [string, string][] = [
    ['20,000 signs of Markdown', '*'.repeat(20_000)],
    ['10,000 lines', 'a\n'.repeat(10_000)],
    ['a table of 5,000 rows', `| a |\n| - |\n${'| b |\n'.repeat(3_000)}`],
    ['nested markup', '> - > - '.repeat(300)],
    ['brackets', '['.repeat(2_000)],
    ['control characters and half an emoji', 'a\u0000\u001b[31m\u202e\ud83d b'],
    ['a whole document', '# 标题\n\n## 一、项目概述\n\n- 项目名称：别的\n\n---\n\n```\n未完'],
  ]
  test.each(answers)(
    '%s still make a plan that can be stored and read back',
    { timeout: 60_000 },
    (_, answer) => {
      const fields = fieldsFor(assess(small, { kind: 'new' }))
      for (const ids of [
        ['name', 'unit'],
        ['goal', 'budget'],
      ]) {
        const texts = Object.fromEntries(
          fields.filter(({ id }) => ids.includes(id)).map(({ id }) => [id, answer]),
        )
        const { title, blocks } = draftOf('plan', inputFor({ kind: 'new' }, { texts }))
        expect(title.length).toBeLessThan(200)
        for (const { markdown } of blocks) expect(markdown.length).toBeLessThanOrEqual(20_000)
        expect(parseMarkdown(toMarkdown(blocks)).length).toBe(blocks.length)
      }
    },
  )
})

describe('the checklist', () => {
  it('gives every document as a task with its article, its chapters and what it depends on', () => {
    const text = textOf('checklist', { kind: 'new', funding: 'smart-city-fund' })
    expect(text).toContain(
      '- [ ] 建设方案（第一条）\n  - 项目概算表\n  - 公共数据资源目录及共享方式\n  - 统一用户认证体系接入方案\n  - 密码应用方案\n',
    )
    expect(text).toContain('- [ ] 审计报告（第八条；是否需要取决于总投资）')
  })

  it('gives each stage its window or its date', () => {
    const milestones = { 'contract-signed': '2026-02-12' }
    const text = textOf('checklist', { kind: 'new' }, { milestones })
    expect(text).toContain(
      '时限：申报下一年度项目，每年7月1日至9月30日（第一条）：最近一次为2026年7月1日至2026年9月30日。',
    )
    expect(text).toContain('时限：上传合同，合同签订后10个工作日内（第四条）：不迟于2026年3月4日。')
  })

  it('gives no time that concerns none of the documents of a stage', () => {
    expect(textOf('checklist', { kind: 'new' })).toContain('## 运行维护阶段\n\n- [ ] 应急预案（第八条）')
  })

  it('follows the stages in their order', () => {
    expect(headings(textOf('checklist', { kind: 'new' }))).toEqual([
      '# 材料清单',
      '## 申报阶段',
      '## 评审阶段',
      '## 合同阶段',
      '## 验收阶段',
      '## 运行维护阶段',
    ])
  })
})

describe('the route', () => {
  it('gives the verdict with the comparison that decided it', () => {
    expect(textOf('route', { kind: 'new', investment: 80 })).toContain(
      '需要立项（第二条）：项目类型为新建，总投资80万元（50万元及以上）。\n\n向市发展改革委申请立项。',
    )
    expect(textOf('route', { kind: 'service' })).toContain('须留意：是否备案没有写明。')
  })

  it('gives every way it can come out while that is open', () => {
    const text = textOf('route', { kind: 'new' })
    expect(text).toContain('- 总投资不足50万元：无需立项（第二条）\n- 总投资50万元及以上：需要立项（第二条）')
  })

  it('has the offices in order, side by side where the text says so, without holes', () => {
    expect(textOf('route', { kind: 'new', investment: 80, funding: 'budget' })).toContain(
      '1. 市数据局：组织评审（第一条）\n2. 市财政局：审核资金（第二条）；同步办理，市数据局：技术审核（第二条）\n3. 市发展改革委：立项审批（第二条）\n',
    )
    expect(textOf('route', { kind: 'new', funding: 'self' })).toContain(
      '1. 市数据局：组织评审（第一条）\n2. 市发展改革委：立项审批（第二条；是否办理取决于总投资）\n',
    )
  })

  it('tells what could stop the project, and when what is due', () => {
    const text = textOf('route', { kind: 'new', duplicate: true }, { milestones: { accepted: '2026-03-31' } })
    expect(text).toContain('- 没有整合的不得申请（第三条；待明确：系统整合已按要求推进）')
    expect(text).toContain('- 已出现：重复建设的不予立项（第三条）')
    expect(text).toContain('- 免费运维期不少于12个月（第五条）：不早于2027年3月31日。')
  })
})

describe('the fields asked for', () => {
  const ids = (facts: Facts) => fieldsFor(assess(small, facts)).map((field) => field.id)

  it('are those the kind of project has a place for, and those a chapter demands', () => {
    expect(ids({ kind: 'maintenance', crossDepartment: false })).toEqual([
      'name',
      'unit',
      'contact',
      'functions',
      'duration',
      'basis',
      'situation',
      'goal',
      'security',
      'budget',
      'outcome',
    ])
    expect(ids({ kind: 'new', crossDepartment: true })).toContain('chapter.业务协同方案')
    expect(ids({ kind: 'new', crossDepartment: false })).not.toContain('chapter.业务协同方案')
  })

  it('have names that are no facts and no milestones', () => {
    for (const id of FIELD_IDS) expect([...FACT_IDS, ...Object.keys(MILESTONES)]).not.toContain(id)
  })

  it('have names under which an answer can be stored', () => {
    for (const regulation of regulations.values())
      for (const kind of KINDS)
        for (const { id } of fieldsFor(assess(regulation, { kind, crossDepartment: true })))
          expect(id).toMatch(STORED_NAME)
  })

  it('all end in the plan', () => {
    for (const kind of KINDS) {
      const facts: Facts = { kind, crossDepartment: true }
      const fields = fieldsFor(assess(small, facts))
      const texts = Object.fromEntries(fields.map(({ id }, i) => [id, `答复${i}号 1 2`]))
      const text = textOf('plan', facts, { texts })
      for (const [i] of fields.entries()) expect(text).toContain(`答复${i}号`)
    }
  })
})

/** Every value a fact can have, numbers on both sides of every limit. */
const valuesOf = (id: (typeof FACT_IDS)[number]) => {
  const fact = FACTS[id]
  if (fact.type === 'flag') return [true, false]
  if (fact.type === 'choice') return Object.keys(fact.options)
  return [0, 49.99, 50, 100, { gte: 40, lte: 120 }]
}
const withFact = (facts: Facts, id: string, value: unknown) =>
  situation.partial().parse({ ...facts, [id]: value })

const situations: Facts[] = [
  {},
  { kind: 'new', investment: 80, classified: false, funding: 'budget', content: 'system' },
  { kind: 'maintenance', investment: 300, inPlan: true },
  {
    kind: 'rebuilt',
    integrated: true,
    onCloud: false,
    ownApp: true,
    crossDepartment: true,
    ordered: false,
    urgency: 'none',
  },
]
const texts = { name: '登记系统', budget: '开发 1项 55\n测评 1次 5.5' }

describe.each([
  ['the small regulation', small],
  ['Taizhou', regulations.get('taizhou')],
] as const)('drafts by %s', (_, regulation) => {
  if (!regulation) throw new Error('the regulation is missing')
  const milestones = { accepted: '2026-03-31' }
  const all = (facts: Facts, more: Partial<DraftInput> = {}) =>
    drafts({ assessment: assess(regulation, facts), texts, today: '2026-03-02', milestones, ...more })

  it('are the same for the same input', () => {
    for (const facts of situations) expect(all(facts)).toEqual(all(facts))
  })

  const differing = (before: Draft[], after: Draft[], named: string) => {
    for (const draft of after) {
      const other = before.find((each) => each.kind === draft.kind)
      if (!other) continue
      const [a, b] = [other, draft].map(({ blocks }) => new Map(blocks.map((block) => [block.key, block])))
      for (const key of new Set([...(a?.keys() ?? []), ...(b?.keys() ?? [])])) {
        const [was, is] = [a?.get(key), b?.get(key)]
        if (was?.markdown === is?.markdown) continue
        for (const block of [was, is])
          if (block && block.source !== 'person')
            expect(block.source.facts, `${draft.kind} ${key}`).toContain(named)
      }
    }
  }

  const drafted = situations.map((facts) => [facts, all(facts)] as const)

  test.each(FACT_IDS)('change only in blocks that name it when %s changes', (id) => {
    for (const [facts, before] of drafted)
      for (const value of valuesOf(id)) differing(before, all(withFact(facts, id, value)), id)
  })

  test.each(FIELD_IDS)('change only in blocks that name it when the text of %s changes', (id) => {
    for (const [facts, before] of drafted)
      differing(before, all(facts, { texts: { ...texts, [id]: '另写一段' } }), id)
  })

  it('change only in blocks that name it when a milestone gets its date', () => {
    for (const id of Object.keys(MILESTONES))
      for (const [facts, before] of drafted)
        differing(before, all(facts, { milestones: { ...milestones, [id]: '2026-05-01' } }), id)
  })
})

test.each([...regulations.values()])('drafts by $name have unique keys and sound blocks', (regulation) => {
  for (const facts of situations)
    for (const draft of drafts({ assessment: assess(regulation, facts), texts, today: '2026-03-02' })) {
      expect(new Set(draft.blocks.map(({ key }) => key)).size).toBe(draft.blocks.length)
      const units = parseMarkdown(toMarkdown(draft)).map((unit) => unit.markdown)
      expect(units).toEqual(draft.blocks.map((block) => block.markdown))
      for (const { key } of draft.blocks) expect(key).toMatch(STORED_NAME)
    }
})

test('the plan of a new project of 80 万元 in Taizhou has what articles 11 and 20 demand', () => {
  const regulation = regulations.get('taizhou')
  if (!regulation) throw new Error('the regulation is missing')
  const assessment = assess(regulation, { kind: 'new', investment: 80, classified: false })
  const text = textOf('plan', {}, { assessment })
  for (const [name, article] of [
    ['项目概算表', '第十一条'],
    ['公共数据资源目录及共享方式', '第十一条'],
    ['公共数据资源需求', '第十一条'],
    ['统一用户认证体系接入方案', '第十一条'],
    ['网络安全建设方案', '第十一条'],
    ['密码应用方案', '第二十条'],
  ])
    expect(text).toMatch(new RegExp(`、${name}\n\n> 依据：${article}\n`))
})
