import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Act } from '../../bot/conversation/acts.ts'
import { press, pressUnknown } from '../../bot/conversation/button.ts'
import { advance } from '../../bot/project/advance.ts'
import { route } from '../../bot/project/stops.ts'
import { decideItem } from '../../bot/project/submission.ts'
import { ACT_IDS } from '../../bot/understand/lexicon/acts.ts'
import { assess } from '../../rules/assess.ts'
import type { Project } from '../../store/schema.ts'
import { regulations, Talk } from './talk.ts'

type Projects = Map<string, Project>
const AT = '2026-11-23T08:00:00.000Z'

/** A conversation about a project in 泰州, with the first question open. */
function filling(projects: Projects = new Map()): Talk {
  const talk = new Talk('U1', projects)
  talk.say('泰州市，新建一个80万元的业务系统')
  talk.say('开始填报')
  talk.say('不涉密')
  return talk
}

/** Has the offices decide what is open, as far as `until` says. */
function decided(projects: Projects, approve: boolean, until: (project: Project) => boolean): void {
  for (let [project] = projects.values(); project && !until(project); [project] = projects.values()) {
    const regulation = regulations.get(project.region)
    const item = project.items.find(({ state }) => state === 'open')
    if (!regulation || !item) throw new Error('nothing waits')
    const stops = route(assess(regulation, project.facts))
    let ids = project.items.length
    const moment = { by: 'U9', at: AT, newId: () => `I${++ids}` }
    const ruling = approve ? { approve } : { approve, reason: '概算表缺少明细' }
    projects.set(project.id, advance(decideItem(project, item.id, ruling, stops, moment), stops, moment))
  }
}

/** Where somebody can stand when they ask for something. */
const STATES = {
  none: () => new Talk(),
  'question open': () => filling(),
  paused: () => {
    const talk = filling()
    talk.say('暂停')
    return talk
  },
  'everything put off': () => {
    const talk = filling()
    while (talk.asked) talk.press('以后再填')
    return talk
  },
  classified: () => {
    const talk = filling()
    talk.say('这个项目涉密')
    talk.press('确认涉密')
    return talk
  },
  submitted: () => {
    const talk = filling()
    talk.say('仍然提交')
    return talk
  },
  'waiting for a fact': () => {
    const projects: Projects = new Map()
    const talk = new Talk('U1', projects)
    talk.say('达州，新建一个300万元的业务系统，不涉密')
    talk.say('开始填报')
    for (let i = 0; i < 3; i += 1) {
      talk.say('提交')
      talk.say('不知道')
    }
    talk.say('提交')
    talk.press('仍然提交')
    decided(projects, true, ({ items }) => !items.some(({ state }) => state === 'open'))
    return talk
  },
  returned: () => {
    const projects: Projects = new Map()
    const talk = filling(projects)
    talk.say('仍然提交')
    decided(projects, false, ({ status }) => status === 'returned')
    return talk
  },
  approved: () => {
    const projects: Projects = new Map()
    const talk = filling(projects)
    talk.say('仍然提交')
    decided(projects, true, ({ status }) => status === 'approved')
    return talk
  },
  approver: () => {
    const projects: Projects = new Map()
    filling(projects).say('仍然提交')
    const talk = new Talk('U9', projects)
    talk.offices = ['taizhou/data']
    return talk
  },
} satisfies Record<string, () => Talk>
type State = keyof typeof STATES

interface Words {
  zh: string
  en: string
}
/** What an act says in some states, in Chinese and in English. */
type Row = [state: State, zh: RegExp, en: RegExp, asks?: true]

/** What every act that people expect comes to, state by state. Written down from what the words promise. */
const TABLE: Partial<Record<Act, { words: Words; rows: Row[] }>> = {
  cancel: {
    words: { zh: '取消', en: 'cancel' },
    rows: [
      ['none', /没有正在填的项目/, /No project is being filled in/],
      [
        'question open',
        /没有提交.*都保存着.*继续填报.*删掉这个项目/,
        /every answer is kept.*"Continue".*"Delete/,
      ],
      ['paused', /都保存着/, /every answer is kept/],
      ['classified', /停止填写/, /classified/i],
      ['submitted', /已经提交.*撤回/, /submitted.*withdraw/],
      ['returned', /都保存着/, /every answer is kept/],
      ['approved', /已经办结/, /approved/],
      ['approver', /没有正在填的项目/, /No project/],
    ],
  },
  'new-conversation': {
    words: { zh: '重新开始', en: 'start over' },
    rows: [
      ['none', /不再带着/, /forgotten/],
      ['question open', /不再带着.*[\s\S]*1 个项目都还在/, /forgotten[\s\S]*\(1\) are all kept/],
      ['submitted', /1 个项目都还在/, /\(1\) are all kept/],
      ['approved', /1 个项目都还在/, /\(1\) are all kept/],
    ],
  },
  form: {
    words: { zh: '填表', en: 'open the form' },
    rows: [
      ['none', /先开始填报[\s\S]*哪里的项目/, /begin one[\s\S]*Where is the project/, true],
      ['question open', /表单就会打开/, /the form opens/, true],
      ['paused', /表单就会打开/, /the form opens/, true],
      ['everything put off', /表单就会打开/, /the form opens/],
      ['submitted', /先撤回/, /withdraw it first/],
      ['classified', /停止填写/, /classified/i],
      ['approved', /先撤回|办结/, /withdraw|approved/],
    ],
  },
  'edit-budget': {
    words: { zh: '修改概算表', en: 'edit the budget table' },
    rows: [
      ['none', /没有正在填报的项目/, /No project/],
      ['question open', /从 Excel[\s\S]*费用明细/, /from Excel[\s\S]*List the costs/, true],
      ['paused', /从 Excel/, /from Excel/, true],
      ['returned', /从 Excel/, /from Excel/, true],
      ['submitted', /先撤回/, /withdraw it first/],
    ],
  },
  review: {
    words: { zh: '看看我填了什么', en: 'what have I filled in?' },
    rows: [
      ['none', /没有正在填报的项目/, /No project/],
      ['question open', /填报情况[\s\S]*总投资：80 万元/, /Your answers[\s\S]*80/],
      ['submitted', /总投资：80 万元/, /Your answers[\s\S]*80/],
    ],
  },
  left: {
    words: { zh: '还有多少题', en: 'how many questions are left?' },
    rows: [
      ['none', /没有正在填报的项目/, /No project/],
      [
        'question open',
        /还有 \d+ 题[\s\S]*资金与计划：还有 \d+ 题（共 \d+ 题）/,
        /Questions left: \d+[\s\S]*Funding and plan: \d+/,
        true,
      ],
      ['paused', /还有 \d+ 题/, /Questions left: \d+/],
      [
        'everything put off',
        /都问过了[\s\S]*先留着的 \d+ 题[\s\S]*以后再填/,
        /has been asked[\s\S]*\d+ put off[\s\S]*later/,
      ],
      ['submitted', /没有要填的了/, /nothing to fill in/],
      ['approved', /没有要填的了/, /nothing left to fill in/],
      ['classified', /停止填写/, /classified/i],
    ],
  },
  discard: {
    words: { zh: '删掉这个项目', en: 'delete this project' },
    rows: [
      ['none', /没有正在填报的项目/, /No project/],
      ['question open', /要删掉.*不能恢复/, /Delete "/],
      ['classified', /要删掉/, /Delete "/],
      ['submitted', /不能删除/, /cannot be deleted/],
      ['returned', /不能删除/, /cannot be deleted/],
      ['approved', /不能删除/, /cannot be deleted/],
    ],
  },
  projects: {
    words: { zh: '我的项目', en: 'my projects' },
    rows: [
      ['none', /还没有项目/, /no project yet/],
      ['question open', /我的项目[\s\S]*正在填/, /My projects[\s\S]*in hand/],
      ['approved', /我的项目/, /My projects/],
    ],
  },
  documents: {
    words: { zh: '文档', en: 'documents' },
    rows: [
      ['none', /没有正在填报的项目/, /No project/],
      ['classified', /停止填写/, /classified/i],
    ],
  },
  todo: {
    words: { zh: '待办', en: "what's waiting for me?" },
    rows: [
      ['none', /没有等您办的事/, /Nothing waits for you/],
      ['question open', /您的待办（1）[\s\S]*还有 \d+ 题没填/, /\(1\)[\s\S]*\d+ answers are open/, true],
      ['classified', /没有等您办的事/, /Nothing waits for you/],
      ['submitted', /没有等您办的事/, /Nothing waits for you/],
      ['waiting for a fact', /等您明确/, /stands still until you tell/, true],
      ['returned', /被退回.*概算表缺少明细/, /returned.*概算表缺少明细/],
      ['approved', /没有等您办的事/, /Nothing waits for you/],
      [
        'approver',
        /等您办理（1）[\s\S]*市数据局.*起等待.*第十一条/,
        /to decide \(1\)[\s\S]*市数据局.*waiting since/,
      ],
    ],
  },
  status: {
    words: { zh: '办理进度', en: 'progress' },
    rows: [
      ['none', /没有正在填报的项目/, /No project/],
      ['question open', /草稿：还没有提交/, /Draft, not submitted/],
      ['submitted', /正在办理[\s\S]*等待办理/, /under way[\s\S]*waiting/],
      ['returned', /被退回[\s\S]*概算表缺少明细/, /Returned[\s\S]*概算表缺少明细/],
      ['approved', /全部办结/, /All steps approved/],
    ],
  },
  next: {
    words: { zh: '下一步', en: 'next' },
    rows: [
      ['none', /要不要立项/, /whether approval is needed/],
      ['question open', /接着填，还有 \d+ 题/, /go on answering, \d+ questions/, true],
      ['paused', /接着填，还有 \d+ 题/, /go on answering/, true],
      ['everything put off', /先留着的 \d+ 题补上再提交/, /put off \(\d+\), then submit/],
      ['classified', /停止填写/, /classified/i],
      ['submitted', /等“市数据局”.*起等待[\s\S]*通过以后/, /市数据局.*waiting since[\s\S]*After that/],
      ['waiting for a fact', /回答下面这一题/, /Answer|answer the question below/, true],
      ['returned', /照着退回理由改.*市数据局.*概算表缺少明细/, /submit again.*概算表缺少明细/],
      ['approved', /都办结了[\s\S]*批准以后[\s\S]*验收/, /All steps are approved[\s\S]*After approval/],
      ['approver', /有 1 件事等您办理/, /Waiting for your decision: 1/],
    ],
  },
  withdraw: {
    words: { zh: '撤回', en: 'withdraw it' },
    rows: [
      ['none', /没有正在填报的项目/, /No project/],
      ['question open', /还没有提交/, /not submitted/],
      ['submitted', /已撤回/, /Withdrawn/],
      ['approved', /全部办结/, /All steps approved/],
    ],
  },
}

const cells = Object.entries(TABLE).flatMap(([act, { words, rows }]) =>
  rows.map(([state, zh, en, asks]) => ({ act: act as Act, words, state, zh, en, asks: asks ?? false })),
)

describe.each(cells)('$act, $state', ({ act, words, state, zh, en, asks }) => {
  test('typed in Chinese', () => {
    const talk = STATES[state]()
    expect(talk.say(words.zh)).toMatch(zh)
    if (asks) expect(talk.asked).toBeDefined()
  })

  test('typed in English', () => {
    const talk = STATES[state]()
    talk.speak('en')
    expect(talk.say(words.en)).toMatch(en)
  })

  test('pressed', () => {
    const talk = STATES[state]()
    expect(talk.does((standing, desk) => press(act, undefined, standing, desk, 'zh'))).toMatch(zh)
  })
})

describe('取消 answers a confirmation with no', () => {
  test('a project is not deleted', () => {
    const talk = filling()
    talk.say('删掉这个项目')
    expect(talk.say('算了')).toMatch(/没有删除/)
    expect(talk.project).toBeDefined()
  })

  test.each(['是', '这个项目涉密'])('“%s” to whether it is classified is not recorded', (words) => {
    const talk = new Talk()
    talk.say('泰州市，新建一个80万元的业务系统')
    talk.say('开始填报')
    talk.say(words)
    expect(talk.asked).toBe('secrecy')
    expect(talk.say('取消')).toMatch(/没有记录/)
    expect(talk.project?.facts.classified).toBeUndefined()
    talk.say('继续')
    expect(talk.asked).toBe('classified')
  })

  test('a project stays classified', () => {
    const talk = STATES.classified()
    talk.say('不涉密')
    expect(talk.asked).toBe('secrecy')
    talk.say('取消')
    expect(talk.project?.facts.classified).toBe(true)
  })

  test('a project is not submitted', () => {
    const talk = filling()
    talk.say('提交')
    expect(talk.say('取消')).toMatch(/没有提交/)
    expect(talk.project?.status).toBe('draft')
  })

  test('a declaration that only needs its place is not begun', () => {
    const talk = new Talk()
    talk.say('开始填报')
    talk.say('算了')
    talk.say('泰州')
    expect(talk.project).toBeUndefined()
  })
})

describe('until it is settled whether a project is classified', () => {
  const said = () => {
    const talk = filling()
    talk.say('这个项目涉密')
    return talk
  }

  test.each([
    '下一步',
    '填表',
    '修改概算表',
    '继续填报',
    '开始填报',
    '不知道',
    '以后再填',
    '上一步',
    '改一下投资',
    '修改某一项',
    '看看我填了什么',
    '还有多少题',
    '文档',
    '把建设方案发给我',
    '办理进度',
    '提交',
    '仍然提交',
    'next',
    'submit',
  ])('“%s” goes on with nothing: the question stands', (words) => {
    const talk = said()
    const { project } = talk
    talk.say(words)
    expect(talk.asked).toBe('secrecy')
    expect(talk.enclosed).toEqual([])
    expect(talk.project).toEqual(project)
  })

  test('暂停 is kept, and going on afterwards asks it again', () => {
    const talk = said()
    expect(talk.say('暂停')).toMatch(/保存好了/)
    talk.say('继续')
    expect(talk.asked).toBe('secrecy')
  })

  test('重新开始 says that it was not recorded', () => {
    expect(said().say('重新开始')).toMatch(/没有记录/)
  })
})

describe('文档, with no project in hand', () => {
  test.each([
    [
      '玉山的运维项目要立项吗',
      '文档',
      /玉山 · 申报材料[\s\S]*没有正在填报的项目[\s\S]*政务信息化项目需求方案/,
    ],
    ['玉山的运维项目要立项吗', '哪些文档', /政务信息化项目需求方案/],
    [
      'Does a maintenance project in Yushan need approval?',
      'documents',
      /documents to submit[\s\S]*No project[\s\S]*政务信息化项目需求方案/,
    ],
  ])('after “%s”, “%s” tells what is to be handed in', (before, words, papers) => {
    const talk = new Talk()
    talk.say(before)
    expect(talk.say(words)).toMatch(papers)
  })

  test('asks for the place first, and answers once it is chosen', () => {
    const talk = new Talk()
    talk.say('文档')
    expect(talk.asked).toBe('region')
    expect(talk.press('泰州')).toMatch(/泰州 · 申报材料[\s\S]*项目申报表/)
  })

  test('is answered in English when the place is then named in Latin letters', () => {
    const talk = new Talk()
    talk.say('documents')
    expect(talk.say('Yushan')).toMatch(/Yushan · documents to submit/)
  })

  test('lets somebody who has projects choose one', () => {
    const talk = filling()
    talk.say('重新开始')
    expect(talk.say('文档')).toMatch(/先选一个/)
  })
})

test('填表 begins no further project for somebody who has one to go on with', () => {
  const talk = filling()
  talk.say('重新开始')
  expect(talk.say('填表')).toMatch(/先选一个/)
  expect(talk.project).toBeUndefined()
})

describe('下一步, before anything is filled in', () => {
  test('is to begin, once somebody has told of a project', () => {
    const talk = new Talk()
    talk.say('玉山的运维项目要立项吗')
    expect(talk.say('下一步')).toMatch(/开始填报/)
    expect(talk.say('下一步')).not.toMatch(/先问清要不要立项/)
  })

  test('is the place, once somebody has asked to begin', () => {
    const talk = new Talk()
    talk.say('开始填报')
    talk.say('下一步')
    expect(talk.asked).toBe('region')
    talk.press('泰州')
    expect(talk.project).toBeDefined()
  })
})

test('a question beside an act is answered, and the question that was open stands', () => {
  const talk = filling()
  const { asked, project } = talk
  expect(talk.say('不知道，需要交什么材料？')).toMatch(/项目申报表/)
  expect(talk.asked).toBe(asked)
  expect(talk.say('提交，需要什么材料？')).toMatch(/项目申报表/)
  expect(talk.say('修改概算要重新审批吗')).toMatch(/泰州/)
  expect(talk.project).toEqual(project)
})

describe('重新开始', () => {
  test('forgets the place and what was supposed', () => {
    const talk = new Talk()
    talk.say('泰州，新建80万的系统要立项吗')
    talk.say('重新开始')
    expect(talk.facts).toEqual({})
    talk.say('要立项吗')
    expect(talk.asked).toBe('region')
  })

  test('keeps the project, which 继续 takes up where it was', () => {
    const talk = filling()
    const { project, asked } = talk
    talk.say('新对话')
    expect(talk.project).toBeUndefined()
    talk.press('继续填报')
    expect(talk.project).toEqual(project)
    expect(talk.asked).toBe(asked)
  })

  test('with several projects, 继续 lets one be chosen', () => {
    const talk = filling()
    talk.say('填报新项目')
    talk.say('运维')
    talk.say('重新开始')
    expect(talk.say('继续')).toMatch(/点名称切换过去/)
    expect(talk.project).toBeUndefined()
  })
})

describe('待办', () => {
  test('of an approver has nothing of their own projects, and their card is not to be had', () => {
    const projects: Projects = new Map()
    const own = filling(projects)
    own.offices = ['taizhou/data']
    own.say('仍然提交')
    expect(own.say('待办')).toMatch(/没有等您办的事/)
    const value = `${own.project?.id} ${own.project?.items[0]?.id}`
    expect(own.does((standing, desk) => press('card', value, standing, desk, 'zh'))).toMatch(/不在您的待办里/)
    expect(own.enclosed).toEqual([])
  })

  test('gives the card of what waits, and of nothing else', () => {
    const talk = STATES.approver()
    talk.say('待办')
    const [card] = talk.buttons()
    if (!card?.value) throw new Error('no card')
    talk.press(card.label)
    const [project, item] = card.value.split(' ')
    expect(talk.enclosed).toEqual([{ project, item }])
    talk.offices = ['taizhou/gov']
    expect(talk.does((standing, desk) => press('card', card.value, standing, desk, 'zh'))).toMatch(/没有改动/)
    expect(talk.enclosed).toEqual([])
  })
})

test('a question stands again after every act that only tells something', () => {
  for (const words of [
    '还有多少题',
    '文档',
    '待办',
    '帮助',
    '把建设方案发给我',
    '办理进度',
    '下一步',
    '填表',
  ]) {
    const talk = filling()
    const { asked } = talk
    talk.say(words)
    expect(talk.asked, words).toBe(asked)
  }
})

test('words that name an act inside a text are that text', () => {
  const talk = filling()
  while (talk.asked !== 'goal' && talk.asked) talk.press('以后再填')
  const text = '待办，督办，文档'
  talk.say(text)
  expect(Object.values(talk.project?.texts ?? {})).toContain(text)
})

test('a button of no version that is known changes nothing, and says so', () => {
  const talk = filling()
  const { project, asked } = talk
  expect(talk.does((standing, desk) => pressUnknown(standing, desk, 'zh'))).toMatch(/不认得.*没有改动/)
  expect(talk.project).toEqual(project)
  expect(talk.asked).toBe(asked)
})

test('whatever is asked for in whatever order is answered, and leaves a next step', {
  timeout: 120_000,
}, () => {
  const words = Object.values(TABLE).flatMap(({ words: { zh, en } }) => [zh, en])
  const answers = [
    '泰州',
    '新建',
    '80万',
    '不涉密',
    '是',
    '提交',
    '仍然提交',
    '继续',
    '确认删除',
    '填报新项目',
  ]
  const step = fc.oneof(
    fc.constantFrom(...words, ...answers).map((said) => (talk: Talk) => talk.say(said)),
    fc
      .constantFrom(...ACT_IDS)
      .map(
        (act) => (talk: Talk) => talk.does((standing, desk) => press(act, undefined, standing, desk, 'zh')),
      ),
  )
  fc.assert(
    fc.property(fc.array(step, { minLength: 4, maxLength: 12 }), (steps) => {
      const talk = new Talk()
      for (const take of steps) {
        const text = take(talk)
        expect(text.trim()).not.toBe('')
        expect(talk.reply?.question ?? talk.reply?.choices.length).toBeTruthy()
        expect(text).not.toMatch(/undefined|NaN|\[object/)
      }
    }),
    { numRuns: 150 },
  )
})
