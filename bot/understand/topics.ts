import type { Stage, Topic } from '../../rules/schema.ts'
import { type Clause, clauseAt } from './clauses.ts'
import { ASPECTS, type Asking, QUESTIONS, STAGE_OF, SUBJECTS } from './lexicon/topics.ts'
import { type Match, matcher, rows } from './matcher.ts'
import type { Ask } from './understanding.ts'

/** What a message asks. */
export interface Asked {
  topics: Topic[]
  asks: Ask[]
  stage?: Stage
}

const asking = matcher(rows(SUBJECTS, QUESTIONS))
const aspects = matcher(rows(ASPECTS))

/** Topics that say where in the procedure one is; a question of who, what or when takes their place. */
const FRAMES: ReadonlySet<Topic> = new Set<Topic>(['initiation', 'approval', 'materials', 'plan', 'chapters'])

/**
 * The topics asked about, in order. Subjects count in clauses that ask; where none does, all count, unless the
 * message states facts (`covered` spans) or answers a question.
 */
export function readTopics(
  text: string,
  clauses: Clause[],
  covered: readonly { at: number; end: number }[],
  answering: boolean,
): Asked {
  const found = asking.all(text)
  const asks = found.filter((m) => m.value.firm || clauseAt(clauses, m.at).asks)
  const free = found.filter((m) => !covered.some((c) => m.at < c.end && c.at < m.end))
  const counted = asks.some((m) => m.value.topics.length > 0)
    ? asks
    : clauses.some((c) => c.asks)
      ? [...asks, ...free]
      : answering
        ? asks
        : free
  return arranged(
    text,
    clauses,
    [...new Set(counted)].sort((a, b) => a.at - b.at),
  )
}

function arranged(text: string, clauses: Clause[], counted: Match<Asking>[]): Asked {
  const topics: Topic[] = []
  const asks: Ask[] = []
  let stage: Stage | undefined
  const words = aspects.all(text)
  for (const clause of clauses) {
    const here = counted.filter((m) => m.at >= clause.at && m.at < clause.end)
    if (here.length === 0) continue
    const subjects = here.flatMap((m) => m.value.topics).filter((t) => !FRAMES.has(t))
    const frames = here.flatMap((m) => m.value.topics).filter((t) => FRAMES.has(t))
    const wanted = [
      ...here.flatMap((m) => m.value.ask ?? []),
      ...words.filter((w) => clause.asks && w.at >= clause.at && w.at < clause.end).map((w) => w.value),
    ]
    const specific = here.some(
      (m) => m.value.firm && m.value.topics.length > 0 && !m.value.topics.includes('initiation'),
    )
    for (const match of here) {
      for (const topic of match.value.topics) {
        if (
          subjects.length > 0 &&
          topic === 'approval' &&
          wanted.includes('who') &&
          !frames.includes('initiation')
        )
          continue
        if (subjects.length > 0 && topic === 'plan' && !match.value.firm) continue
        if (
          topic === 'initiation' &&
          !match.value.firm &&
          (specific || wanted.some((w) => w === 'who' || w === 'deadline' || w === 'which-documents'))
        )
          continue
        topics.push(topic)
      }
    }
    if (here.some((m) => !m.value.firm && m.value.topics.includes('initiation')) && wanted.includes('who'))
      topics.push('approval')
    if (wanted.includes('which-documents') && !topics.includes('materials')) topics.push('materials')
    if (wanted.includes('which-documents') || wanted.includes('deadline'))
      stage ??= [...subjects, ...frames].flatMap((t) => STAGE_OF[t] ?? [])[0]
    if (here.some((m) => m.value.topics.includes('initiation')) && clause.asks && wanted.length === 0)
      wanted.push('verdict')
    asks.push(...wanted)
  }
  return { topics: [...new Set(topics)], asks: [...new Set(asks)], ...(stage && { stage }) }
}
