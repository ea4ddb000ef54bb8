import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { VFile } from 'vfile'
import { z } from 'zod'
import type { Assessment, Finding, Status } from '../../rules/assess.ts'
import { describeCases } from '../../rules/describe.ts'
import { FACT_IDS, facts } from '../../rules/facts.ts'
import { isBar } from '../../rules/provision.ts'
import { readYaml, START } from '../../rules/reading/yaml-block.ts'
import { routeSteps } from '../../rules/route.ts'
import { deadline, NORMS, type Provision, STAGES, TOPICS, VERDICTS } from '../../rules/schema.ts'

const keys = <K extends string>(record: Record<K, unknown>) => z.enum(Object.keys(record) as K[])
const text = z.string().min(1)
const article = z.number().int().positive()
const byTopic = <T extends z.ZodType>(of: T) => z.partialRecord(keys(TOPICS), of)
const decision = z.strictObject({
  by: z.array(text).optional(),
  document: text.optional(),
  says: text.optional(),
  open: z.array(z.enum(FACT_IDS)).optional(),
})

/** What a case may expect; a case expects only what it names. */
const expectations = {
  verdict: z
    .enum([...keys(VERDICTS).options, 'depends', 'none'])
    .describe('立项结论；depends 是还要看别的情况，none 是条文没有给结论'),
  holds: byTopic(z.array(article)).describe('写到的主题里，有规定成立的所有条，如 { initiation: [15] }'),
  open: byTopic(z.array(article)).describe('写到的主题里，还说不定的所有条'),
  fails: byTopic(z.array(article)).describe('写到的主题里，不成立的所有条'),
  says: z.array(text).describe('成立的规定说到的话（片段）'),
  doubts: z.array(text).describe('成立的规定提出的疑问（片段）'),
  unsaid: z.array(text).describe('成立的规定都没有说的话'),
  undoubted: z.array(text).describe('成立的规定都没有提的疑问'),
  acts: z.record(text, z.array(text)).describe('写到的机构要办的事（片段），如 { data: [组织专家评审] }'),
  bars: z
    .partialRecord(z.enum(['holds', 'open', 'fails']), z.array(article))
    .describe(
      '所有“不得”“不予”“没有就不能”的规定，成立的、还说不定的、不成立的条，如 { holds: [9], open: [15] }',
    ),
  beside: z
    .partialRecord(z.enum(['doubts', 'bars']), z.array(article))
    .describe('与结论一起说的：doubts 是适用与否没有写明的条，bars 是挡在批准前面的条'),
  principle: z.boolean().describe('结论是不是“原则上”的'),
  norms: z
    .partialRecord(keys(NORMS), z.array(text))
    .describe('是哪一种规定：成立的规定说到的话（片段），如 { must: [申请立项], gate: [不得投入使用] }'),
  receives: z
    .record(text, z.array(text))
    .describe('写到的机构收到、受理的事（片段），如 { drc: [申请立项] }'),
  documents: byTopic(z.array(text)).describe('写到的主题里的全部材料，如 { materials: [建设方案] }'),
  papers: z
    .partialRecord(keys(STAGES), z.array(text))
    .describe('写到的阶段里的全部材料，如 { declaration: [项目申报表] }'),
  chapters: z.array(text).describe('全部篇章，按先后'),
  steps: z.array(text).describe('审批路线上的机构，按先后，如 [data, drc]'),
  deadlines: z
    .record(z.string().regex(/^\d+$/), z.array(deadline))
    .describe('写到的条里的全部期限，如 { 21: [{ after: accepted, within: 10, unit: workday }] }'),
  decides: z
    .record(text, decision)
    .describe(
      '同名 decides 的结果：由谁（by）、什么材料（document）、说什么（says），或者还要看哪些情况（open），如 { library: { says: 已纳入项目库 } }',
    ),
  branches: z
    .record(text, z.enum([...keys(VERDICTS).options, 'none']))
    .describe(
      '结论还要看情况时，每种情形和它的结论，如 { 总投资 不足 30 万元: exempt, 总投资 30 万元及以上: required }',
    ),
  flips: z.array(z.enum(FACT_IDS)).describe('结论还要看的情况'),
  because: z.array(article).describe('给出结论的条'),
  stops: z.array(article).describe('还可能改变结论的条'),
}
type Expectation = keyof typeof expectations

/** One case of a regulation: a sentence, what is known of the project, and what must follow. */
export const kase = z
  .strictObject({
    name: text.describe('一句话说这是什么情形，不与别的案例重名'),
    facts: facts.describe('已知的情况，见“条件”里的各项；没有写的就是不知道'),
    ...z.strictObject(expectations).partial().shape,
  })
  .refine((c) => Object.keys(c).length > 2, '除了 name 和 facts，至少写一项应得的结果')
export type Case = z.infer<typeof kase>

/** The entries of a YAML file. Throws with every mistake, as `file:line:column`, when it is not what it should be. */
export function readEntries<T>(path: string, entry: z.ZodType<T>): T[] {
  const value = readFileSync(path, 'utf8')
  const file = new VFile({ path: relative('', path), value })
  const block = readYaml(value, START, z.array(entry).min(1), file)
  if (!block) throw new Error(file.messages.map(String).join('\n'))
  return block.data
}

/** The cases of a YAML file. */
export const readCases = (path: string): Case[] => readEntries(path, kase)

/** The file of a regulation beside its cases: `<id>.yaml`, or `<id>.<kind>.yaml` for what is optional. */
export const besideCases = (id: string, kind = ''): string =>
  fileURLToPath(new URL(`../cases/${id}${kind && `.${kind}`}.yaml`, import.meta.url))

type Wanted<K extends Expectation> = NonNullable<Case[K]>
/** What an assessment answers to an expectation, in the shape in which it was expected. */
const observe: { [K in Expectation]: (a: Assessment, wanted: Wanted<K>) => unknown } = {
  verdict: ({ verdict }) => verdict.value ?? 'none',
  holds: (a, wanted) => articles(a, wanted, 'holds'),
  open: (a, wanted) => articles(a, wanted, 'open'),
  fails: (a, wanted) => articles(a, wanted, 'fails'),
  says: (a, wanted) => wanted.filter((fragment) => said(a, fragment)),
  doubts: (a, wanted) => wanted.filter((fragment) => doubted(a, fragment)),
  unsaid: (a, wanted) => wanted.filter((fragment) => !said(a, fragment)),
  undoubted: (a, wanted) => wanted.filter((fragment) => !doubted(a, fragment)),
  bars: ({ findings }, wanted) =>
    mapped(wanted, (status) => numbers(findings.filter((f) => f.status === status && isBar(f.provision)))),
  beside: ({ verdict }, wanted) => ({
    ...(wanted.doubts && { doubts: numbers(verdict.doubts) }),
    ...(wanted.bars && { bars: numbers(verdict.bars) }),
  }),
  principle: ({ verdict }) => verdict.principle,
  acts: (a, wanted) =>
    mapped(wanted, (office, fragments) =>
      fragments.filter((fragment) => said(a, fragment, (p) => p.by?.includes(office) === true)),
    ),
  receives: (a, wanted) =>
    mapped(wanted, (office, fragments) =>
      fragments.filter((fragment) => said(a, fragment, (p) => p.to?.includes(office) === true)),
    ),
  documents: (a, wanted) =>
    mapped(wanted, (topic) =>
      holding(a)
        .filter((p) => p.about[0] === topic)
        .flatMap((p) => p.document?.zh ?? []),
    ),
  papers: (a, wanted) =>
    mapped(wanted, (stage) => {
      const then = holding(a).filter((p) => p.stage === stage)
      return [...new Set(then.flatMap((p) => p.document?.zh ?? []))]
    }),
  chapters: (a) => holding(a).flatMap((p) => p.chapters?.map((chapter) => chapter.zh) ?? []),
  steps: (a) =>
    routeSteps(a.findings)
      .filter((f) => f.status === 'holds')
      .flatMap((f) => f.provision.by ?? []),
  norms: (a, wanted) =>
    mapped(wanted, (norm, fragments) =>
      fragments.filter((fragment) => said(a, fragment, (p) => p.norm === norm)),
    ),
  deadlines: (a, wanted) =>
    mapped(wanted, (number) =>
      holding(a)
        .filter((p) => p.article === Number(number))
        .flatMap((p) => p.deadline ?? []),
    ),
  decides: (a, wanted) => mapped(wanted, (matter, one) => decided(a, matter, one)),
  branches: ({ verdict }) =>
    Object.fromEntries(
      verdict.branches.map((branch) => [
        describeCases(branch.cases, 'zh'),
        branch.holds[0]?.provision.verdict ?? 'none',
      ]),
    ),
  flips: ({ verdict }) => verdict.flips,
  because: ({ verdict }) => numbers(verdict.because),
  stops: ({ verdict }) => numbers(verdict.stops),
}

/** Everything that a case expects, and what the assessment answers to it. */
export function compare(expected: Case, assessment: Assessment): { expected: object; found: object } {
  const wanted: Record<string, unknown> = {}
  const found: Record<string, unknown> = {}
  const one = <K extends Expectation>(key: K) => {
    const value = expected[key]
    if (value === undefined) return
    wanted[key] = value
    found[key] = observe[key](assessment, value)
  }
  for (const key of Object.keys(expectations) as Expectation[]) one(key)
  return { expected: wanted, found }
}

const holding = ({ findings }: Assessment) =>
  findings.filter((f) => f.status === 'holds').map((f) => f.provision)

const numbers = (findings: readonly Finding[]) => [...new Set(findings.map((f) => f.provision.article))]

const articles = ({ findings }: Assessment, topics: Record<string, unknown>, status: Status) =>
  mapped(topics, (topic) =>
    numbers(findings.filter((f) => f.status === status && f.provision.about[0] === topic)),
  )

const words = (p: Provision) =>
  [p.say, p.action, p.document, ...(p.chapters ?? [])].flatMap((each) => each?.zh ?? [])

const said = (a: Assessment, fragment: string, of = (_: Provision) => true) =>
  holding(a).some((p) => of(p) && words(p).some((each) => each.includes(fragment)))

const doubted = (a: Assessment, fragment: string) => holding(a).some((p) => p.doubt?.zh.includes(fragment))

function decided(a: Assessment, matter: string, wanted: z.infer<typeof decision>): object {
  const decision = a.decisions.find((d) => d.matter === matter)
  const [first] = decision?.holds ?? []
  const p = first?.provision
  return {
    ...(wanted.by && { by: p?.by }),
    ...(wanted.document && { document: p?.document?.zh }),
    ...(wanted.says && {
      says: p && words(p).some((each) => each.includes(wanted.says ?? '')) && wanted.says,
    }),
    ...(wanted.open && { open: decision?.flips }),
  }
}

function mapped<V>(of: Record<string, V>, value: (key: string, one: V) => unknown): object {
  return Object.fromEntries(Object.entries(of).map(([key, one]) => [key, value(key, one)]))
}
