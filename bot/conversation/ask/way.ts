import { isDecided, type Step, stepsOf } from '../../../rules/route.ts'
import { type Stage, SUBJECT_NAMES } from '../../../rules/schema.ts'
import { emptyReply, type Reply } from '../reply.ts'
import { answerWording } from '../wording/answer.ts'
import { firstLineWording } from '../wording/first-line.ts'
import { placeName } from '../wording/place.ts'
import type { Telling } from '../wording/telling.ts'
import { inTheWaySections } from './in-the-way.ts'
import { folded, isAbout, limitsSection, routeSection, section } from './sections.ts'
import { restOf } from './topic.ts'
import { chainItem, verdictReply } from './verdict.ts'

/** Who decides, in order. */
export function routeReply(telling: Telling): Reply {
  const { regulation, language, assessment } = telling
  const sections = routeSection(telling, isDecided)
  const { value } = assessment.verdict
  const first = chainItem(telling, (p) => p.stage === 'initiation' && isDecided(p))
  const isOut = value === 'not-applicable' || value === 'barred' || value === 'exempt'
  if (isOut || !first) return verdictReply(telling)
  const { sections: beside, ...verdict } = verdictReply(telling, 'need', true)
  const deciding = stepsOf(assessment.findings, isDecided).flatMap(({ findings }) => findings)
  const limits = limitsSection(telling, deciding, isAbout(['approval', 'initiation', 'review']))
  // What stands in the way is to be seen whatever was asked.
  const inTheWay = inTheWaySections(telling)
  const titles = [...limits, ...inTheWay].map(({ title }) => title)
  const others = beside.filter(({ title }) => !titles.includes(title))
  return {
    ...verdict,
    title: `${placeName(regulation, language)} · ${SUBJECT_NAMES.approval[language]}`,
    answer: { text: first.text, polarity: null, citations: first.citations ?? [] },
    sections: [...sections, ...inTheWay, ...limits, ...folded([...others, ...restOf(telling, 'approval')])],
  }
}

/** The way of a project with the applicant's own steps: the whole of it, or what comes after a stage. */
export function wayReply(telling: Telling, after?: Stage): Reply {
  const { regulation, language, assessment } = telling
  const steps = stepsOf(assessment.findings)
  const last =
    after === undefined ? 0 : Math.max(0, ...steps.flatMap((step) => (isAt(step, after) ? [step.place] : [])))
  const [first, ...rest] = routeSection(telling, ({ step = 0 }) => step > last).flatMap(({ items }) => items)
  if (!first) return verdictReply(telling)
  return {
    ...emptyReply(language),
    title: `${placeName(regulation, language)} · ${answerWording(language).route}`,
    answer: {
      text: firstLineWording(language).first(first.text),
      polarity: null,
      citations: first.citations ?? [],
    },
    sections: section(firstLineWording(language).afterwards, rest, true),
  }
}

const isAt = ({ findings }: Step, stage: Stage): boolean =>
  findings.some(({ provision }) => provision.stage === stage)
