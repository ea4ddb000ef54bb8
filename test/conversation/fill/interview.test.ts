import { beforeEach, describe, expect, test } from 'vitest'
import { Talk } from '../talk.ts'

let talk: Talk
beforeEach(() => {
  talk = new Talk()
  talk.say('泰州市，新建一个80万元的业务系统，需要立项吗？')
  talk.say('开始填报')
})

describe('an interview', () => {
  test('begins with what the chat has already said', () => {
    expect(talk.facts).toEqual({ kind: 'new', investment: 80, content: 'system' })
    expect(talk.asked).toBe('classified')
  })

  test('asks for the place first when it is not known, and then goes on', () => {
    const other = new Talk()
    other.say('开始填报')
    expect(other.asked).toBe('region')
    other.press('泰州')
    expect(other.asked).toBe('kind')
  })

  test.each([
    ['项目列表', '我的项目'],
    ['我有哪些项目', '我的项目'],
  ])('%s lists the projects', (words, title) => {
    expect(talk.say(words)).toContain(title)
    expect(talk.labels()).toContain('填报新项目')
  })

  test('says why an estimate that lies across a limit is asked about again', () => {
    talk.say('修改总投资')
    expect(talk.say('大概50万')).toMatch(/已保存：总投资[\s\S]*约数正好跨在标准线上[\s\S]*不知道/)
    expect(talk.asked).toBe('investment')
    talk.say('不知道')
    expect(talk.asked).toBe('classified')
    expect(talk.say('修改总投资')).not.toMatch(/跨在标准线上/)
    expect(talk.say('80万')).not.toMatch(/跨在标准线上/)
  })

  test.each(['ok', 'neither', 'hmm', '80', '90万'])('goes on in English after %s', (words) => {
    talk.say('what is a continued project?')
    expect(talk.say(words)).toMatch(/state secrets\?/)
  })

  test('tells what an answer changed, with the article', () => {
    talk.press('否')
    const text = talk.say('已列入年度计划')
    expect(text).toMatch(/已保存：列入年度计划：是/)
    expect(text).toMatch(/＋.*年度计划.*第十二条/)
  })

  test('takes several facts of one message, and buttons and typing alike', () => {
    talk.say('不涉密，市财政预算，已经列入计划，资金来源已落实')
    expect(talk.facts).toMatchObject({
      classified: false,
      funding: 'budget',
      inPlan: true,
      fundingSettled: true,
    })
  })

  test('takes no figure beyond every budget for an answer, and asks again', () => {
    talk.say('修改总投资')
    talk.say('四十九万九亿')
    expect(talk.facts.investment).toBe(80)
    expect(talk.asked).toBe('investment')
  })

  test('shows where it stands and counts on', () => {
    const before = talk.reply?.question?.progress
    talk.press('否')
    expect(talk.reply?.question?.progress?.place?.step).toBe((before?.place?.step ?? 0) + 1)
  })

  test('goes back to the last answer, shows it, and keeps it', () => {
    talk.press('否')
    const text = talk.press('上一步')
    expect(talk.asked).toBe('classified')
    expect(text).toMatch(/现在的回答：否/)
    expect(talk.facts.classified).toBe(false)
  })

  test('changes any one answer and keeps all others', () => {
    talk.press('否')
    talk.say('市财政预算')
    talk.say('说错了，总投资其实是45万')
    expect(talk.facts).toEqual({
      kind: 'new',
      content: 'system',
      investment: 45,
      classified: false,
      funding: 'budget',
    })
  })

  test('changes an answer chosen from the list of all answers', () => {
    talk.press('查看全部')
    talk.press('改：总投资')
    expect(talk.asked).toBe('investment')
    talk.say('120')
    expect(talk.facts.investment).toBe(120)
  })

  test('puts a question off without asking it again, and takes it up later', () => {
    talk.press('否')
    const skipped = talk.asked
    talk.press('不知道')
    expect(talk.asked).not.toBe(skipped)
    expect(talk.say('查看全部')).toMatch(/【不知道】/)
    talk.press('补填没填的')
    expect(talk.asked).toBe(skipped)
  })

  test('answers a question in between and then asks the same step again', () => {
    const asked = talk.asked
    const text = talk.say('验收谁组织？')
    expect(text).toMatch(/第二十六条/)
    expect(talk.asked).toBe(asked)
  })

  test('treats a what-if as a question and leaves the answers alone', () => {
    talk.say('如果是40万，要立项吗？')
    expect(talk.reply?.verdict).toBe('exempt')
    expect(talk.facts.investment).toBe(80)
  })

  test('pauses, and goes on where it was', () => {
    const asked = talk.asked
    talk.say('暂停')
    expect(talk.asked).toBeUndefined()
    talk.say('继续')
    expect(talk.asked).toBe(asked)
  })

  test('stops for a classified project and drafts nothing', () => {
    expect(talk.press('是')).toMatch(/再确认一次/)
    expect(talk.facts.classified).toBeUndefined()
    expect(talk.press('确认涉密')).toMatch(/停止填写/)
    expect(talk.facts.classified).toBe(true)
    expect(talk.asked).toBeUndefined()
  })

  test('says at every question why it is asked', () => {
    const seen = new Set<string>()
    while (talk.asked && !seen.has(talk.asked)) {
      seen.add(talk.asked)
      const asked = talk.asked
      expect(talk.press('为什么问这个'), asked).toMatch(
        /影响下面(?:这些|的)规定：[\s\S]*第.+条|要写进建设方案/,
      )
      expect(talk.asked).toBe(asked)
      talk.press('以后再填')
    }
    expect(seen.size).toBeGreaterThan(15)
    expect(talk.labels()).toContain('提交')
  })
})

describe('submitting', () => {
  const skipAll = () => {
    while (talk.asked) talk.press('以后再填')
  }

  test('asks once more while something is open, then sends it to the first office', () => {
    skipAll()
    expect(talk.press('提交')).toMatch(/没有填/)
    const text = talk.press('仍然提交')
    expect(text).toMatch(/1\. 市数据局.*等待办理/)
    expect(talk.project?.items.map(({ office, state }) => [office, state])).toEqual([['data', 'open']])
  })

  test('locks the answers until the submission is withdrawn', () => {
    skipAll()
    talk.press('提交')
    talk.press('仍然提交')
    expect(talk.say('修改某一项')).toMatch(/先撤回/)
    talk.press('撤回修改')
    expect(talk.project?.status).toBe('draft')
    expect(talk.project?.items.map(({ state }) => state)).toEqual(['withdrawn'])
  })

  test('refuses a project that may not be applied for, and says so', () => {
    talk.press('否')
    expect(talk.say('没有纳入规划')).toMatch(/填报到这里为止/)
    expect(talk.say('提交')).toMatch(/不能.*提交/)
    expect(talk.project?.status).toBe('draft')
  })
})

describe('answers that no longer apply', () => {
  test('are kept aside, visibly, and come back when they matter again', () => {
    talk.press('否')
    talk.say('不跨部门，已列入年度计划，市财政预算')
    talk.say('说错了，其实是运维')
    expect(talk.facts.inPlan).toBe(true)
    talk.say('说错了，其实是新建')
    expect(talk.say('查看全部')).not.toMatch(/暂时用不上[\s\S]*列入年度计划/)
  })
})

describe('several projects', () => {
  test('can be begun, switched and copied; each keeps its own answers', () => {
    talk.press('否')
    talk.say('暂停')
    talk.say('填报新项目')
    talk.say('运维')
    talk.say('30万')
    expect(talk.facts).toMatchObject({ kind: 'maintenance', investment: 30 })
    talk.say('我的项目')
    expect(talk.labels().filter((label) => label.startsWith('未命名项目（'))).toHaveLength(2)
    talk.press('复制当前项目')
    expect(talk.facts).toMatchObject({ kind: 'maintenance', investment: 30 })
    talk.say('我的项目')
    expect(talk.labels().filter((label) => label.startsWith('未命名项目（'))).toHaveLength(3)
  })
})

test('the overview counts the answers as the question before it did, also those that no longer matter', () => {
  const counts = (reply: string) => /已答 (\d+) 题/.exec(reply)?.[1]
  const talk = new Talk()
  talk.say('泰州市，新建一个80万元的业务系统')
  talk.say('开始填报')
  for (const words of ['不涉密', '是', '机关', '总投资改成30万']) {
    const asked = counts(talk.say(words))
    expect(asked).toBeDefined()
    expect(counts(talk.say('汇总'))).toBe(asked)
    talk.say('继续填报')
  }
})
