import { describe, expect, test } from 'vitest'
import { understand } from '../../bot/understand/understand.ts'
import { withDerived } from '../../rules/derived.ts'
import { FACTS, type Facts } from '../../rules/facts.ts'
import { PLACES, TODAY } from './places.ts'

const read = (say: string) => understand(say, { places: PLACES, today: TODAY })

/** The figures that a message tells. */
const figures = (say: string): Partial<Facts> =>
  Object.fromEntries(
    Object.entries(read(say).facts).filter(([id]) =>
      Object.entries(FACTS).some(([each, { type }]) => each === id && type === 'quantity'),
    ),
  )

describe('amounts are what they are the amounts of', () => {
  test.each<[say: string, facts: Facts]>([
    ['批复200万 加15万', { approved: 200, supplement: 15 }],
    ['那加25万呢', { supplement: 25 }],
    ['合同500万 追加60万', { contract: 500, supplement: 60 }],
    ['那追加50万呢', { supplement: 50 }],
    ['批复500万 现在480万 内容没变', { approved: 500, current: 480 }],
    ['立项500万 追加50万', { approved: 500, supplement: 50 }],
    ['立项批了500万 现在要550万', { approved: 500, current: 550 }],
    ['立项500万谁批', { investment: 500 }],
    ['原来批的100万，超了12万', { approved: 100, current: 112 }],
    ['概算从200万涨到220万', { approved: 200, current: 220 }],
    ['预算从80万调到48万', { current: 48, investment: 48 }],
    ['28万的系统后来追加到31万', { current: 31, investment: 31 }],
    ['总投资由80万元调整为85万元', { current: 85, investment: 85 }],
    ['补充合同占8% 金额499万', { supplementPercent: 8, supplement: 499 }],
    ['补充合同占原合同8%，金额499万', { supplementPercent: 8, supplement: 499 }],
    ['补充合同不超过10%，金额300万，谁审批', { supplementPercent: { lte: 10 }, supplement: 300 }],
    ['合同500万，补充合同占8%，金额40万', { contract: 500, supplementPercent: 8, supplement: 40 }],
    [
      'supplementary contract of 6 million yuan, 8% of the original',
      { supplementPercent: 8, supplement: 600 },
    ],
    ['建设内容调整12%，总投资不变', { movedPercent: 12 }],
    ['运维费一年30万，建设花了300万', { yearlyMaintenance: 30, buildingCost: 300, investment: 300 }],
    ['工程项目里的信息化部分 600万 概算占35% 分不开', { itShare: 35, investment: 600 }],
    ['信息化部分占整个项目概算的40%，与工程无法分开', { itShare: 40 }],
    ['给老系统加功能，金额30万', { supplement: undefined, investment: 30 }],
    ['预算100万，目前落实50万', { investment: 100 }],
    ['现在80万的系统要立项吗', { investment: 80 }],
  ])('%s', (say, facts) => {
    expect(figures(say)).toEqual(facts)
  })

  test('what is added is surplus to nothing, what is left over is a surplus', () => {
    expect(read('批复300万，结余20万').facts.surplus).toBe(true)
    expect(read('批复300万，加20万').facts.surplus).toBeUndefined()
  })
})

describe('a follow-up changes one amount and keeps the other', () => {
  const talk = (...said: string[]): Facts =>
    withDerived(Object.assign({}, ...said.map((say) => read(say).facts)))

  test.each<[said: string[], facts: Facts]>([
    [['鼓楼 批复200万 加15万'], { overBudgetPercent: 7.5 }],
    [['鼓楼 批复200万 加15万', '那加25万呢'], { overBudgetPercent: 12.5 }],
    [['达州 合同500万 追加60万'], { supplementPercent: 12 }],
    [['达州 合同500万 追加60万', '那追加50万呢'], { supplementPercent: 10 }],
    [['立项500万 追加50万'], { overBudgetPercent: 10 }],
    [['批复500万 现在480万 内容没变'], { overBudgetPercent: 0, surplus: true }],
    [['批了200万', '现在要220万呢'], { overBudgetPercent: 10 }],
    [['建设花了300万', '运维费一年30万'], { maintenancePercent: 10 }],
    [['总投资300万，内部调整36万'], { movedPercent: 12 }],
  ])('%s', (said, facts) => {
    expect(talk(...said)).toMatchObject(facts)
  })
})

describe('a percentage told is bounded by the words around it', () => {
  test.each<[say: string, facts: Facts]>([
    ['追加采购超过原合同10%怎么办', { supplementPercent: { gt: 10 } }],
    ['追加采购超过原合同金额的10%', { supplementPercent: { gt: 10 } }],
    ['补充合同不超过原合同的10%', { supplementPercent: { lte: 10 } }],
    ['追加不到原合同10%', { supplementPercent: { lt: 10 } }],
    ['追加占原合同10%', { supplementPercent: 10 }],
    ['补充合同10.01%', { supplementPercent: 10.01 }],
    ['超过批复金额15%', { overBudgetPercent: 15 }],
    ['概算没超过批复10%', { overBudgetPercent: { lte: 10 } }],
  ])('%s', (say, facts) => {
    expect(figures(say)).toEqual(facts)
  })
})

describe('a total is put together where it surely can be', () => {
  test.each<[say: string, investment: number]>([
    ['一期40万二期40万', 80],
    ['一期40万，二期60万', 100],
    ['第一期30万、第二期20万、第三期10万', 60],
    ['分两期建设 每期2000万', 4000],
    ['分3期，每期100万', 300],
    ['3个系统，每个30万', 90],
    ['每套30万，买2套', 60],
    ['买2套，30万一套', 60],
    ['单价2万，采购50台', 100],
    ['买50台电脑，每台5000元', 25],
    ['两个子系统各300万', 600],
    ['30万×2', 60],
    ['30万*2套', 60],
    ['5*10万', 50],
    ['2台×15万', 30],
    ['软件30万加硬件25万', 55],
    ['软件30万，硬件25万', 55],
    ['软件30万+硬件25万', 55],
    ['总投资80万，一期30万二期50万', 80],
    ['80万的项目，软件30万，硬件50万', 80],
    ['3个系统，每个30万，共90万', 90],
    ['8 0万', 80],
    ['1 2 0 万元', 120],
    ['12 0万', 120],
    ['1 200 000元', 120],
    ['5*10^5元', 50],
    ['5×10^5元', 50],
    ['10^6元', 100],
    ['software 300k and hardware 250k', 55],
    ['a system in 2 phases, 300k each', 60],
  ])('%s is %d', (say, investment) => {
    expect(figures(say)).toEqual({ investment })
  })

  test.each([
    '每套30万',
    '每套30万要立项吗',
    '单价30万',
    '两三个系统，每个30万',
    '大概3个系统，每个30万',
    '3个系统2个平台，各30万',
    '一期40万已经验收，二期60万',
    '每台5000元，电脑若干',
    '二期，每期300万',
  ])('%s: no total', (say) => {
    expect(figures(say)).toEqual({})
  })

  test.each([
    ['每个项目30万要立项吗', 30],
    ['各部门共用的系统300万', 300],
    ['2个部门共用 300万', 300],
    ['5 80万', 80],
  ])('%s is %d', (say, investment) => {
    expect(figures(say)).toEqual({ investment })
  })
})

describe('days beyond whole months are more than those months', () => {
  test.each<[say: string, facts: Facts]>([
    ['工期超了6个月零5天', { delayMonths: { gt: 6, lt: 7 } }],
    ['延期8个月零3天', { delayMonths: { gt: 8, lt: 9 } }],
    ['延期7个月10天', { delayMonths: { gt: 7, lt: 8 } }],
    ['延期6个月', { delayMonths: 6 }],
    ['延期一年零两个月', { delayMonths: 14 }],
    ['延期1年2个月零5天', { delayMonths: { gt: 14, lt: 15 } }],
    ['延期半年零3天', { delayMonths: { gt: 6, lt: 7 } }],
    ['延期6个月30天', { delayMonths: { gt: 6, lt: 8 } }],
    ['延期5个月3周', { delayMonths: { gt: 5, lt: 6 } }],
    ['试运行了2个月20天', { trialMonths: { gt: 2, lt: 3 } }],
    ['delayed by 6 months and 5 days', { delayMonths: { gt: 6, lt: 7 } }],
  ])('%s', (say, facts) => {
    expect(figures(say)).toEqual(facts)
  })
})
