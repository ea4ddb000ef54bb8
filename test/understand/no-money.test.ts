import { describe, expect, test } from 'vitest'
import { understand } from '../../bot/understand/understand.ts'
import { FACTS } from '../../rules/facts.ts'
import { PLACES, TODAY } from './places.ts'

/** What a message says of amounts and percentages. */
function sums(say: string) {
  const { facts, amounts } = understand(say, { places: PLACES, today: TODAY })
  const figures = Object.entries(facts).filter(([id]) =>
    Object.entries(FACTS).some(([each, { type }]) => each === id && type === 'quantity'),
  )
  return { amounts: amounts.map(({ text }) => text), figures: Object.fromEntries(figures) }
}

/** Numbers that are no sums, by what they are. */
const NO_SUMS: Record<string, string> = {
  'years and dates':
    '2026年预算、预算2026、预算 2026、预算2026年、预算是2026年的、列入2026年预算、总投资2027年到位、金额2026、预算3月1日报、概算2025、预算2026,2027、2026-2028年投资、批复2026年3月5日、预算9月底前报、预算8:30开会、预算二季度报、投资三年行动、2027元旦前上线、2026元宇宙平台',
  'articles, documents and their numbers':
    '第15条、按第15条办、预算第15条、预算第二十条、第二十万条、批复12号、批复2026号、批复〔2026〕15号、发改投资80号、2025年第80号、预算见表3、总投资见附件2、总投资情况见第3页、合同第3条、合同编号 80、编号20260012、项目编号2026-001、合同编号123456、合同2025001、项目代码2601-321200-04-01-123456、GB/T 22239-2019、ISO27001',
  'networks, screens and versions':
    '5G、5G专网、预算5G、4K屏、4K大屏、8K超高清、2K屏、16K、预算2000版、V2.0、预算v2、等保2.0、三级等保、IPv6、预算IPv6、Windows 10、360全景、100M带宽、500k带宽、1000M专线、64G内存、1T硬盘、32核、192.168.1.1、预算192.168.1.1、8080端口',
  'systems and lines called by a number':
    '110指挥系统、110指挥中心、预算110指挥系统、119消防、120急救平台、总投资120急救、12345热线、12345政务服务热线、预算12345热线平台、投资12345热线、12315平台、110接处警',
  'telephones, rooms and other addresses':
    '请打电话13800138000、预算请打13800138000、预算联系电话86886000、电话0523-86886000、预算0591-87654321、联系人13912345678预算、分机8001、1201房间、预算科1201室、3号楼1201、门牌88号、预算2号线、邮编225300、身份证321201199001011234、工号10086',
  'counts of people':
    '共200人、预算30人、20万人、12万人口、20万户、20万师生、20万名学生、服务20万老百姓、面向100万市民服务、20万村民、4万家企业、2万多人、20万左右用户、千万级用户、用户数20万、人口50万、2万职工',
  'counts of things':
    '50台设备、预算50台设备、预算200台电脑、投资3个系统、预算1000个点位、3000万条、2亿条、12万条数据、5万卷档案、5万盒档案、7万处、9万栋、1万间、10万行代码、100万张图片、6万个终端、200万像素、200万摄像机、400万高清摄像头、预算表1张、合同2份、第100万位客人、3元数据标准、造价3次',
  'measures and rates':
    '500平方米、3万平米、3万平、1万小时、24小时、7×24小时、10千瓦、6万公里、百万级并发、10万级机房、3k并发、10万QPS、QPS1万、每秒1万、日访问10万、日均10万访问量、并发10万',
  'parts, rounds and terms':
    '预算分3年、总投资18个月、投资分2期、第3批、第二批、预算 3 期、预算1次、预算二上二下',
  'words with a number in them, and figures that cannot be':
    '一网通办、一张图、千家万户、万一不通过怎么办、千万别、千万不要、三定方案、四不两直、预算一事一议、总投资一览表、12345678901234567890万、预算50000',
}

describe.each(Object.entries(NO_SUMS))('%s are no sums', (_, list) => {
  test.each(list.split('、'))('%s', (say) => {
    expect(sums(say)).toEqual({ amounts: [], figures: {} })
  })
})

describe('a sum beside such a number is read, and the number is not', () => {
  test.each(Object.values(NO_SUMS).flatMap((list) => list.split('、')))('%s，总投资80万元', (say) => {
    expect(sums(`${say}，总投资80万元`)).toEqual({ amounts: ['80万元'], figures: { investment: 80 } })
  })
  test.each([
    ['预算2026万元', 2026],
    ['预算2026万', 2026],
    ['总投资120万，建120急救平台', 120],
    ['80万的12345热线平台', 80],
    ['80万的5G专网', 80],
    ['80万处理历史数据', 80],
    ['80万间接费用', 80],
    ['80万所需资金', 80],
    ['80万平台', 80],
    ['80万方案', 80],
    ['80万行吗', 80],
    ['80万步骤', 80],
    ['预算80', 80],
    ['预算9999', 9999],
    ['预算100000', 10],
    ['500k的系统', 50],
    ['百万级项目', { gte: 100, lt: 1000 }],
    ['每年80万', 80],
  ])('%s', (say, investment) => {
    expect(sums(say).figures).toMatchObject({ investment })
  })
})
