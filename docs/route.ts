import type { Assessment, Comparison, Finding } from '../rules/assess.ts'
import { describeBounds, describeCases } from '../rules/describe.ts'
import { FACTS } from '../rules/facts.ts'
import { chainOf, type Fork, isFork } from '../rules/fork.ts'
import { hasComeAbout } from '../rules/obstacle.ts'
import { overturning, verdictName } from '../rules/overturning.ts'
import { bars as barsApproval, isBar, overturns } from '../rules/provision.ts'
import { type Step, stepsOf } from '../rules/route.ts'
import type { Provision } from '../rules/schema.ts'
import type { Draft, DraftInput } from './document.ts'
import { preface, titled } from './preface.ts'
import { dueText } from './schedule/schedule.ts'
import { type Live, live, type Source, writer } from './source.ts'
import { articleNames, factNames, tight, valueIn } from './wording.ts'

/** The route 办理路线: the verdict, the offices in order, what could stop the project, and when what is due. */
export function routeOf(input: DraftInput): Draft {
  const { blocks, write } = writer(input)
  const { assessment } = input
  const chain = chainOf(assessment)
  const onRoute = new Set(
    stepsOf(assessment.findings).flatMap((step) => step.findings.map((f) => f.provision)),
  )
  const section = (
    key: string,
    title: string,
    is: (p: Provision) => boolean,
    item: Item,
    now = (_: Live) => true,
  ) => {
    const of = live(input, is).filter(now)
    if (of.length === 0) return
    write(key, (from) => {
      from.findings(is)
      return `## ${title}`
    })
    for (const each of of)
      write(`${key}.${each.key}`, (from) => {
        from.findings((p) => p === each.provision)
        return `- ${item(from, each, assessment)}`
      })
  }
  preface(write, input, '办理路线', '办理事项')
  section('classified', '涉密项目', isClassified, classified, (each) => each.status === 'holds')
  write('verdict', () => '## 是否立项')
  write('verdict.text', (from) => {
    from.findings((p) => p.verdict !== undefined || barsApproval(p))
    return verdict(from, assessment)
  })
  write('steps', (from) => {
    from.findings(inRoute)
    return chain.length > 0 ? '## 办理顺序' : undefined
  })
  for (const [i, part] of chain.entries())
    write(`steps.${isFork(part) ? part.fact : part.place}`, (from) => {
      from.findings(inRoute)
      return `${i + 1}. ${isFork(part) ? parting(from, part, assessment) : beside(from, part, assessment)}`
    })
  section('beside', '另须衔接', besideRoute, acting, (each) => !onRoute.has(each.provision))
  bars(write, input)
  section('due', '时间要求', hasDeadline, (from, f) => dueText(from, f.provision, input))
  return { kind: 'route', title: titled(input, '办理路线'), blocks }
}

type Writer = ReturnType<typeof writer>
type Item = (from: Source, finding: Live, assessment: Assessment) => string

const inRoute = (p: Provision) => p.step !== undefined
const hasDeadline = (p: Provision) => p.deadline !== undefined
const beforeApproval = (p: Provision) => overturns(p) || barsApproval(p)
const stops = (p: Provision) => isBar(p) && p.say !== undefined
const isClassified = (p: Provision) => p.about.includes('classified') && (p.action ?? p.say) !== undefined
const besideRoute = (p: Provision) =>
  p.action !== undefined &&
  p.about.some((topic) => topic === 'approval' || topic === 'off-plan') &&
  p.by !== undefined &&
  p.by.join() !== 'unit'

/** What offices do side by side. */
const beside = (from: Source, { findings }: Step, assessment: Assessment) =>
  findings.map((f) => acting(from, f, assessment)).join('；同步办理，')

/** Where the route parts: the question that decides, and a line for each way. */
function parting(from: Source, { fact, ways }: Fork, assessment: Assessment): string {
  const lines = ways.map(({ value, steps }) => {
    const { label, ...definition } = FACTS[fact]
    const when = value === false && definition.type === 'flag' ? definition.no.zh : label.zh
    return `   - ${when}：${steps.map((step) => beside(from, step, assessment)).join('；然后')}`
  })
  return [tight(FACTS[fact].ask.zh), ...lines].join('\n')
}

/** 市发展改革委：立项审批（第十五条；是否办理取决于总投资） */
function acting(from: Source, { provision, status, missing }: Finding, { regulation }: Assessment): string {
  const offices = (provision.by ?? []).map((id) => regulation.offices[id]?.name ?? id).join('、')
  from.cite(provision.article)
  const depends = status === 'open' ? `；是否办理取决于${factNames(missing)}` : ''
  return `${offices}：${tight(provision.action?.zh ?? '')}（${articleNames([provision.article])}${depends}）`
}

function classified(from: Source, finding: Finding, assessment: Assessment): string {
  return finding.provision.action ? acting(from, finding, assessment) : saying(from, finding)
}

/** What could stop the project: first what has come about, then what nobody has said and is to be confirmed. */
function bars(write: Writer['write'], input: DraftInput): void {
  const told = live(input, stops).filter(hasComeAbout)
  const unsure = live(input, (p) => stops(p) && beforeApproval(p)).filter((each) => !hasComeAbout(each))
  const one = (each: Live, mark: string) =>
    write(`bars.${each.key}`, (from) => {
      from.findings((p) => p === each.provision)
      return `- ${mark}${saying(from, each)}`
    })
  const heading = (key: string, words: string) =>
    write(key, (from) => {
      from.findings(stops)
      return words
    })
  if (told.length + unsure.length > 0) heading('bars', '## 可能影响办理的情形')
  for (const each of told) one(each, '已出现：')
  if (unsure.length > 0) heading('bars.unsure', '下列情形还要确认有没有；没有的，不影响办理。')
  for (const each of unsure) one(each, '')
}

function saying(from: Source, { provision, status, missing }: Finding): string {
  from.cite(provision.article)
  const depends = status === 'open' ? `；待明确：${factNames(missing)}` : ''
  const say = tight(provision.say?.zh ?? '').replace(/。$/, '')
  return `${say}（${articleNames([provision.article])}${depends}）`
}

function verdict(from: Source, { verdict }: Assessment): string | readonly string[] {
  const says = verdict.because.flatMap((f) => f.provision.say?.zh ?? [])
  const doubts = verdict.because.flatMap((f) => f.provision.doubt?.zh ?? [])
  const { raised, doubted } = overturning(verdict)
  const first = [
    ...raised.map((f) =>
      tight(`先要确认：${factNames(f.missing)}（${articleNames([f.provision.article])}）`),
    ),
    ...doubted.map((f) =>
      tight(`是否适用：${f.provision.doubt?.zh ?? ''}（${articleNames([f.provision.article])}）`),
    ),
  ]
  const more = [...first, ...says.map(tight), ...doubts.map((doubt) => tight(`须留意：${doubt}`))]
  // What the text leaves open nobody can supply: the provision that says so names whom to ask.
  if (verdict.value === null) {
    from.cite(...verdict.because.map((f) => f.provision.article))
    return ['是否立项，本办法未规定。', ...more]
  }
  if (verdict.value === 'depends')
    return verdict.branches
      .map(({ cases, holds }) => {
        const articles = holds.map((rule) => rule.provision.article)
        from.cite(...articles)
        const { verdict: value = null, principle } = holds[0]?.provision ?? {}
        const outcome = verdictName({ value, principle })
        const words = outcome ? `${outcome.zh}（${articleNames(articles)}）` : '本办法未规定'
        return `- ${tight(describeCases(cases, 'zh'))}：${words}`
      })
      .concat(first)
  const articles = verdict.because.map((f) => f.provision.article)
  from.cite(...articles)
  const met = verdict.because.flatMap((f) => f.because.filter((c) => c.truth === true).map(comparison))
  const why = met.length > 0 ? `：${[...new Set(met)].join('，')}` : ''
  const conclusion = `${verdictName(verdict)?.zh ?? ''}（${articleNames(articles)}）${why}。`
  return [conclusion, ...more]
}

/** 总投资80万元（50万元及以上） */
function comparison({ atom: { fact, wanted }, found }: Comparison): string {
  const definition = FACTS[fact]
  const value = `${definition.label.zh}${definition.type === 'quantity' ? '' : '为'}${valueIn(fact, found)}`
  if (definition.type !== 'quantity' || typeof wanted !== 'object' || 'length' in wanted) return value
  return `${value}（${tight(describeBounds(wanted, definition.unit, 'zh'))}）`
}
