import { beforeEach, describe, expect, test } from 'vitest'
import type { Project } from '../../store/schema.ts'
import { Talk } from './talk.ts'

let projects: Map<string, Project>
let talk: Talk

beforeEach(() => {
  projects = new Map()
  talk = new Talk('U1', projects)
  talk.say('泰州 新建 95万 不涉密 开始填报')
  talk.say('项目名称：不动产登记系统')
})

const first = () => [...projects.values()][0]
const OLD = { kind: 'new', investment: 95, classified: false }

describe('what is told in one breath with a new project is of that one', () => {
  const told: [words: string, region: string, facts: object][] = [
    ['开始填报 玉山 新建 60万 不涉密', 'yushan', { kind: 'new', investment: 60, classified: false }],
    ['开始填报 新建 60万', 'taizhou', { kind: 'new', investment: 60 }],
    ['我要填报一个新项目，鼓楼 运维 30万', 'gulou', { kind: 'maintenance', investment: 30 }],
    ['新项目：鼓楼 运维 30万', 'gulou', { kind: 'maintenance', investment: 30 }],
    ['再报一个项目，玉山新建60万', 'yushan', { kind: 'new', investment: 60 }],
    ['另外报一个项目，运维20万', 'taizhou', { kind: 'maintenance', investment: 20 }],
    ['开始填报一个鼓楼的运维项目30万', 'gulou', { kind: 'maintenance', investment: 30 }],
    ['new project, Yushan, new, 600,000 yuan', 'yushan', { kind: 'new', investment: 60 }],
    ['再报一个项目', 'taizhou', {}],
    ['新建一个项目', 'taizhou', {}],
    ['换个项目填', 'taizhou', {}],
    ['开始填报新项目', 'taizhou', {}],
  ]
  const situations = told.flatMap((row) =>
    (['in hand', 'paused'] as const).map((how) => [how, ...row] as const),
  )
  test.each(situations)('%s: %s', (how, words, region, facts) => {
    if (how === 'paused') talk.say('暂停')
    const said = talk.say(words)
    expect(projects.size).toBe(2)
    expect(first()).toMatchObject({ region: 'taizhou', facts: OLD, texts: { name: '不动产登记系统' } })
    expect(talk.project?.region).toBe(region)
    expect(talk.project?.facts).toEqual(facts)
    expect(talk.project?.texts).toEqual({})
    expect(said).toMatch(/不动产登记系统.*(?:4 项|4 answers)/)
  })

  test('the same words once more, or none, go on with the one in hand', () => {
    talk.say('泰州 新建 95万 不涉密 开始填报')
    talk.say('开始填报')
    expect(projects.size).toBe(1)
  })

  test('新项目 said twice is one', () => {
    talk.say('新项目')
    talk.say('新项目')
    expect(projects.size).toBe(2)
  })

  test.each(['新建项目要立项吗', '再报一个项目可以吗？'])('%s is a question', (words) => {
    talk.say(words)
    expect(projects.size).toBe(1)
  })

  test('asked for its kind, 新建项目 says it', () => {
    talk.say('新项目')
    talk.say('新建项目')
    expect(projects.size).toBe(2)
    expect(talk.project?.facts.kind).toBe('new')
  })
})

describe('a copy', () => {
  test.each([
    ['复制这个项目，金额改成90万', { ...OLD, investment: 90 }],
    ['复制这个项目，改成运维', { ...OLD, kind: 'maintenance' }],
    ['照这个项目再报一个', OLD],
    ['duplicate this project', OLD],
  ])('%s changes the copy, and never what was copied', (words, facts) => {
    const said = talk.say(words)
    expect(first()?.facts).toEqual(OLD)
    expect(talk.project?.id).not.toBe(first()?.id)
    expect(talk.project?.facts).toEqual(facts)
    expect(talk.project?.texts.name).toBeUndefined()
    expect(said).toMatch(/没有带过来的：项目名称、提交和审批记录|Not taken over: the name/)
  })

  test('asked for twice is made once', () => {
    talk.say('复制这个项目')
    talk.say('复制这个项目')
    expect(projects.size).toBe(2)
  })
})

describe('of several projects', () => {
  beforeEach(() => {
    talk.say('新项目：鼓楼 运维 30万')
  })

  test.each([
    '切换到不动产登记系统',
    '打开“不动产登记系统”',
    '回到不动产登记',
    '切换到泰州的项目',
    'switch to 不动产登记系统',
  ])('%s takes that one up, and says what was left and how far it is', (words) => {
    const said = talk.say(words)
    expect(talk.project?.id).toBe(first()?.id)
    expect(said).toMatch(/(?:未命名项目|unnamed project).{0,40}(?:已填 2 项|2 answers)/)
  })

  test('two without a name are told apart', () => {
    talk.say('新项目：鼓楼 运维 40万')
    const said = talk.say('切到别的项目')
    expect(said).toMatch(/未命名项目（运维，30 万元，2026-11-23 开始）/)
    expect(said).toMatch(/未命名项目（运维，40 万元，2026-11-23 开始）/)
  })

  test.each(['删除不动产登记系统', '把不动产登记系统删了', 'delete the 不动产登记系统 project'])(
    '%s asks once, and deletes that one',
    (words) => {
      expect(talk.say(words)).toMatch(/要删掉“不动产登记系统”吗|Delete "不动产登记系统"/)
      expect(projects.size).toBe(2)
      talk.press(talk.labels().find((label) => /确认删除|Delete it/.test(label)) ?? '')
      expect([...projects.values()].map(({ region }) => region)).toEqual(['gulou'])
    },
  )

  test.each(['删除第3条', '打开概算表', '回到上一题', '把金额删了'])('%s names none of them', (words) => {
    talk.say(words)
    expect(projects.size).toBe(2)
    expect(talk.project?.region).toBe('gulou')
  })
})

describe('a new project with its place', () => {
  test.each(['新项目，江津', '新项目 江津区', '新项目：江津'])(
    '%s begins the first project there',
    (words) => {
      const alone = new Talk()
      alone.say(words)
      expect(alone.project?.region).toBe('jiangjin')
      expect(alone.asked).toBe('kind')
    },
  )
  test.each(['新项目，江津', '新项目 江津区', '新项目江津区'])('%s begins another one there', (words) => {
    talk.say(words)
    expect(talk.project?.region).toBe('jiangjin')
    expect(projects.size).toBe(2)
  })
  test('a place that is not covered is asked about, and no project begun in the place before', () => {
    expect(talk.say('新项目，上海')).toContain('还没有上海的规定')
    expect(projects.size).toBe(1)
    talk.press('江津')
    expect(talk.project?.region).toBe('jiangjin')
    expect(projects.size).toBe(2)
  })
})

test.each(['复制这个项目，总投资改成60万', '复制这个项目'])('%s sent twice makes one copy', (words) => {
  talk.say(words)
  talk.say(words)
  expect(projects.size).toBe(2)
})

test.each(['切换', '切换到第一个项目', '换到另一个项目', '切换到上个项目'])(
  '%s shows the projects to choose from, and changes nothing',
  (words) => {
    talk.say('新项目，玉山 运维 30万')
    const before = JSON.stringify([...projects.values()])
    expect(talk.say(words)).toContain('不动产登记系统')
    expect(JSON.stringify([...projects.values()])).toBe(before)
  },
)
