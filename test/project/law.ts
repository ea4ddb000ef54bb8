import type { Facts } from '../../rules/facts.ts'

type Kind = NonNullable<Facts['kind']>

/** One way through a regulation, as its official text has it. */
export interface Way {
  place: string
  kinds: readonly Kind[]
  /** What the applicant tells when they are asked for it. */
  answers: Facts
  /** What is known when the project is submitted, where the way needs it. */
  told?: Facts
  /** The offices in order, each with its article; ＋ joins those that act side by side. */
  passes: string
}

const EVERY: readonly Kind[] = ['new', 'continued', 'rebuilt', 'maintenance', 'service']
const BUILT: readonly Kind[] = ['new', 'continued', 'rebuilt']
const BUILT_OR_BOUGHT: readonly Kind[] = [...BUILT, 'service']
const KEPT_UP: readonly Kind[] = ['maintenance']
const BOUGHT: readonly Kind[] = ['service']

const ways = (place: string, all: Omit<Way, 'place'>[]): Way[] => all.map((way) => ({ place, ...way }))

/** 第十一条 申报、第十二条 评审和审定、第十四条 论证和造价评估；第十五条 50 万元（含）以上的建设类才立项。 */
const TAIZHOU = '市数据局 11 → 市数据局 12 → 市政府 12 → 市数据局 14'
const taizhou = ways('taizhou', [
  { kinds: BUILT, answers: { investment: 50 }, passes: `${TAIZHOU} → 市发展改革委 15` },
  { kinds: BUILT, answers: { investment: 50.01 }, passes: `${TAIZHOU} → 市发展改革委 15` },
  { kinds: BUILT, answers: { investment: 49.99 }, passes: TAIZHOU },
  { kinds: ['maintenance', 'service'], answers: { investment: 5000 }, passes: TAIZHOU },
  // 第十三条：计划外的两类例外，由市政府批准增补，代替第十二条的审定。
  ...([{ ordered: true, urgency: 'pressing' }, { urgency: 'emergency' }] as const).map(
    (exception): Omit<Way, 'place'> => ({
      kinds: BUILT,
      told: { inPlan: false, ...exception },
      answers: { investment: 50 },
      passes: '市数据局 11 → 市数据局 12 → 市政府 13 → 市数据局 14 → 市发展改革委 15',
    }),
  ),
  { kinds: BUILT, told: { inPlan: true }, answers: { investment: 10 }, passes: TAIZHOU },
])

/** 第七条 入库、第八条 年度投资计划、第十五条 立项和预算；第十二条 运维经费；购买服务只写到计划。 */
const gulou = ways('gulou', [
  {
    kinds: BUILT,
    answers: {},
    passes:
      '区发改委（大数据局） 7 → 区发改委（大数据局）＋区财政局 8 → 区政府 8 → 区发改委（大数据局） 15 → 区财政局 15',
  },
  { kinds: KEPT_UP, answers: {}, passes: '区发改委（大数据局）＋区财政局 8 → 区政府 8 → 区财政局 12' },
  { kinds: BOUGHT, answers: {}, passes: '区发改委（大数据局）＋区财政局 8 → 区政府 8' },
  // 第十条：计划执行中确需增加的，由两家审核、区政府同意，代替第八条的两步。
  {
    kinds: BUILT,
    told: { inPlan: false },
    answers: {},
    passes:
      '区发改委（大数据局） 7 → 区发改委（大数据局）＋区财政局 10 → 区政府 10 → 区发改委（大数据局） 15 → 区财政局 15',
  },
  {
    kinds: KEPT_UP,
    told: { inPlan: false },
    answers: {},
    passes: '区发改委（大数据局）＋区财政局 10 → 区政府 10 → 区财政局 12',
  },
])

/**
 * 第六条 三家审议、县政府批准，附件注：乡镇（街道）由主管单位汇总上报；第十五条 新建项目事前绩效评估；第四条 立项；
 * 第七条 集采目录内、第八条 50 万元（含）以上的技术评审；第七条 网信办备案。
 */
const JOINT = '县大数据发展服务中心＋县发改委＋县财政局 6 → 县政府 6'
const EVALUATED = `${JOINT} → 县发改委＋项目主管部门 15 → 县发改委 4`
const REVIEWED: [answers: Facts, review: string][] = [
  [{ investment: 100, inCatalogue: false }, '县大数据发展服务中心 8 → 县委网信办 7'],
  [{ investment: 99.99 }, '县大数据发展服务中心 8 → 县委网信办 7'],
  [{ investment: 50, inCatalogue: false }, '县大数据发展服务中心 8 → 县委网信办 7'],
  [{ investment: 49.99, inCatalogue: false }, '县委网信办 7'],
  [{ investment: 49.99, inCatalogue: true }, '县大数据发展服务中心 7 → 县委网信办 7'],
]
const yushan = ways(
  'yushan',
  REVIEWED.flatMap(([answers, review]) => [
    {
      kinds: EVERY.filter((kind) => kind !== 'new'),
      answers: { ...answers, applicant: 'agency' as const },
      passes: `${JOINT} → 县发改委 4 → ${review}`,
    },
    {
      kinds: ['new'] as const,
      answers: { ...answers, applicant: 'institution' as const },
      passes: `${EVALUATED} → ${review}`,
    },
    {
      kinds: ['new'] as const,
      answers: { ...answers, applicant: 'township' as const },
      passes: `项目主管部门 6 → ${EVALUATED} → ${review}`,
    },
  ]),
)

/** 第八条 清单；第九条 评估、审批（3000 万元（含）以上分两步）；第十条 年度投资计划和预算。 */
const DRC = '区发展改革委（区大数据发展局）'
const PLANNED = `${DRC}＋区财政局 10 → 区财政局 10`
/** 第十一条：区政府同意，再列清单、调整计划、纳入年度预算，然后才是审批。 */
const UNPLANNED = `区政府 11 → ${DRC} 8 → ${DRC} 11 → 区财政局 11`
const APPROVED = { small: `${DRC} 9 → ${DRC} 9`, large: `${DRC} 9 → ${DRC} 9 → ${DRC} 9` }
const jiangjin = ways('jiangjin', [
  ...[2999.99, 3000, 3000.01].flatMap((investment): Omit<Way, 'place'>[] => {
    const approved = investment < 3000 ? APPROVED.small : APPROVED.large
    return [
      {
        kinds: BUILT_OR_BOUGHT,
        answers: { investment, inPlan: true },
        passes: `${DRC} 8 → ${approved} → ${PLANNED}`,
      },
      {
        kinds: BUILT_OR_BOUGHT,
        answers: { investment, inPlan: false, inList: true },
        passes: `${DRC} 8 → ${approved} → ${PLANNED}`,
      },
      {
        kinds: ['new', 'rebuilt', 'service'],
        answers: { investment, inPlan: false, inList: false, ordered: true, urgency: 'pressing' },
        passes: `${UNPLANNED} → ${approved}`,
      },
      {
        kinds: ['new', 'rebuilt', 'service'],
        answers: { investment, inPlan: false, inList: false, ordered: false, urgency: 'none' },
        passes: `${DRC} 8 → ${approved} → ${PLANNED}`,
      },
      {
        kinds: ['continued'],
        answers: { investment, inPlan: false, inList: false, ordered: false, urgency: 'none' },
        passes: `${UNPLANNED} → ${approved}`,
      },
    ]
  }),
  { kinds: KEPT_UP, answers: { inPlan: true }, passes: `${DRC} 8 → ${PLANNED}` },
  {
    kinds: KEPT_UP,
    answers: { inPlan: false, inList: false, ordered: false, urgency: 'none' },
    passes: UNPLANNED,
  },
])

/**
 * 第七条 初审入库、第十条 论证；此后统一审定，或者按总投资分档一事一议；第十条 立项批复；第三十七条 技术方案审查和
 * 概算批复、第三十八条 招标控制价预算评审。
 */
const LIBRARY = '市数字经济局 7 → 市数字经济局 10'
const TOGETHER = '市委财经委员会 10 → 市政府常务会议 10 → 市委常委会 10'
const REVIEWED_THEN = '市数字经济局 37 → 市财政局 38'
/** 第八条：分不开的，工程部分的设计方案和概算由市发改委审查，信息化部分由市数字经济局审查。 */
const SHARED = '市发展改革委＋市数字经济局 8、37 → 市财政局 38'
const DEPUTIES = '分管项目建设单位的副市长＋分管数字经济工作的副市长 10 → 分管财政工作的副市长 10'
/** 第十条（一）至（四），第六十二条：以上含本数，以下不含。 */
const BANDS: [investment: number, passes: string][] = [
  [30, DEPUTIES],
  [199.99, DEPUTIES],
  [200, `${DEPUTIES} → 市长 10`],
  [200.01, `${DEPUTIES} → 市长 10`],
  [499.99, `${DEPUTIES} → 市长 10`],
  [500, '市政府常务会议 10'],
  [500.01, '市政府常务会议 10'],
  [999.99, '市政府常务会议 10'],
  [1000, '市政府常务会议 10 → 市委常委会 10'],
  [1000.01, '市政府常务会议 10 → 市委常委会 10'],
]
const dazhou = ways('dazhou', [
  ...BANDS.flatMap(([investment, passes]) => [
    {
      kinds: BUILT_OR_BOUGHT,
      answers: { investment, jointlyApproved: false, embedded: false },
      passes: `${LIBRARY} → ${passes} → 市数字经济局 10 → ${REVIEWED_THEN}`,
    },
    {
      kinds: BUILT_OR_BOUGHT,
      answers: { investment, jointlyApproved: true, embedded: false },
      passes: `${LIBRARY} → ${TOGETHER} → 市数字经济局 10 → ${REVIEWED_THEN}`,
    },
  ]),
  // 第八条：分不开立项的工程，工程部分概算过半由市发改委对整个项目立项，信息化部分过半仍由市数字经济局。
  {
    kinds: BUILT_OR_BOUGHT,
    answers: { investment: 600, jointlyApproved: true, embedded: true, itShare: 49.99 },
    passes: `${LIBRARY} → ${TOGETHER} → 市发展改革委 8 → ${SHARED}`,
  },
  {
    kinds: BUILT_OR_BOUGHT,
    answers: { investment: 600, jointlyApproved: true, embedded: true, itShare: 50.01 },
    passes: `${LIBRARY} → ${TOGETHER} → 市数字经济局 10 → ${SHARED}`,
  },
  // 第三十二条、第三十三条：运维重新论证评估，再审核经费。
  { kinds: KEPT_UP, answers: { investment: 80 }, passes: '市数字经济局 32 → 市财政局 33' },
])

/** Every way through the five regulations that their texts tell apart. */
export const WAYS: readonly Way[] = [...taizhou, ...gulou, ...yushan, ...jiangjin, ...dazhou]
