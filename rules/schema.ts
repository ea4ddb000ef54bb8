import { z } from 'zod'
import { facts } from './facts.ts'
import { condition } from './logic/condition.ts'
import { type Bilingual, both } from './vocabulary.ts'

/** What an article can be about. For each topic a regulation has provisions or says that it is silent. */
export const TOPICS = {
  scope: both('适用范围', 'scope'),
  classified: both('涉密项目', 'classified projects'),
  plan: both('年度计划', 'yearly plan'),
  'off-plan': both('计划外和应急项目', 'off-plan and urgent projects'),
  initiation: both('立项', 'initiation approval'),
  approval: both('审批部门和顺序', 'who approves, in which order'),
  review: both('评审', 'review'),
  materials: both('申报材料', 'documents to submit'),
  chapters: both('方案章节', 'chapters'),
  budget: both('预算和资金', 'budget'),
  procurement: both('采购', 'procurement'),
  supervision: both('监理', 'supervision'),
  build: both('建设要求', 'duties while building'),
  change: both('变更', 'change'),
  trial: both('试运行', 'trial run'),
  acceptance: both('验收', 'acceptance'),
  filing: both('备案', 'filing'),
  payment: both('资金支付', 'payment'),
  maintenance: both('运维', 'maintenance'),
  service: both('购买服务', 'purchase of services'),
  evaluation: both('绩效评价', 'performance evaluation'),
  data: both('数据目录与共享', 'data catalogue and sharing'),
  security: both('网络安全与密码', 'security and cryptography'),
  joint: both('跨部门跨层级项目', 'cross-department projects'),
  accountability: both('责任追究', 'accountability'),
} as const satisfies Record<string, Bilingual>
export type Topic = keyof typeof TOPICS

/** What can be asked for: a topic, or whatever bars a project, on any topic. */
export const SUBJECT_NAMES = { ...TOPICS, bar: both('不得和不予的情形', 'what is barred') }
export type Subject = keyof typeof SUBJECT_NAMES

/** The life of a project, in order. */
export const STAGES = {
  plan: both('规划计划', 'plan'),
  declaration: both('申报', 'declaration'),
  initiation: both('立项', 'initiation'),
  review: both('评审', 'review'),
  budget: both('预算', 'budget'),
  procurement: both('采购', 'procurement'),
  contract: both('合同', 'contract'),
  build: both('建设', 'build'),
  trial: both('试运行', 'trial run'),
  acceptance: both('验收', 'acceptance'),
  filing: both('备案', 'filing'),
  operation: both('运行维护', 'operation'),
  evaluation: both('绩效评价', 'evaluation'),
} as const satisfies Record<string, Bilingual>
export type Stage = keyof typeof STAGES

/** Days from which a deadline counts. */
export const MILESTONES = {
  'plan-published': both('年度计划发布', 'yearly plan published'),
  initiated: both('立项批复', 'initiation approved'),
  'list-published': both('功能清单公示', 'function list published'),
  'publication-ended': both('公示结束', 'publication ended'),
  'scheme-submitted': both('技术方案报送', 'technical scheme submitted'),
  'review-applied': both('申报预算评审', 'budget review applied for'),
  'contract-signed': both('合同签订', 'contract signed'),
  built: both('建成', 'built'),
  'trial-started': both('试运行开始', 'trial run started'),
  'trial-ended': both('试运行结束', 'trial run ended'),
  accepted: both('验收合格', 'accepted'),
  'in-operation': both('投入运行', 'put into operation'),
} as const satisfies Record<string, Bilingual>
export type Milestone = keyof typeof MILESTONES

/** The house words for the initiation verdict, the same everywhere. */
export const VERDICTS = {
  required: both('需要立项', 'initiation approval required'),
  exempt: both('无需立项', 'no initiation approval needed'),
  again: both('须重新立项', 'must be approved again'),
  barred: both('不予立项', 'initiation will not be approved'),
  'not-applicable': both('不适用本办法', 'outside this regulation'),
  unclear: both('是否适用没有写明', 'application not settled by the text'),
} as const satisfies Record<string, Bilingual>
export type Verdict = keyof typeof VERDICTS

/** What kind of norm a provision is; one without states something. */
export const NORMS = {
  must: both('必须', 'must'),
  'must-not': both('不得、不予', 'must not'),
  may: both('可以', 'may'),
  'need-not': both('不必', 'need not'),
  gate: both('没有这一样，就不能办那一样', 'without the one, not the other'),
} as const satisfies Record<string, Bilingual>

export const keys = <K extends string>(record: Record<K, unknown>) => z.enum(Object.keys(record) as K[])
export const slug = z.string().regex(/^[a-z][a-z0-9-]*$/, '只用小写字母、数字和连字符，字母开头')
export const chinese = z.string().trim().min(1).max(600)

/** A text that an answer shows: Chinese, with English where the English file has it. */
export interface Text {
  zh: string
  en?: string
}
export const text = chinese.transform((zh): Text => ({ zh }))

/** What a provision says that has a doubt about the paragraph above it, and says that paragraph. */
export const ABOVE = '上文'

const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, '日期写成 MM-DD，例如 09-30')
/** A period counted from a milestone (`within`, `atLeast`), or a window of every year (`from`, `until`). */
export const deadline = z
  .strictObject({
    after: keys(MILESTONES).optional().describe('从哪一天算起'),
    within: z.number().positive().optional().describe('最迟多久'),
    atLeast: z.number().positive().optional().describe('至少多久'),
    unit: z.enum(['workday', 'day', 'month', 'year']).optional().describe('期限的单位：工作日、日、月、年'),
    from: monthDay.optional().describe('每年从哪天起，MM-DD'),
    until: monthDay.optional().describe('每年到哪天止，MM-DD'),
  })
  .refine(
    (d) => (d.unit !== undefined) === (d.within !== undefined || d.atLeast !== undefined),
    '期限要有数（within、atLeast）和单位（unit）',
  )
  .refine(
    (d) => (d.within ?? d.atLeast ?? d.unit ?? d.until) !== undefined,
    '写一个期限（within 或者 atLeast）或者每年的时段（until）',
  )
export type Deadline = z.infer<typeof deadline>

const list = <T extends z.ZodType<string>>(of: T) =>
  z.union([of.transform((one) => [one]), z.array(of).min(1)])

/** One consequence of an article, as it is written under the paragraph that it formalises. */
export const provision = z
  .strictObject({
    about: list(keys(TOPICS)).describe(
      '这一条说的是哪方面，见“主题”；说到几方面的写成列表，主要的写在最前。只为找得到，不决定结论',
    ),
    norm: keys(NORMS)
      .optional()
      .describe('是哪一种规定，见“规范”；只陈述的不写。一句话里有几种的，拆成几条，拆不开的不写'),
    principle: z.literal(true).optional().describe('条文写了“原则上”“一般”的'),
    stage: keys(STAGES)
      .optional()
      .describe('在项目的哪个阶段，见“阶段”；norm 是 must-not、gate 的，写被拦住的那个阶段'),
    id: slug.optional().describe('给这条规定起的名字，只为让别的规定在 overrides 里指到它'),
    overrides: z.array(slug).min(1).optional().describe('它是哪些一般规定的例外；它成立时，那些不成立'),
    decides: slug
      .optional()
      .describe(
        '同名的几条合起来决定一件事：任何情形都恰好有一条成立。立项结论总在 initiation 之内，不用写。条文没有说到的情形也要写一条：写 decides，不写 verdict，用 say 和 doubt 说明先问谁',
      ),
    when: condition.optional().describe('什么情形下成立，见“条件”；不写就是总成立'),
    follows: facts
      .refine((of) => Object.keys(of).length > 0, '写明由此可知的事实')
      .optional()
      .describe('它成立时，由此可知的事实；填报时不再问'),
    verdict: keys(VERDICTS).optional().describe('立项结论，见“结论”'),
    by: list(slug).optional().describe('由谁办：offices 里的键，几家一起办写成列表'),
    to: list(slug).optional().describe('向谁报、交给谁：offices 里的键'),
    step: z.number().int().positive().optional().describe('审批路线里排第几，同号的并行；要有 by 和 action'),
    instead: list(slug)
      .optional()
      .describe('它成立时，路线里代替哪几步：那些规定的 id；不成立以前，那些照旧'),
    action: text.optional().describe('by 要做的事，接在机构名称后面念'),
    document: text.optional().describe('要交或者要出的材料'),
    chapters: z.array(text).min(1).optional().describe('材料里必须有的篇章'),
    deadline: deadline.optional().describe('期限，见“期限”'),
    say: text
      .optional()
      .describe(
        `回答里说的话。没有 say、action、document、chapters、doubt 的规定，说它上面那一段；有 doubt 又要说上面那一段，写 say: ${ABOVE}`,
      ),
    doubt: text.optional().describe('条文没有写明的地方，以及先问谁'),
    partly: z.literal(true).optional().describe('when 只说到这句话的一部分，情形齐了也只算“还要确认”'),
  })
  .refine((p) => p.step === undefined || (p.by && p.action), 'step 要同时有 by（机构）和 action')

/** One consequence of an article, with the position where it is written. */
export interface Provision extends z.infer<typeof provision> {
  article: number
  /** How people ask for it, each in their own words. */
  asks?: readonly string[]
  /** Line in the regulation file, from 1. */
  line: number
}
