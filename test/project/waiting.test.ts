import { describe, expect, test } from 'vitest'
import { press } from '../../bot/conversation/button.ts'
import type { Facts } from '../../rules/facts.ts'
import { Walk } from './walk.ts'

const sixty: Facts = { kind: 'new', investment: 60 }

/** Submits with what is known, and has the offices approve until nobody has anything to do. */
function standing(place: string, facts: Facts): Walk {
  const walk = new Walk(place, facts)
  walk.submit()
  approveAll(walk)
  return walk
}

function approveAll(walk: Walk): void {
  for (let [item] = walk.open; item; [item] = walk.open) walk.decide(item, true)
}

const offices = (walk: Walk) => walk.open.map(({ office }) => office)

describe('submitting with facts open that decide the route', () => {
  test.each([
    ['达州：有没有统一审定', 'dazhou', sixty, 'jointlyApproved', ['市委财经委员会', '第十条']],
    [
      '达州：是不是包含在工程里（少见的也问）',
      'dazhou',
      { ...sixty, jointlyApproved: true },
      'embedded',
      ['第八条'],
    ],
    ['达州：项目类型', 'dazhou', {}, 'kind', ['市数字经济局', '第七条', '另有']],
    [
      '江津：列没列入年度计划',
      'jiangjin',
      { kind: 'new', investment: 400 },
      'inPlan',
      ['区政府', '第十一条'],
    ],
    [
      '泰州：大约的金额，分不出要不要立项',
      'taizhou',
      { kind: 'new', investment: { gte: 40, lte: 60 } },
      'investment',
      ['市发展改革委', '第十五条'],
    ],
  ] as const)(
    'asks the first of them and names step, office and article: %s',
    (_name, place, facts, asked, says) => {
      for (const act of ['submit', 'submit-now'] as const) {
        const walk = new Walk(place, facts)
        const text = walk.act(act)
        expect(text).toMatch(/办理路线还没定下来/)
        expect(text).toMatch(/第 \d+ 步/)
        for (const words of says) expect(text).toContain(words)
        expect(walk.talk.asked).toBe(asked)
        expect(walk.talk.person.conversation.asked).toBe(asked)
        expect(walk.project.status).toBe('draft')
      }
    },
  )

  test('takes the answer typed as an answer of the interview, and then goes on to the next', () => {
    const walk = new Walk('dazhou', sixty)
    walk.act('submit')
    walk.talk.say('否')
    expect(walk.project.facts.jointlyApproved).toBe(false)
    walk.act('submit')
    expect(walk.talk.asked).toBe('embedded')
  })

  test.each([
    [
      '达州 第八条：是否包含在工程里，以及信息化所占的份额',
      'dazhou',
      { ...sixty, jointlyApproved: true },
      ['embedded', 'itShare'],
    ],
    [
      '达州 第十条：有没有统一审定，以及额度',
      'dazhou',
      { kind: 'new', embedded: false },
      ['jointlyApproved', 'investment'],
    ],
    ['泰州 第十五条：是不是新建，以及额度', 'taizhou', {}, ['kind', 'investment']],
  ] as const)(
    'asks for everything that decides a stop, not only for the first of it: %s',
    (_name, place, facts, deciding) => {
      const walk = new Walk(place, facts)
      const asked = []
      for (let text = walk.act('submit'); /办理路线还没定下来/.test(text); text = walk.act('submit')) {
        asked.push(walk.talk.asked)
        walk.act('unknown')
      }
      expect(asked).toEqual(deciding)
    },
  )

  test('an approximate amount can be put off like anything else', () => {
    const walk = new Walk('taizhou', { kind: 'new', investment: { gte: 40, lte: 60 } })
    walk.act('submit')
    walk.act('later')
    expect(walk.act('submit')).toMatch(/没有填/)
  })

  test('once all are put off, asks for the usual confirmation and says where the project will wait', () => {
    const walk = new Walk('dazhou', { ...sixty, embedded: false })
    walk.act('submit')
    walk.act('unknown')
    const text = walk.act('submit')
    expect(text).toMatch(/没有填/)
    expect(text).toMatch(/停下来等您/)
    expect(walk.project.status).toBe('draft')
    walk.act('submit-now')
    expect(walk.project.status).toBe('submitted')
  })

  test('a settled route is submitted without a question about it', () => {
    const walk = new Walk('dazhou', { ...sixty, jointlyApproved: false, embedded: false })
    expect(walk.act('submit')).not.toMatch(/办理路线/)
    walk.act('submit-now')
    expect(offices(walk)).toEqual(['digital'])
  })

  test.each([
    ['涉密', 'dazhou', { kind: 'new', investment: 60, classified: true }],
    ['不适用', 'dazhou', { kind: 'new', investment: 29 }],
    ['不予立项', 'taizhou', { kind: 'new', investment: 80, onCloud: false }],
  ] as const)('a project that may not go on is not submitted: %s', (_name, place, facts) => {
    const walk = new Walk(place, facts)
    walk.act('submit-now')
    expect(walk.project.status).toBe('draft')
    expect(walk.project.items).toEqual([])
  })
})

describe('a submitted project at a step that is open on a fact', () => {
  test('waits: it is not approved, nobody after that step has it, and its applicant is asked', () => {
    const walk = standing('dazhou', { ...sixty, embedded: false })
    expect(walk.passes).toBe('市数字经济局 7 → 市数字经济局 10')
    expect(walk.project.status).toBe('submitted')
    const text = walk.act('status')
    expect(text).toMatch(/已提交，等您补充/)
    expect(text).toMatch(/正在等您：.*市委财经委员会.*已统一审定/)
    expect(walk.talk.asked).toBe('jointlyApproved')
    expect(walk.talk.labels()).toEqual(['是', '否', '撤回修改'])
  })

  test('names all that it waits for, and asks on until the last of it is told', () => {
    const walk = standing('dazhou', { ...sixty, jointlyApproved: true })
    expect(walk.act('status')).toMatch(/正在等您：.*要先明确：.*工程建设.*、.*信息化部分/)
    walk.tell('embedded', true)
    expect(walk.open).toEqual([])
    walk.act('status')
    expect(walk.talk.asked).toBe('itShare')
    walk.tell('itShare', 40)
    // 第八条：工程部分超过一半的，由市发改委对整个项目立项。
    expect(offices(walk)).toEqual(['drc'])
  })

  test.each([
    ['按下按钮', (walk: Walk) => walk.talk.press('否')],
    ['打字', (walk: Walk) => walk.talk.say('否')],
  ])('goes on from there when the applicant answers: %s', (_name, answer) => {
    const walk = standing('dazhou', { ...sixty, embedded: false })
    walk.act('status')
    expect(answer(walk)).toMatch(/已保存：已统一审定：否/)
    expect(offices(walk)).toEqual(['vice-mayor-unit', 'vice-mayor-digital'])
  })

  test('takes an amount typed with its unit', () => {
    const walk = standing('dazhou', { kind: 'new', jointlyApproved: false, embedded: false })
    walk.act('status')
    expect(walk.talk.asked).toBe('investment')
    walk.talk.say('300万')
    expect(walk.project.facts.investment).toBe(300)
    expect(offices(walk)).toEqual(['vice-mayor-unit', 'vice-mayor-digital'])
  })

  test('asks on while the answer leaves another fact open, and says so', () => {
    const walk = standing('dazhou', { kind: 'new', investment: 600 })
    walk.tell('jointlyApproved', false)
    expect(offices(walk)).toEqual(['executive-meeting'])
    approveAll(walk)
    expect(walk.project.status).toBe('submitted')
    walk.act('status')
    expect(walk.talk.asked).toBe('embedded')
  })

  test('goes on waiting, and asks nothing, when the applicant does not know', () => {
    const walk = standing('dazhou', { ...sixty, embedded: false })
    walk.act('status')
    expect(walk.talk.say('不知道')).toMatch(/先等着/)
    walk.talk.say('否')
    expect(walk.project.facts.jointlyApproved).toBeUndefined()
    expect(walk.project.status).toBe('submitted')
  })

  test('may be told what it will wait for while an earlier office still has it', () => {
    const walk = new Walk('dazhou', { ...sixty, embedded: false })
    walk.submit()
    expect(walk.act('status')).toMatch(/已提交，正在办理/)
    walk.talk.press('是')
    expect(offices(walk)).toEqual(['digital'])
    approveAll(walk)
    expect(walk.passes).toMatch(
      /市委财经委员会 10 → 市政府常务会议 10 → 市委常委会 10 → 市数字经济局 10 → 市数字经济局 37 → 市财政局 38$/,
    )
    expect(walk.project.status).toBe('approved')
  })

  test('is decided where it is certain before it waits for the rest of the step', () => {
    const walk = standing('jiangjin', { kind: 'new', inPlan: true })
    // 第九条：技术审查一定要做；3000 万元（含）以上才分两步审批。
    expect(walk.passes).toBe('区发展改革委（区大数据发展局） 8 → 区发展改革委（区大数据发展局） 9')
    walk.tell('investment', 3000)
    approveAll(walk)
    expect(walk.project.status).toBe('approved')
  })
})

describe('while a project is submitted', () => {
  const waiting = () => standing('dazhou', { ...sixty, embedded: false })

  test.each([
    ['a fact that was given', 'investment', 300],
    ['a fact that the route does not wait for', 'onCloud', true],
    ['a fact of another kind', 'classified', true],
  ] as const)('%s cannot be changed', (_name, fact, value) => {
    const walk = waiting()
    const before = walk.project
    expect(walk.tell(fact, value)).toMatch(/没有改动/)
    expect(walk.project).toEqual(before)
  })

  test('an answer is taken once', () => {
    const walk = waiting()
    walk.tell('jointlyApproved', false)
    const before = walk.project
    expect(walk.tell('jointlyApproved', true)).toMatch(/没有改动/)
    expect(walk.project).toEqual(before)
  })

  test('an approximate amount may be told more exactly, but not otherwise', () => {
    const walk = standing('taizhou', { kind: 'new', investment: { gte: 40, lte: 60 } })
    const before = walk.project
    expect(walk.tell('investment', 80)).toMatch(/不一致/)
    expect(walk.project).toEqual(before)
    expect(walk.tell('investment', { gte: 50, lte: 80 })).toMatch(/不一致/)
    expect(walk.project).toEqual(before)
    walk.tell('investment', 50)
    expect(offices(walk)).toEqual(['drc'])
  })

  test('words that are no answer change nothing', () => {
    const walk = waiting()
    walk.act('status')
    const before = walk.project
    for (const words of ['总投资改成300万', '什么时候能办完？', '谢谢', '第十条怎么说']) walk.talk.say(words)
    expect(walk.project).toEqual(before)
  })

  test.each(['300万的话', '如果是300万', '300万要走哪些审批流程？', '300万，什么时候能批完？'])(
    'a figure that is only supposed or asked about is no answer: %s',
    (words) => {
      const walk = standing('dazhou', { kind: 'new', jointlyApproved: false, embedded: false })
      walk.act('status')
      expect(walk.talk.asked).toBe('investment')
      const before = walk.project
      walk.talk.say(words)
      expect(walk.project).toEqual(before)
    },
  )

  test.each(['没有统一审定，要什么材料？'])(
    'what is told beside a question is left to be told by itself: %s',
    (words) => {
      const walk = waiting()
      walk.act('status')
      const before = walk.project
      walk.talk.say(words)
      expect(walk.project).toEqual(before)
    },
  )

  test('somebody else may not answer for the applicant', () => {
    const walk = waiting()
    const before = walk.project
    const other = walk.as('U9')
    other.does((here, desk) => press('supply', `${before.id} ["jointlyApproved",false]`, here, desk, 'zh'))
    expect(walk.project).toEqual(before)
  })

  test('the question is answered from wherever the applicant is, for the project that asked', () => {
    const walk = waiting()
    walk.act('new')
    expect(walk.talk.project?.id).not.toBe(walk.project.id)
    walk.tell('jointlyApproved', false)
    expect(offices(walk)).toEqual(['vice-mayor-unit', 'vice-mayor-digital'])
    expect(walk.talk.project?.facts.jointlyApproved).toBeUndefined()
  })
})

describe('an answer that takes the project out', () => {
  test.each([
    [
      '不适用本办法',
      'dazhou',
      { kind: 'new', jointlyApproved: false, embedded: false },
      'investment',
      29.99,
      'not-applicable',
      ['不适用本办法', '第二条'],
    ],
    [
      '不予立项',
      'taizhou',
      { onCloud: false, investment: 80 },
      'kind',
      'new',
      'barred',
      ['不予立项', '第九条'],
    ],
  ] as const)(
    'takes it back to the applicant with the reason: %s',
    (_name, place, facts, fact, value, why, says) => {
      const walk = new Walk(place, facts)
      walk.submit()
      const text = walk.tell(fact, value)
      for (const words of says) expect(text).toContain(words)
      expect(walk.project.status).toBe('draft')
      expect(walk.open).toEqual([])
      expect(walk.project.history.at(-1)).toMatchObject({ what: 'withdraw', why })
    },
  )
})
