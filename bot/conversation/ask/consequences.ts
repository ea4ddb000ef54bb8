import { type Assessment, assess, type Finding } from '../../../rules/assess.ts'
import type { Language } from '../../../rules/describe.ts'
import { FACTS } from '../../../rules/facts.ts'
import { hasComeAbout } from '../../../rules/obstacle.ts'
import { isBar } from '../../../rules/provision.ts'
import type { Compiled } from '../../../rules/regulation.ts'
import type { Project } from '../../../store/schema.ts'
import type { Item, Section } from '../reply.ts'
import { changeWording } from '../wording/answer.ts'
import { budgetProblems } from '../wording/budget.ts'
import { findingItem } from '../wording/provision.ts'
import { verdictWords } from '../wording/verdict.ts'

/** The most lines shown after one answer; the rest is folded. */
const SHOWN = 4

/** What has changed between two states of a project's answers, and what is wrong with a cost table that is new. */
export function changes(before: Stated, after: Stated, regulation: Compiled, language: Language): Section[] {
  const { budget } = after.texts
  return [
    ...consequences(assess(regulation, before.facts), assess(regulation, after.facts), language),
    ...(budget && budget !== before.texts.budget ? budgetProblems(budget, after.facts, language) : []),
  ]
}

type Stated = Pick<Project, 'facts' | 'texts'>

/**
 * What an answer changed: the verdict, what is needed now (＋), what is out of the way (✓), and what is asked for no more
 * (－), with articles.
 */
export function consequences(before: Assessment, after: Assessment, language: Language): Section[] {
  const say = changeWording(language)
  const telling = { assessment: after, regulation: after.regulation, language }
  const earlier = new Map(before.findings.map((finding) => [finding.provision, finding.status]))
  const turned = (status: Finding['status']) =>
    barsFirst(after.findings)
      .filter(
        (f) =>
          f.status === status &&
          earlier.get(f.provision) !== status &&
          worthTelling(f, earlier.get(f.provision)),
      )
      .flatMap((f): Item[] => {
        const item = findingItem(telling, f)
        return item.text ? [{ ...item, text: leadTo(f, language) + item.text, mark: markOf(f) }] : []
      })
  const verdict = verdictWords(after.verdict, language)
  const items: Item[] = [
    ...(verdictWords(before.verdict, language) === verdict ? [] : [{ text: say.verdict(verdict) }]),
    ...turned('holds'),
    ...turned('fails'),
  ]
  const [shown, rest] = [items.slice(0, SHOWN), items.slice(SHOWN)]
  return [
    ...(shown.length > 0 ? [{ title: say.title, items: shown }] : []),
    ...(rest.length > 0 ? [{ title: say.more(rest.length), items: rest, folded: true as const }] : []),
  ]
}

/** What bars comes first: it is what a person has to know, however much else changes. */
const barsFirst = (findings: readonly Finding[]): Finding[] => [
  ...findings.filter((f) => isBar(f.provision)),
  ...findings.filter((f) => !isBar(f.provision)),
]

function markOf({ status, provision }: Finding): NonNullable<Item['mark']> {
  if (status === 'holds') return '＋'
  return isBar(provision) ? '✓' : '－'
}

/**
 * How a line is to be taken. The words of a bar read as an accusation, so it is said whether it has come about, is ruled
 * out, or may yet be so; what somebody has to do or hand in is needed, or needed no more; the rest applies or does not.
 */
function leadTo(finding: Finding, language: Language): string {
  const say = changeWording(language)
  const { status, provision } = finding
  if (isBar(provision)) {
    if (status === 'fails') return isAboutObstacle(finding) ? say.ruledOut : say.notConcerned
    return hasComeAbout(finding) ? say.comeAbout : say.toBeConfirmed
  }
  const { action, document, chapters, norm, verdict } = provision
  const asksFor = verdict === undefined && (action ?? document ?? chapters) !== undefined
  if (status === 'fails') return asksFor ? say.neededNoMore : say.appliesNoMore
  // Who is named does it: that it is needed is said by the sign.
  if (!asksFor || (action && provision.by)) return ''
  return norm === 'may' || norm === 'need-not' ? '' : say.needed
}

/** Whether what decides a provision is something that can stand in a project's way, and not merely its kind or size. */
const isAboutObstacle = ({ because }: Finding): boolean =>
  because.some(({ atom: { fact } }) => {
    const definition = FACTS[fact]
    return definition.type === 'flag' && definition.obstacle !== undefined
  })

/** That something open does not apply is no news, unless it would have stopped the project or had applied before. */
const worthTelling = (f: Finding, earlier: Finding['status'] | undefined) =>
  f.status === 'holds' || earlier === 'holds' || isBar(f.provision)
