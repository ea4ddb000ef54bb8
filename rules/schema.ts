import { z } from 'zod'
import { condition } from './condition.ts'
import { type Bilingual, both } from './vocabulary.ts'

/** What an article can decide about. For each topic a regulation has provisions or says that it is silent. */
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
  bar: both('不得和不予的情形', 'what is barred'),
  joint: both('跨部门跨层级项目', 'cross-department projects'),
  accountability: both('责任追究', 'accountability'),
} as const satisfies Record<string, Bilingual>
export type Topic = keyof typeof TOPICS

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
} as const satisfies Record<string, Bilingual>
export type Verdict = keyof typeof VERDICTS

const keys = <K extends string>(record: Record<K, unknown>) => z.enum(Object.keys(record) as K[])
const slug = z.string().regex(/^[a-z][a-z0-9-]*$/, 'use lower-case letters, digits and hyphens')
const chinese = z.string().trim().min(1).max(600)

/** A text that an answer shows: Chinese, with English where it is translated. */
export const text = z
  .union([chinese, z.strictObject({ zh: chinese, en: z.string().trim().min(1) })])
  .transform((t): { zh: string; en?: string } => (typeof t === 'string' ? { zh: t } : t))
export type Text = z.infer<typeof text>

const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'write the day as MM-DD')
/** A period counted from a milestone (`within`, `atLeast`), or a window of every year (`from`, `until`). */
export const deadline = z
  .strictObject({
    after: keys(MILESTONES).optional(),
    within: z.number().positive().optional(),
    atLeast: z.number().positive().optional(),
    unit: z.enum(['workday', 'day', 'month', 'year']).optional(),
    from: monthDay.optional(),
    until: monthDay.optional(),
  })
  .refine(
    (d) => (d.unit !== undefined) === (d.within !== undefined || d.atLeast !== undefined),
    'a period needs a number (within, atLeast) and its unit',
  )
  .refine(
    (d) => (d.within ?? d.atLeast ?? d.unit ?? d.until) !== undefined,
    'give a period or a yearly window (until)',
  )
export type Deadline = z.infer<typeof deadline>

/** One consequence of an article. See README, "Adding a rule", for what each key means. */
export const provision = z
  .strictObject({
    topic: keys(TOPICS),
    stage: keys(STAGES).optional(),
    id: slug.optional(),
    /** Ids of general provisions that do not apply where this one does. */
    overrides: z.array(slug).min(1).optional(),
    /** Provisions that decide one question exclude each other and leave no case out. */
    decides: slug.optional(),
    when: condition.optional(),
    verdict: keys(VERDICTS).optional(),
    by: z
      .union([slug, z.array(slug).min(1)])
      .transform((b) => (Array.isArray(b) ? b : [b]))
      .optional(),
    /** Place in the approval route; equal numbers run side by side. */
    step: z.number().int().positive().optional(),
    action: text.optional(),
    document: text.optional(),
    chapters: z.array(text).min(1).optional(),
    deadline: deadline.optional(),
    say: text.optional(),
    doubt: text.optional(),
    /** The words name more than the facts in `when` tell, so that it never counts as having come about. */
    partly: z.literal(true).optional(),
  })
  .refine((p) => p.verdict ?? p.action ?? p.document ?? p.chapters ?? p.deadline ?? p.say ?? p.doubt, {
    message: 'a provision needs a consequence: verdict, action, document, chapters, deadline, say or doubt',
  })
  .refine((p) => p.step === undefined || (p.by && p.action), 'a step needs "by" (office) and "action"')

/** One consequence of an article, with the place where it is written. */
export interface Provision extends z.infer<typeof provision> {
  article: number
  /** Position in the regulation file, from 1. */
  line: number
}

const office = z.strictObject({
  name: chinese,
  en: z.string().min(1),
  aliases: z.array(chinese).default([]),
  duty: chinese.optional(),
})
export type Office = z.infer<typeof office>

/** The first block of a regulation file. */
export const header = z.strictObject({
  id: slug,
  name: chinese,
  place: chinese,
  en: z.string().min(1),
  aliases: z.array(chinese).min(1),
  number: chinese.optional(),
  status: z.enum(['draft', 'in-force', 'superseded']),
  /** Shown with every answer: what kind of text this is and what has happened since. */
  note: text,
  issued: z.iso.date().optional(),
  effective: z.iso.date().optional(),
  expires: z.iso.date().optional(),
  level: chinese,
  articles: z.number().int().positive(),
  /** Article numbers that the published text skips. */
  gaps: z.array(z.number().int()).default([]),
  offices: z.record(slug, office),
  platform: text.optional(),
  silent: z.array(z.strictObject({ topic: keys(TOPICS), ask: slug, say: text.optional() })).default([]),
})
export type Header = z.infer<typeof header>

export interface Article {
  number: number
  title: string
  chapter: string
  /** Our own digest of the article, as Markdown. */
  digest: string
  /** Why the article computes nothing, where it has no provision. */
  reason?: string
  provisions: Provision[]
  line: number
}

/** A regulation as read from its file. */
export interface Regulation extends Header {
  file: string
  all: Article[]
}
