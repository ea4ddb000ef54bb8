import type { Finding } from '../../../rules/assess.ts'
import { papersOf } from '../../../rules/papers.ts'
import type { Stage } from '../../../rules/schema.ts'
import { type Item, type Section, unique } from '../reply.ts'
import { answerWording } from '../wording/answer.ts'
import { firstLineWording } from '../wording/first-line.ts'
import { marks } from '../wording/marks.ts'
import { cite, documentName, findingItem } from '../wording/provision.ts'
import type { Telling } from '../wording/telling.ts'
import { BEFORE_BUILDING, section, toItems } from './sections.ts'

/** The documents of the stages before building, in the order of the stages; each once, with all its chapters. */
export function documentsSection(telling: Telling, stages: readonly Stage[] = BEFORE_BUILDING): Section[] {
  const papers = papersOf(telling.assessment.findings).filter(({ stage }) => stage && stages.includes(stage))
  const items = papers.flatMap(({ findings }) => documentItems(telling, findings))
  return section(answerWording(telling.language).documents, items)
}

/** The names of the papers of some stages, each with the count of the chapters it must have, in one line. */
export function papersLine(telling: Telling, stages: readonly Stage[] = BEFORE_BUILDING): Section[] {
  const { language } = telling
  const line = paperNames(telling, stages)
  return line ? section(firstLineWording(language).papersToSubmit, [line]) : []
}

/** The same as an item; nothing where the text asks for none. */
export function paperNames(
  { assessment, regulation, language }: Telling,
  stages: readonly Stage[],
): (Item & { count: number }) | undefined {
  const papers = papersOf(assessment.findings).filter(({ stage }) => stage && stages.includes(stage))
  const say = firstLineWording(language)
  const names = papers.map(({ name, findings }) => {
    const chapters = findings.reduce((sum, { provision }) => sum + (provision.chapters?.length ?? 0), 0)
    const words = documentName(name, language)
    return chapters > 0 ? say.withChapters(words, chapters) : words
  })
  const citations = papers.flatMap(({ findings }) => findings.map((f) => cite(regulation, f.provision)))
  return names.length > 0
    ? {
        text: [...new Set(names)].join(marks(language).list),
        citations: unique(citations),
        count: names.length,
      }
    : undefined
}

/** Provisions about the same document, and the same open facts, as one item. */
export function documentItems(telling: Telling, findings: readonly Finding[]): Item[] {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const key = `${finding.provision.document?.zh} ${finding.missing.join()}`
    groups.set(key, [...(groups.get(key) ?? []), finding])
  }
  return [...groups.values()].flatMap((group): Item[] => {
    const [first] = group
    if (!first) return []
    const chapters = group.flatMap((finding) => finding.provision.chapters ?? [])
    const provision = chapters.length > 0 ? { ...first.provision, chapters } : first.provision
    const item = findingItem(telling, { ...first, provision })
    return [{ ...item, citations: group.map((finding) => cite(telling.regulation, finding.provision)) }]
  })
}

/** The deadlines of some stages. */
export function deadlinesSection(telling: Telling, stages: readonly Stage[] = BEFORE_BUILDING): Section[] {
  const dated = telling.assessment.findings.filter(
    (f) =>
      f.status !== 'fails' && f.provision.deadline && f.provision.stage && stages.includes(f.provision.stage),
  )
  return deadlineItems(telling, dated)
}

export const deadlineItems = (telling: Telling, dated: readonly Finding[]): Section[] =>
  section(answerWording(telling.language).deadlines, toItems(telling, dated))
