import type { Finding } from '../../../rules/assess.ts'
import { FACTS } from '../../../rules/facts.ts'
import { overturning, triggered, verdictName } from '../../../rules/overturning.ts'
import type { Item, Section } from '../reply.ts'
import { answerWording } from '../wording/answer.ts'
import { marks } from '../wording/marks.ts'
import { cite, provisionText } from '../wording/provision.ts'
import type { Telling } from '../wording/telling.ts'
import { doubtsSection, section, toItems } from './sections.ts'

/** What is first of all: what has come about, what a told fact points at, and whether the text applies at all. */
export function inTheWaySections(telling: Telling): Section[] {
  const say = answerWording(telling.language)
  const { comeAbout, raised } = overturning(telling.assessment.verdict)
  return [
    ...section(say.barred, barItems(telling, comeAbout)),
    ...section(say.confirmFirst, toItems(telling, raised)),
    ...scopeSection(telling),
  ]
}

/** Whether the text applies to such a project at all, where it does not settle that. */
const scopeSection = (telling: Telling): Section[] =>
  doubtsSection(
    telling,
    overturning(telling.assessment.verdict).doubted,
    answerWording(telling.language).scope,
  )

/** The most provisions shown that a told fact sets off beside the verdict. */
const TRIGGERED = 3

/** What a told fact sets off whatever was asked: another way to go, or more to do. */
export const triggeredSection = (telling: Telling): Section[] =>
  section(
    answerWording(telling.language).triggered,
    toItems(telling, triggered(telling.assessment).slice(0, TRIGGERED)),
  )

/** What nobody has mentioned and could still stop the project, or take it out of the regulation. */
export function unmentionedSection(telling: Telling): Section[] {
  const { unmentioned } = overturning(telling.assessment.verdict)
  const bars = unmentioned.filter((f) => f.provision.verdict === undefined)
  const verdicts = unmentioned.filter((f) => !bars.includes(f))
  return section(answerWording(telling.language).mayBar, [
    ...barItems(telling, bars),
    ...byArticle(telling, verdicts),
  ])
}

/** Provisions of one article that would come to the same verdict, as one line that names what they turn on. */
function byArticle({ regulation, language }: Telling, findings: readonly Finding[]): Item[] {
  const alike = ({ provision: p }: Finding) => `${p.article} ${p.verdict}`
  return [...new Set(findings.map(alike))].flatMap((key): Item[] => {
    const group = findings.filter((f) => alike(f) === key)
    const { provision } = group[0] ?? {}
    const principle = group.every((f) => f.provision.principle)
    const name = provision?.verdict && verdictName({ value: provision.verdict, principle })
    if (!provision || !name) return []
    const facts = [...new Set(group.flatMap((f) => f.missing))].map((id) => FACTS[id].label[language])
    const text = answerWording(language).mayCome(name[language], facts.join(marks(language).list))
    return [{ text, citations: [cite(regulation, provision)] }]
  })
}

/** The words of a bar say when it applies, so the facts it is open on need not be named. */
const barItems = ({ regulation, language }: Telling, bars: readonly Finding[]): Item[] =>
  bars
    .map(
      ({ provision }): Item => ({
        text: provisionText(regulation, provision, language),
        citations: [cite(regulation, provision)],
      }),
    )
    .filter((item) => item.text)
