import { type Provision, type Stage, SUBJECT_NAMES } from '../../../rules/schema.ts'
import { type Answer, emptyReply, type Reply } from '../reply.ts'
import { answerWording } from '../wording/answer.ts'
import { firstLineWording } from '../wording/first-line.ts'
import { placeName } from '../wording/place.ts'
import type { Telling } from '../wording/telling.ts'
import { deadlinesSection, documentsSection, paperNames } from './papers.ts'
import { BEFORE_BUILDING, folded, limitsSection } from './sections.ts'
import { restOf } from './topic.ts'

/** Which papers, by name; their chapters are folded. */
export function papersReply(telling: Telling, stage: Stage | undefined): Reply | undefined {
  const { regulation, language, assessment } = telling
  const stages = stage ? [stage] : BEFORE_BUILDING
  const names = paperNames(telling, stages)
  if (!names) return undefined
  const topic = SUBJECT_NAMES.materials[language]
  const isAsked = ({ document, stage: at }: Provision) =>
    document !== undefined && at !== undefined && stages.includes(at)
  const asked = assessment.findings.filter((f) => f.status !== 'fails' && isAsked(f.provision))
  return {
    ...emptyReply(language),
    title: `${placeName(regulation, language)} · ${topic}`,
    answer: {
      text: firstLineWording(language).papers(names.count, names.text),
      polarity: null,
      citations: names.citations ?? [],
    },
    sections: [
      ...documentsSection(telling, stages),
      ...limitsSection(telling, asked, isAsked),
      ...folded(restOf(telling, 'materials')),
    ],
  }
}

/** What has to be done by when, the first of it first. */
export function deadlinesReply(telling: Telling): Reply | undefined {
  const { regulation, language } = telling
  const [first, ...rest] = deadlinesSection(telling).flatMap(({ items }) => items)
  if (!first) return undefined
  const answer: Answer = { text: first.text, polarity: null, citations: first.citations ?? [] }
  const say = answerWording(language)
  return {
    ...emptyReply(language),
    title: `${placeName(regulation, language)} · ${say.deadlinesAsked}`,
    answer,
    sections: rest.length > 0 ? [{ title: say.deadlines, items: rest }] : [],
  }
}
