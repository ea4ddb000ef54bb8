import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Assessment, Finding, Status } from '../../rules/assess.ts'
import { describeCases } from '../../rules/describe.ts'
import { FACT_IDS, facts } from '../../rules/facts.ts'
import { deadline, type Provision, STAGES, TOPICS, VERDICTS } from '../../rules/schema.ts'

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
  verdict: z.enum([...keys(VERDICTS).options, 'depends', 'none']),
  /** For each topic named, all articles with a provision that holds, is open, or fails. */
  holds: byTopic(z.array(article)),
  open: byTopic(z.array(article)),
  fails: byTopic(z.array(article)),
  /** Fragments that a holding provision says, that its doubt says, that nothing holding says, and that none doubts. */
  says: z.array(text),
  doubts: z.array(text),
  unsaid: z.array(text),
  undoubted: z.array(text),
  /** For each office named, fragments of what holding provisions give it to do. */
  acts: z.record(text, z.array(text)),
  /** For each topic named, all its documents; for each stage named, all that is handed in or made then. */
  documents: byTopic(z.array(text)),
  papers: z.partialRecord(keys(STAGES), z.array(text)),
  chapters: z.array(text),
  /** The offices of the approval route, in order. */
  steps: z.array(text),
  /** For each article named, all its deadlines. */
  deadlines: z.record(z.string().regex(/^\d+$/), z.array(deadline)),
  /** How a question comes out: by whom, with which document, saying what; or the facts that keep it open. */
  decides: z.record(text, decision),
  /** Where the verdict depends: every branch in words, with its verdict. */
  branches: z.record(text, z.enum([...keys(VERDICTS).options, 'none'])),
  /** The facts that the verdict depends on. */
  flips: z.array(z.enum(FACT_IDS)),
  /** The articles that give the verdict, and those that could still change it. */
  because: z.array(article),
  stops: z.array(article),
}
type Expectation = keyof typeof expectations

/** One case of a regulation: a sentence, what is known of the project, and what must follow. */
const kase = z
  .strictObject({ name: text, facts, ...z.strictObject(expectations).partial().shape })
  .refine((c) => Object.keys(c).length > 2, 'a case needs an expectation besides its name and facts')
export type Case = z.infer<typeof kase>

/** The cases of a YAML file. Throws with every mistake when the file is not what it should be. */
export function readCases(path: string): Case[] {
  const read = z
    .array(kase)
    .min(1)
    .safeParse(parse(readFileSync(path, 'utf8')))
  if (!read.success) throw new Error(`${path}:\n${z.prettifyError(read.error)}`)
  return read.data
}

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
  acts: (a, wanted) =>
    mapped(wanted, (office, fragments) => fragments.filter((fragment) => said(a, fragment, office))),
  documents: (a, wanted) =>
    mapped(wanted, (topic) =>
      holding(a)
        .filter((p) => p.topic === topic)
        .flatMap((p) => p.document?.zh ?? []),
    ),
  papers: (a, wanted) =>
    mapped(wanted, (stage) => {
      const then = holding(a).filter((p) => p.stage === stage)
      return [...new Set(then.flatMap((p) => p.document?.zh ?? []))]
    }),
  chapters: (a) => holding(a).flatMap((p) => p.chapters?.map((chapter) => chapter.zh) ?? []),
  steps: (a) =>
    holding(a)
      .filter((p) => p.topic === 'approval' && p.step !== undefined)
      .sort((one, other) => (one.step ?? 0) - (other.step ?? 0))
      .flatMap((p) => p.by ?? []),
  deadlines: (a, wanted) =>
    mapped(wanted, (number) =>
      holding(a)
        .filter((p) => p.article === Number(number))
        .flatMap((p) => p.deadline ?? []),
    ),
  decides: (a, wanted) => mapped(wanted, (question, one) => decided(a, question, one)),
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
    numbers(findings.filter((f) => f.status === status && f.provision.topic === topic)),
  )

const words = (p: Provision) =>
  [p.say, p.action, p.document, ...(p.chapters ?? [])].flatMap((each) => each?.zh ?? [])

const said = (a: Assessment, fragment: string, office?: string) =>
  holding(a).some(
    (p) => (!office || p.by?.includes(office)) && words(p).some((each) => each.includes(fragment)),
  )

const doubted = (a: Assessment, fragment: string) => holding(a).some((p) => p.doubt?.zh.includes(fragment))

function decided(a: Assessment, question: string, wanted: z.infer<typeof decision>): object {
  const decision = a.decisions.find((d) => d.question === question)
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
