import { describe, expect, test } from 'vitest'
import { understand } from '../../bot/understand/understand.ts'
import type { FactId, Facts } from '../../rules/facts.ts'
import { PLACES, TODAY } from './places.ts'

const factsOf = (say: string): Facts => understand(say, { places: PLACES, today: TODAY }).facts

/** A fact and its value, or `undefined` where the words say nothing of it; the sentences are parted by 、 */
type Row = readonly [fact: FactId, value: Facts[FactId], sentences: string]

const TOLD: readonly Row[] = [
  [
    'ordered',
    true,
    '上级明确要求、省里要求建的、市委明确要求今年建成、区政府明确要求今年建、领导交办的项目、省里发了文、ordered by the province、省厅点名要建',
  ],
  [
    'ordered',
    false,
    '上级没有明确要求、上级没要求、没人要求我们建、没有上级要求、省里没有文件要求、市里没有要求、不是上级要求的、not ordered from above、nobody ordered it',
  ],
  [
    'ordered',
    undefined,
    '上级明确要求吗、市政府要求什么材料、国家要求做等保吗、省里要求备案吗、验收要求是什么',
  ],
  [
    'urgency',
    'none',
    '项目不紧急、不紧急、不是紧急项目、也不急、时间不紧、没有突发事件、没那么急、not urgent、no rush',
  ],
  ['urgency', 'pressing', '任务迫切、时间紧任务重、很紧急、紧急项目、急着用、等着用、pressing'],
  ['urgency', 'emergency', '应对突发事件、防汛抢险、疫情期间建的、an emergency'],
  ['urgency', 'security', '涉及国家安全、出于国家安全需要、national security'],
  ['urgency', undefined, '急不急、应急预案要吗、应急管理局的系统、网络安全怎么办'],
  ['prescribed', true, '法律法规明确规定要建、法律法规有明确规定、法定要求、required by law'],
  ['prescribed', false, '法律法规没有明确规定、法律没有要求、not required by law'],
  ['prescribed', undefined, '依据什么法律规定、违反哪些法律规定'],
  [
    'internetLine',
    true,
    '租一条互联网出口线路、租赁互联网出口、互联网专线、能不能租互联网线路、an internet line',
  ],
  ['internetLine', false, '不租互联网出口线路、没有互联网专线'],
  ['internetLine', undefined, '拉专线、走互联网、互联网+政务服务'],
  ['ownEndpointSecurity', true, '自建终端安全防护、单独建终端安全管控、没有纳入统一监管的终端安全防护'],
  ['ownEndpointSecurity', false, '不自建终端安全防护、终端安全防护已纳入统一监管'],
  ['ownEndpointSecurity', undefined, '终端安全防护系统、200台终端'],
  ['websitePlatform', true, '政府网站支撑平台、网站群平台、建政府网站集约化平台、a website platform'],
  ['websitePlatform', undefined, '门户网站改版、政府网站、支撑平台'],
  ['bigDataPlatform', true, '大数据处理分析平台、大数据平台、能不能建大数据分析平台、a big data platform'],
  ['bigDataPlatform', undefined, '大数据中心的职责、大数据局谁管、县大数据发展服务中心'],
  ['enforcementSystem', true, '执法检查系统、行政执法平台、inspection system'],
  ['enforcementSystem', undefined, '执法记录仪、执法局的系统、监督检查'],
  ['cityPlatform', true, '应急指挥平台、城市治理平台、综合展示平台、城市大脑'],
  ['cityPlatform', undefined, '应急指挥、城市管理局、智慧停车系统'],
  ['platformJoined', true, '已接入一体化政务服务平台、会接入统一平台'],
  ['platformJoined', false, '没接入一体化政务服务平台、不接入协同办公平台、没有对接统一平台'],
  ['platformJoined', undefined, '怎么接入政务服务平台、什么时候接入统一平台'],
  ['needsClear', true, '需求明确、绩效目标很清楚'],
  ['needsClear', false, '需求不明确、绩效目标还没定、需求说不清、目标不清楚、needs are unclear'],
  ['needsClear', undefined, '需求明确吗、绩效目标表怎么填、采购需求'],
  ['goodsOrWorks', true, '工程和服务打包、购买服务把工程和服务打包可以吗、属于货物'],
  ['goodsOrWorks', undefined, '打包采购、工程项目、系统和运维打包'],
  ['economical', true, '比自建便宜、明显省钱、cheaper than building'],
  ['economical', false, '不比自建便宜、比自建还贵、not cheaper'],
  ['economical', undefined, '自建还是买服务哪个划算、便宜点行吗'],
  ['competitive', true, '有多家供应商、有好几家服务商可以选、several providers'],
  ['competitive', false, '只有一家供应商能做、独家供应、only one provider'],
  ['competitive', undefined, '单一来源采购、换供应商'],
  ['complex', true, '技术复杂、技术难度大、technically complex'],
  ['complex', false, '技术不复杂、技术比较简单'],
  ['complex', undefined, '技术方案、流程太复杂'],
  ['catalogued', true, '数据目录普查到位了、目录普查已完成'],
  ['catalogued', false, '数据目录普查不到位、数据目录没普查完'],
  ['catalogued', undefined, '数据目录怎么编、信息资源目录'],
  ['dataCollected', true, '数据归集完成了、数据已经汇聚'],
  ['dataCollected', false, '单位数据归集没完成、数据还没归集、数据没汇聚'],
  ['dataCollected', undefined, '数据归集平台、数据归集怎么做、数据没共享'],
  ['dataShared', undefined, '单位数据归集没完成、数据不能共享但必须建、数据能不能共享'],
  ['content', undefined, '单位数据归集没完成、数据还没归集'],
  ['shareable', true, '数据可以共享、data can be shared'],
  ['shareable', false, '数据不能共享但必须建、按要求不能共享数据、数据无法对外共享、data cannot be shared'],
  ['shareable', undefined, '数据能不能共享、数据共享方案、数据没共享'],
  ['surplus', true, '有结余、资金有结余、结余的20万能留用吗、批复300万，剩了20万、没花完'],
  ['surplus', false, '没有结余、投资没有结余'],
  ['surplus', undefined, '结余资金怎么处理、有没有结余'],
  [
    'fundingSettled',
    false,
    '没有明确资金来源、资金来源没有明确、没有资金来源、资金来源还没落实、no funding source',
  ],
  ['fundingSettled', true, '资金来源已经明确、资金已经落实'],
  ['fundingSettled', undefined, '有没有资金、资金来源怎么填'],
  ['inPlan', false, '没在年度计划、不在今年的计划里、没列入年度计划'],
  ['embedded', true, '工程分不开、与工程无法分开、不能分开'],
]

describe('facts are told in natural words, denied in natural words, and not told by questions', () => {
  test.each(
    TOLD.flatMap(([fact, value, sentences]) =>
      sentences.split('、').map((say) => [say, fact, value] as const),
    ),
  )('%s: %s is %s', (say, fact, value) => {
    expect(factsOf(say)[fact]).toEqual(value)
  })
})

describe('what is bought', () => {
  const GOODS: Record<string, string> = {
    'office-equipment': '会议室音响、话筒、电子显示屏、打印机、投影仪、电视机',
    'special-equipment':
      '自助查询机、快递柜、无人机、机器人、对讲机、教学仪器、检验仪器及配套软件、教学用的机器人和配套软件、通信台站',
    'packaged-software': '办公软件、杀毒软件、操作系统',
    'building-works': '楼宇智能化、弱电工程、综合布线',
  }
  test.each(
    Object.entries(GOODS).flatMap(([content, list]) => list.split('、').map((say) => [say, content])),
  )('%s is %s', (say, content) => {
    expect(factsOf(`泰州 ${say} 要立项吗`)).toEqual({ content })
  })

  const ALONE =
    '会议室音响 30万、泰州 会议室音响 30万 要不要立项、买50台自助查询机、自助查询机 20台 要立项吗、只买一套正版办公软件、单独买话筒、采购一批快递柜、无人机 60万'
  test.each(ALONE.split('、'))('%s: only that is bought', (say) => {
    expect(factsOf(say).standalone).toBe(true)
  })

  const PART =
    '系统配套的电子显示屏、指挥系统含音响 30万、建系统，再买50台自助查询机、随系统一起买的自助机、自助查询机要立项吗、改造系统 显示屏 30万、其中显示屏 30万、自助查询机运维 30万'
  test.each(PART.split('、'))('%s: not said to be bought alone', (say) => {
    expect(factsOf(say).standalone).not.toBe(true)
  })
})

describe('words that are no fact', () => {
  const NONE: readonly (readonly [FactId, string])[] = [
    [
      'funding',
      '区财政局负责什么、市财政局管什么、财政局审多久、县财政局的职责、财政部门怎么审、报财政评审吗',
    ],
    ['applicant', '公安局负责什么、公安局管什么、法院的职责'],
    [
      'kind',
      '建设规划由谁批准、优先建设哪些项目、重点建设哪些、数据授权运营要审批吗、数据资产可以市场化开发吗、数据开发利用、建设程序有哪些、建设任务完成了、集约化建设是什么、比自建便宜',
    ],
    ['content', '所有项目都要进管理系统吗、在项目管理系统里填、在哪个平台申报、大数据中心的职责'],
    ['majorChange', '变更流程、调整什么、建设内容调整12%，总投资不变'],
  ]
  test.each(NONE.flatMap(([fact, list]) => list.split('、').map((say) => [say, fact] as const)))(
    '%s says nothing of %s',
    (say, fact) => {
      expect(factsOf(say)[fact]).toBeUndefined()
    },
  )

  test('a finance office that pays is a source of money', () => {
    expect(factsOf('区财政局出钱').funding).toBe('budget')
    expect(factsOf('区财政出钱').funding).toBe('budget')
  })
})
