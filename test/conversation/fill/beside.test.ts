import { describe, expect, test } from 'vitest'
import { press } from '../../../bot/conversation/button.ts'
import type { FactId } from '../../../rules/facts.ts'
import { Talk } from '../talk.ts'

const PLACES = ['泰州市', '江津区', '鼓楼区', '玉山县', '达州市']

/** An interview in a place that asks for this now. */
function asking(place: string, id: string): Talk {
  const talk = new Talk()
  for (const words of [`${place}，新建一个业务系统`, '开始填报', '不涉密']) talk.say(words)
  talk.does((standing, desk) => press('change', id, standing, desk, 'zh'))
  expect(talk.asked).toBe(id)
  return talk
}

/** An interview in Taizhou that asks for a list of what seldom is so. */
function askingList(): Talk {
  const talk = new Talk()
  for (const words of ['泰州市，新建一个80万元的业务系统', '开始填报', '不涉密']) talk.say(words)
  for (let i = 0; talk.asked !== 'list' && i < 20; i++) talk.press('不知道')
  expect(talk.asked).toBe('list')
  return talk
}

const offered = (talk: Talk) => talk.labels().filter((label) => label.startsWith('就填'))

describe.each(PLACES)('in %s', (place) => {
  test.each([
    '采集，保存，共享三类数据',
    '采集数据、保存、汇总',
    '取消，恢复，删除三个功能',
    '查询，汇总，提交',
    '核对，提交，审批',
    '暂停，继续，取消流程',
    '帮助，进度，状态三个菜单',
    '填表，审核，归档',
    '登记，返回，退回三个环节',
    '帮助群众办事',
    '复制数据到备份库',
    '信访登记办理。其他的待定',
    '支持暂停和继续，支持进度查询',
    '材料清单汇总，进度提醒，一键提交',
  ])('%s is what is built, as it was typed', (words) => {
    const talk = asking(place, 'functions')
    talk.say(words)
    expect(talk.project?.texts.functions).toBe(words)
    expect(talk.person.conversation.paused).toBeFalsy()
  })

  test.each<[id: string, words: string, told: string]>([
    ['functions', '算了，就写信访登记', '就写信访登记'],
    ['functions', '不要了，旧系统下线', '旧系统下线'],
    ['functions', '重置，清除密码', '清除密码'],
    ['functions', '信访登记。保存', '信访登记'],
    ['functions', '继续，信访登记', '信访登记'],
    ['functions', '先保存一下，我写的是信访登记', '我写的是信访登记'],
    ['functions', '还没定，大概有信访登记', '大概有信访登记'],
    ['functions', '待定，等局里定', '等局里定'],
    ['name', '算了，叫智慧停车平台', '叫智慧停车平台'],
    ['name', '智慧停车平台，待定', '智慧停车平台'],
    ['name', '智慧停车平台，算了', '智慧停车平台'],
    ['name', '进度，监管平台', '监管平台'],
    ['unit', '取消，是市教育局', '是市教育局'],
    ['unit', '待定，可能是市教育局', '可能是市教育局'],
    ['unit', '保存，市教育局', '市教育局'],
    ['contact', '张三，待定', '张三'],
    ['contact', '算了，写张三', '写张三'],
  ])('at %s, %s is asked about, with its text kept in two buttons', (id, words, told) => {
    const talk = asking(place, id)
    talk.say(words)
    expect(talk.project?.texts[id]).toBeUndefined()
    expect(talk.project?.unknown[id]).toBeUndefined()
    expect(talk.asked).toBe(id)
    expect(offered(talk)).toEqual([`就填“${words}”`, `就填“${told}”`])
    talk.press(`就填“${told}”`)
    expect(talk.project?.texts[id]).toBe(told)
  })

  test.each<[words: string, said: RegExp]>([
    ['大概80万，还没定', /还没定.*约 80 万元/],
    ['80万，待定', /还没定.*约 80 万元/],
    ['还没定，大概80万', /还没定.*约 80 万元/],
    ['不知道，可能80万', /还没定.*约 80 万元/],
    ['80万左右，不确定', /还没定.*约 80 万元/],
    ['80万，还在测算', /还没定.*约 80 万元/],
    ['领导没定，先按80万', /还没定.*约 80 万元/],
    ['以后再填，80万左右', /还没定.*约 80 万元/],
  ])('%s is about 80万, and that it is not settled is said and kept', (words, said) => {
    const talk = asking(place, 'investment')
    expect(talk.say(words)).toMatch(said)
    expect(talk.facts.investment).toEqual({ gte: 72, lte: 88 })
    expect(talk.project?.unknown.investment).toMatch(/unknown|later/)
    expect(talk.asked).not.toBe('investment')
  })

  test.each<[words: string, also: string]>([
    ['80万，保存', '已暂停'],
    ['80万，暂停', '已暂停'],
    ['总投资80万，先到这', '已暂停'],
    ['80万，取消', '先不填了'],
    ['80万，核对一下', '填报情况'],
    ['80万，提交', '提交'],
    ['80万，帮助', '我是立项通'],
    ['80万，返回', '涉及国家秘密'],
    ['80万，填表', '表单'],
    ['80万，继续', '已答'],
    ['80万，下一步', '已答'],
    ['80万。谢谢', '已答'],
    ['算了，80万吧', '已答'],
    ['取消，改成80万', '已答'],
    ['继续，80万', '已答'],
  ])('%s takes the amount and does what is asked besides', (words, also) => {
    const talk = asking(place, 'investment')
    const said = talk.say(words)
    expect(talk.facts.investment).toBe(80)
    expect(said).toContain('已保存：总投资：80 万元')
    expect(said).toContain(also)
  })
})

test.each<[id: string, words: string, text: string, also: string]>([
  ['unit', '市大数据局，继续', '市大数据局', '总投资'],
  ['unit', '市教育局，检查', '市教育局', '填报情况'],
  ['unit', '市教育局，谢谢', '市教育局', '总投资'],
  ['name', '智慧停车平台，下一步', '智慧停车平台', '总投资'],
  ['name', '智慧停车平台，暂停', '智慧停车平台', '已暂停'],
  ['contact', '李四 13912345678，保存', '李四 13912345678', '已暂停'],
])('at %s, %s takes the answer and does what is asked besides', (id, words, text, also) => {
  const talk = asking('泰州市', id)
  const said = talk.say(words)
  expect(talk.project?.texts[id]).toBe(text)
  expect(said).toContain(also)
})

test.each<[words: string, said: string]>([
  ['保存', '已暂停'],
  ['取消', '先不填了'],
  ['算了不要了', '先不填了'],
  ['汇总', '填报情况'],
  ['核对', '填报情况'],
  ['返回', '涉及国家秘密'],
  ['待定', '先留着'],
  ['先跳过，领导还没定', '先留着'],
  ['不知道写什么，先空着', '先留着'],
  ['先到这，明天再填', '已暂停'],
  ['算了，我不想填了', '先不填了'],
  ['转给信息中心', '请同事填'],
  ['撤回刚才的', '已撤销'],
])('%s is as a whole what is asked for, and no text', (words, said) => {
  const talk = asking('泰州市', 'functions')
  expect(talk.say(words)).toContain(said)
  expect(talk.project?.texts.functions).toBeUndefined()
})

test.each([
  '返回，下一步，跳过',
  '开始，暂停，恢复',
  '保存，导出',
  '保存，下一题',
  '删掉第二行',
  '复制旧系统功能',
])('%s may be either, and is asked about with all of it in a button', (words) => {
  const talk = asking('泰州市', 'functions')
  talk.say(words)
  expect(talk.asked).toBe('functions')
  expect(talk.project?.texts.functions).toBeUndefined()
  expect(offered(talk)).toContain(`就填“${words}”`)
})

test('what may be either can be done without a text', () => {
  const talk = asking('泰州市', 'functions')
  talk.say('信访登记。保存')
  expect(talk.press('只要“暂停”')).toContain('已暂停')
  expect(talk.project?.texts.functions).toBeUndefined()
})

describe('a list', () => {
  const inPlan = (talk: Talk) => talk.facts.inPlan

  test.each(['1和3有，其他不清楚', '1、3有，其他不知道', '第一项和第三项有，其余待定', '1和3，别的还没定'])(
    '%s takes those down, puts the rest off and says both',
    (words) => {
      const talk = askingList()
      const said = talk.say(words)
      expect([talk.facts.inPlan, talk.facts.ownApp]).toEqual([false, true])
      expect([talk.facts.fundingSettled, talk.facts.secure]).toEqual([undefined, undefined])
      for (const id of ['fundingSettled', 'secure']) expect(talk.project?.unknown[id]).toBe('unknown')
      expect(said).toContain('已保存：列入年度计划：否')
      expect(said).toContain('“资金来源已明确”先留着')
    },
  )

  test('what is said of the rest may be that it is not so', () => {
    const talk = askingList()
    talk.say('1有，其他都没有')
    expect([talk.facts.inPlan, talk.facts.ownApp, talk.facts.secure]).toEqual([false, false, true])
  })

  test.each<[words: string, answer: boolean, also: string]>([
    ['都没有，继续', true, '已保存'],
    ['以上都没有，下一步', true, '下一步'],
    ['都没有，提交', true, '提交'],
    ['算了，都没有', true, '已保存'],
    ['1，保存', false, '已暂停'],
  ])('%s is answered, and what is asked besides is done', (words, answer, also) => {
    const talk = askingList()
    expect(talk.say(words)).toContain(also)
    expect(inPlan(talk)).toBe(answer)
  })

  test.each(['不清楚，第一项有', '第一项不清楚', '待定，1有'])(
    '%s is unclear, and nothing is put off',
    (words) => {
      const talk = askingList()
      expect(talk.say(words)).toContain('没有记成回答')
      expect(talk.asked).toBe('list')
      expect(talk.project?.unknown.inPlan).toBeUndefined()
    },
  )
})

describe('a row of the cost table', () => {
  const TABLE = '软件开发 1项 50\n服务器 2台 10\n培训费 1项 10\n合计 80'
  const withTable = (): Talk => {
    const talk = asking('泰州市', 'budget')
    talk.say(TABLE)
    talk.say('80万')
    return talk
  }

  test.each(['删掉第二行', '删除服务器', '把服务器这一行删了', '去掉服务器这行', '把第2行删掉'])(
    '%s takes it out, says which, and is taken back with one press',
    (words) => {
      const talk = withTable()
      const { asked } = talk
      expect(talk.say(words)).toContain('去掉了“服务器”（20 万元）')
      expect(talk.project?.texts.budget).toBe('软件开发 1项 50\n培训费 1项 10\n合计 60')
      expect(talk.asked).toBe(asked)
      talk.press('撤销')
      expect(talk.project?.texts.budget).toBe(TABLE)
    },
  )

  test.each(['删掉第九行', '删除第5行'])(
    '%s names no row: nothing is changed, and the table can be opened',
    (words) => {
      const talk = withTable()
      expect(talk.say(words)).toContain('概算表只有 3 行')
      expect(talk.project?.texts.budget).toBe(TABLE)
      expect(talk.labels()).toContain('修改概算表')
    },
  )
})

describe('an answer with a question after it', () => {
  test.each<[id: FactId, words: string, answer: unknown]>([
    ['investment', '80万，要不要立项？', 80],
    ['investment', '80万。谁审批', 80],
    ['investment', '80万，要监理吗', 80],
    ['ownLevel', '是的。验收谁组织？', true],
    ['ownLevel', '不是，那谁审批？', false],
    ['applicant', '事业单位，要立项吗？', 'institution'],
    ['funding', '自筹资金，验收谁组织', 'self'],
  ])('at %s, %s is taken down and answered', (id, words, answer) => {
    const talk = asking('泰州市', id)
    const said = talk.say(words)
    expect(talk.facts[id]).toBe(answer)
    expect(said).toContain('已保存：')
    expect(talk.reply?.answer ?? talk.reply?.sections.length).toBeTruthy()
    expect(talk.asked).not.toBe(id)
  })

  test.each<[id: FactId, words: string]>([
    ['investment', '如果80万，要不要立项？'],
    ['investment', '80万要不要立项？'],
    ['investment', '50万以上要立项，对吗？'],
    ['ownLevel', '是不是，要监理吗？'],
    ['ownLevel', '如果是，要监理吗？'],
    ['ownLevel', '是，还是否？'],
    ['ownLevel', '要是不是本级的，谁审批？'],
    ['applicant', '事业单位也要立项吗？'],
  ])('at %s, %s only asks', (id, words) => {
    const talk = asking('泰州市', id)
    const before = talk.facts
    talk.say(words)
    expect(talk.facts).toEqual(before)
    expect(talk.asked).toBe(id)
  })
})
