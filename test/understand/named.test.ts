import { describe, expect, test } from 'vitest'
import { understand } from '../../bot/understand/understand.ts'
import type { FactId, FactValue } from '../../rules/facts.ts'
import { PLACES, TODAY } from './places.ts'

const read = (message: string, asked: FactId = 'ownLevel') =>
  understand(message, { places: PLACES, today: TODAY, asked })

describe('an answer corrected by the name of its question', () => {
  test.each<[string, FactId, FactValue]>([
    ['涉密改成是', 'classified', true],
    ['涉密改成否', 'classified', false],
    ['是否涉密改为不涉密', 'classified', false],
    ['列入年度计划改成没有', 'inPlan', false],
    ['把紧迫程度改为都不是', 'urgency', 'none'],
    ['申报单位改成事业单位', 'applicant', 'institution'],
    ['跨部门应该改成是。', 'crossDepartment', true],
    ['change classified to no', 'classified', false],
    ['Change In the yearly plan to yes', 'inPlan', true],
  ])('%s', (message, fact, value) => {
    const u = read(message)
    expect(u.facts).toEqual({ [fact]: value })
    expect(u.told).toEqual([fact])
    expect(u.corrected).toContain(fact)
    expect(u.act).toBeUndefined()
    expect([...u.topics, ...u.asks]).toEqual([])
  })

  test.each(['涉密改成否行吗', '涉密能不能改成否', '列入计划改成什么', '改成是', '列入计划改成明年'])(
    'is none in %s',
    (message) => {
      expect(read(message).told).toEqual([])
    },
  )
})

describe('none of several is answered', () => {
  test.each(['都不是', '都没有', '没有', '没', '否', '不是', '以上都不是', 'neither'])(
    'with %s',
    (message) => {
      expect(read(message, 'urgency').facts).toEqual({ urgency: 'none' })
    },
  )

  test('but a bare yes does not say which', () => {
    expect(read('是', 'urgency').facts).toEqual({})
  })
})
