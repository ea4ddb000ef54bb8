import type { Decision, Finding } from '../../../rules/assess.ts'
import { describeCases, type Language } from '../../../rules/describe.ts'
import { FACTS } from '../../../rules/facts.ts'
import { chainOf, type Fork, isFork } from '../../../rules/fork.ts'
import { limitsOf } from '../../../rules/limits.ts'
import { verdictName } from '../../../rules/overturning.ts'
import { isBar } from '../../../rules/provision.ts'
import type { Told } from '../../../rules/route.ts'
import type { Provision, Stage, Subject, Topic } from '../../../rules/schema.ts'
import type { Item, Section } from '../reply.ts'
import { answerWording } from '../wording/answer.ts'
import { limitItems } from '../wording/limits.ts'
import { marks } from '../wording/marks.ts'
import {
  cite,
  factWords,
  findingItem,
  officeNames,
  pick,
  provisionItem,
  reasons,
} from '../wording/provision.ts'
import { condition, type Telling } from '../wording/telling.ts'

/** What a project must still pass and hand in before building begins. */
export const BEFORE_BUILDING: readonly Stage[] = ['plan', 'declaration', 'initiation', 'review', 'budget']

/** A section, or none where it would be empty. */
export const section = (title: string, items: Item[], ordered = false): Section[] =>
  items.length === 0 ? [] : [{ title, items, ...(ordered ? { ordered: true } : {}) }]

/** Sections that are shown on demand only. */
export const folded = (sections: readonly Section[]): Section[] =>
  sections.map((each) => ({ ...each, folded: true }))

/** Whether a provision is about one of some topics. */
export const isAbout =
  (topics: readonly Topic[]) =>
  ({ about }: Provision): boolean =>
    about.some((topic) => topics.includes(topic))

/** The limits next to the figures that an answer turns on, as far as they matter to what was asked. */
export function limitsSection(
  { regulation, assessment, language }: Telling,
  findings: readonly Finding[],
  matters: (provision: Provision) => boolean,
): Section[] {
  const compared = new Set(findings.flatMap(({ because }) => because.map(({ atom }) => atom.fact)))
  return [...compared]
    .filter((id) => FACTS[id].type === 'quantity')
    .flatMap((fact) => {
      const limits = limitsOf(regulation, assessment.facts, fact, matters)
      return section(
        answerWording(language).limits(FACTS[fact].label[language]),
        limitItems(regulation, limits, fact, language),
      )
    })
}

/** Why the verdict is what it is: the comparisons that decided it. */
export function reasonsSection({ assessment, regulation, language }: Telling): Section[] {
  const say = answerWording(language)
  const items = assessment.verdict.because.map((finding): Item => {
    const { provision } = finding
    const compared = reasons(finding, language).join(marks(language).comma)
    const outcome = outcomeText(provision, language)
    const by = provision.say ? '' : officeNames(regulation, provision, language)
    const who = by && say.approvedBy(by)
    return {
      text: `${compared ? `${compared} → ` : ''}${outcome}${who}`,
      citations: [cite(regulation, provision)],
    }
  })
  return section(say.why, items)
}

/** The verdict in the house word, with what the provision adds to it. */
function outcomeText({ verdict, principle, say }: Provision, language: Language): string {
  const word = verdictName({ value: verdict ?? null, principle })?.[language] ?? ''
  const more = say ? pick(say, language) : ''
  if (!word || !more) return word || more
  return more.startsWith(word.slice(0, 2)) ? more : `${word}${marks(language).colon}${more}`
}

/** How an open question can come out. */
export function branchesSection(
  { regulation, language }: Telling,
  decision: Pick<Decision, 'branches'>,
): Section[] {
  const say = answerWording(language)
  const { colon, semicolon } = marks(language)
  const items = decision.branches.map(({ cases, holds }): Item => {
    const outcomes = holds.map(({ provision }) =>
      provision.verdict
        ? verdictName({ value: provision.verdict, principle: provision.principle })?.[language]
        : provisionItem(regulation, provision, language).text,
    )
    const outcome = [...new Set(outcomes)].join(semicolon) || say.textSilent
    const citations = holds.map(({ provision }) => cite(regulation, provision))
    return { text: `${describeCases(cases, language)}${colon}${outcome}`, citations }
  })
  return section(say.cases, items)
}

/**
 * The steps in order, as one chain; where it parts, the ways share a line that names the deciding question. `told` picks
 * the steps; all, if not given.
 */
export function routeSection(telling: Telling, told?: Told): Section[] {
  const say = answerWording(telling.language)
  const items = chainOf(telling.assessment, told).flatMap((part) =>
    isFork(part) ? [forkItem(telling, part)] : toItems(telling, part.findings),
  )
  return section(say.route, items, true)
}

function forkItem(telling: Telling, { fact, ways }: Fork): Item {
  const { language } = telling
  const say = answerWording(language)
  const lines = ways.map(({ value, steps }) => {
    const acts = steps.map(({ findings }) => toItems(telling, findings).map(({ text }) => text))
    return say.way(
      factWords({ [fact]: value }, language).join(''),
      acts.map((each) => each.join(marks(language).list)),
    )
  })
  const findings = ways.flatMap(({ steps }) => steps.flatMap((step) => step.findings))
  const articles = new Map(
    findings.map(({ provision }) => [provision.article, cite(telling.regulation, provision)]),
  )
  return {
    text: [say.fork(FACTS[fact].ask[language]), ...lines].join('\n'),
    citations: [...articles.values()],
  }
}

/** What the text leaves in doubt about the provisions shown, each doubt once. */
export function doubtsSection(
  telling: Telling,
  shown: readonly Finding[],
  title = answerWording(telling.language).doubts,
): Section[] {
  const { regulation, language } = telling
  const items = shown.flatMap((finding): Item[] => {
    const { doubt } = finding.provision
    if (!doubt) return []
    const text = pick(doubt, language) + condition(telling, finding)
    return [{ text, citations: [cite(regulation, finding.provision)] }]
  })
  const once = [...new Map(items.map((item) => [item.text, item])).values()]
  return section(title, once)
}

/** Everything the regulation says on a topic that holds or may still hold. */
export const ofTopic = ({ assessment }: Telling, topic: Subject): Finding[] =>
  assessment.findings.filter((f) => f.status !== 'fails' && isOf(f.provision, topic))

const isOf = (p: Provision, topic: Subject) => (topic === 'bar' ? isBar(p) : p.about.includes(topic))

export const toItems = (telling: Telling, findings: readonly Finding[]): Item[] =>
  findings.map((finding) => findingItem(telling, finding)).filter((item) => item.text)
