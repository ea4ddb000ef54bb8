import { type Assessment, assess, type Finding } from '../../../rules/assess.ts'
import type { Language } from '../../../rules/describe.ts'
import { hasComeAbout } from '../../../rules/obstacle.ts'
import { isBar } from '../../../rules/provision.ts'
import type { Compiled } from '../../../rules/regulation.ts'
import type { Project } from '../../../store/schema.ts'
import type { Item, Section } from '../reply.ts'
import { changeWording } from '../wording/answer.ts'
import { budgetProblems } from '../wording/budget.ts'
import { findingItem } from '../wording/provision.ts'
import { verdictWords } from '../wording/verdict.ts'

/** The most changes shown after one answer; the documents show the rest. */
const SHOWN = 6

/** What has changed between two states of a project's answers, and what is wrong with a cost table that is new. */
export function changes(before: Stated, after: Stated, regulation: Compiled, language: Language): Section[] {
  const { budget } = after.texts
  return [
    ...consequences(assess(regulation, before.facts), assess(regulation, after.facts), language),
    ...(budget && budget !== before.texts.budget ? budgetProblems(budget, after.facts, language) : []),
  ]
}

type Stated = Pick<Project, 'facts' | 'texts'>

/** What an answer changed: the verdict, what now applies (＋) and what no longer does (－), with articles. */
export function consequences(before: Assessment, after: Assessment, language: Language): Section[] {
  const say = changeWording(language)
  const telling = { assessment: after, regulation: after.regulation, language }
  const earlier = new Map(before.findings.map((finding) => [finding.provision, finding.status]))
  const turned = (status: Finding['status'], mark: NonNullable<Item['mark']>) =>
    barsFirst(after.findings)
      .filter(
        (f) =>
          f.status === status &&
          earlier.get(f.provision) !== status &&
          worthTelling(f, earlier.get(f.provision)),
      )
      .flatMap((f): Item[] => {
        const item = findingItem(telling, f)
        return item.text ? [{ ...item, text: barMark(f, language) + item.text, mark }] : []
      })
  const changes = [...turned('holds', '＋'), ...turned('fails', '－')]
  const verdict = verdictWords(after.verdict, language)
  const items: Item[] = [
    ...(verdictWords(before.verdict, language) === verdict ? [] : [{ text: say.verdict(verdict) }]),
    ...changes.slice(0, SHOWN),
    ...(changes.length > SHOWN ? [{ text: say.more(changes.length - SHOWN) }] : []),
  ]
  return items.length > 0 ? [{ title: say.title, items }] : []
}

/** What bars comes first: it is what a person has to know, however much else changes. */
const barsFirst = (findings: readonly Finding[]): Finding[] => [
  ...findings.filter((f) => isBar(f.provision)),
  ...findings.filter((f) => !isBar(f.provision)),
]

/** The words of a bar read as an accusation, so it is said whether it has come about, is ruled out, or may yet be so. */
function barMark(finding: Finding, language: Language): string {
  const say = changeWording(language)
  if (!isBar(finding.provision)) return ''
  if (finding.status === 'fails') return say.ruledOut
  return hasComeAbout(finding) ? say.comeAbout : say.toBeConfirmed
}

/** That something open does not apply is no news, unless it would have stopped the project or had applied before. */
const worthTelling = (f: Finding, earlier: Finding['status'] | undefined) =>
  f.status === 'holds' || earlier === 'holds' || isBar(f.provision)
