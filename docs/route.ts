import type { Assessment, Comparison, Finding } from '../rules/assess.ts'
import { describeBounds, describeCases } from '../rules/describe.ts'
import { FACTS } from '../rules/facts.ts'
import { type Provision, VERDICTS } from '../rules/schema.ts'
import type { Draft, DraftInput } from './document.ts'
import { heading, preface } from './preface.ts'
import { dueItem } from './schedule.ts'
import { factsOf, type Source, writer } from './source.ts'
import { articleNames, factNames, tight, toSupply, valueIn } from './wording.ts'

/** Offices that act side by side, in their place of the route. */
export interface Step {
  /** From 1, without holes. */
  number: number
  findings: Finding[]
}

/** The approval route, in order; open steps included. */
export function stepsOf(findings: readonly Finding[]): Step[] {
  const acting = findings.filter((f) => f.status !== 'fails' && f.provision.step !== undefined)
  const places = [...new Set(acting.map((f) => f.provision.step ?? 0))].sort((a, b) => a - b)
  return places.map((place, i) => ({
    number: i + 1,
    findings: acting.filter((f) => f.provision.step === place),
  }))
}

/** The route 办理路线: the verdict, the offices in order, what could stop the project, and when what is due. */
export function routeOf(input: DraftInput): Draft {
  const { blocks, write } = writer(input)
  const { assessment } = input
  preface(write, input, '办理路线')
  write('verdict', () => '## 是否立项')
  write('verdict.text', (from) => verdict(from, assessment))
  write('steps', () => '## 办理顺序')
  for (const step of stepsOf(assessment.findings))
    write(`steps.${step.number}`, (from) => {
      from.findings((p) => p.step !== undefined)
      return `${step.number}. ${step.findings.map((f) => acts(from, f, assessment)).join('；同步由')}`
    })
  const beside = live(assessment, (p) => besideRoute(p))
  section(write, 'beside', '另须衔接的部门', beside, (from, f) => `- ${acts(from, f, assessment)}`)
  const bars = live(assessment, (p) => (p.topic === 'bar' || p.verdict === 'barred') && p.say !== undefined)
  section(write, 'bars', '可能停下来的情形', bars, bar)
  const dues = live(assessment, (p) => p.deadline !== undefined)
  section(write, 'due', '时间要求', dues, (from, f) => dueItem(from, f.provision, input))
  return { kind: 'route', title: heading(input, '办理路线'), blocks }
}

const besideRoute = (p: Provision) =>
  p.step === undefined &&
  p.by !== undefined &&
  p.action !== undefined &&
  ['approval', 'off-plan', 'classified', 'joint'].includes(p.topic)

const live = ({ findings }: Assessment, select: (p: Provision) => boolean) =>
  findings.filter((f) => f.status !== 'fails' && select(f.provision))

function section(
  write: ReturnType<typeof writer>['write'],
  key: string,
  title: string,
  findings: readonly Finding[],
  item: (from: Source, finding: Finding) => string,
): void {
  if (findings.length === 0) return
  write(key, (from) => {
    for (const f of findings) from.findings((p) => p === f.provision)
    return `## ${title}`
  })
  for (const [i, finding] of findings.entries())
    write(`${key}.${finding.provision.article}.${i + 1}`, (from) => {
      from.findings((p) => p === finding.provision)
      return item(from, finding)
    })
}

/** 市发展改革委：立项审批（第十五条；是否办理取决于总投资） */
function acts(from: Source, { provision, status, missing }: Finding, { regulation }: Assessment): string {
  const offices = (provision.by ?? []).map((id) => regulation.offices[id]?.name ?? id).join('、')
  from.cite(provision.article)
  const depends = status === 'open' ? `；是否办理取决于${factNames(missing)}` : ''
  return `${offices}：${tight(provision.action?.zh ?? '')}（${articleNames([provision.article])}${depends}）`
}

function bar(from: Source, { provision, status, missing }: Finding): string {
  from.cite(provision.article)
  const when = status === 'open' ? `${factNames(missing)}待明确：` : ''
  return `- ${when}${tight(provision.say?.zh ?? '').replace(/。$/, '')}（${articleNames([provision.article])}）`
}

function verdict(from: Source, { verdict, regulation }: Assessment): string | readonly string[] {
  for (const rule of regulation.rules)
    if (rule.provision.verdict) for (const fact of factsOf(rule)) from.fact(fact)
  if (verdict.value === null) return toSupply('是否立项，本办法没有规定或者所需情况不明')
  if (verdict.value === 'depends')
    return verdict.branches.map(({ cases, holds }) => {
      const outcome = holds[0]?.provision.verdict
      from.cite(...holds.map((rule) => rule.provision.article))
      const article = articleNames(holds.map((rule) => rule.provision.article))
      return `- ${tight(describeCases(cases, 'zh'))}：${outcome ? `${VERDICTS[outcome].zh}（${article}）` : '本办法没有规定'}`
    })
  const articles = verdict.because.map((f) => f.provision.article)
  from.cite(...articles)
  const reasons = verdict.because.flatMap((f) => f.because.filter((c) => c.truth === true).map(comparison))
  const says = verdict.because.flatMap((f) => f.provision.say?.zh ?? [])
  const why = reasons.length > 0 ? `：${[...new Set(reasons)].join('，')}` : ''
  return [`${VERDICTS[verdict.value].zh}（${articleNames(articles)}）${why}。${tight(says.join(''))}`]
}

/** 总投资80万元（50万元及以上） */
function comparison({ atom: { fact, wanted }, found }: Comparison): string {
  const definition = FACTS[fact]
  const value = `${definition.label.zh}${definition.type === 'quantity' ? '' : '为'}${valueIn(fact, found)}`
  if (definition.type !== 'quantity' || typeof wanted !== 'object' || 'length' in wanted) return value
  return `${value}（${tight(describeBounds(wanted, definition.unit, 'zh'))}）`
}
