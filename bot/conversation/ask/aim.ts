import type { Provision, Stage, Subject, Topic } from '../../../rules/schema.ts'
import { INITIATES, LISTED, NEXT_AFTER, WHOLE_WAY } from '../../understand/lexicon/forms.ts'
import type { Form, Inquiry } from '../../understand/understanding.ts'
import { type Hit, STRONG } from './find/find.ts'

/** What answers a question: one of the answers that a project as a whole has, or what is found for it. */
export type Aim = 'verdict' | 'route' | 'way' | 'next' | 'papers' | 'deadlines' | 'scope' | 'topic' | 'found'

/** What else there is to know of a question. */
interface Known {
  hits: readonly Hit[]
  topics: readonly Subject[]
  stage?: Stage | undefined
  /** A project is described, or what is told decides by itself. */
  described: boolean
  /** What is told bars the project, or takes it out of the regulation. */
  isOut: boolean
}

/**
 * What a question comes down to. Only one that names nothing but the procedure is about the project as a whole, and not
 * even that when people have asked for something else in nearly its words.
 */
export function aimOf(inquiry: Inquiry, { hits, topics, stage, described, isOut }: Known): Aim {
  const { form, bare, empty, words } = inquiry
  const [first] = hits
  const isNear = first !== undefined && first.score >= (first.told ? STRONG / 2 : STRONG)
  const near = isNear ? first.provision : undefined
  const elsewhere = !empty && near !== undefined && !isProcedural(near)
  // Something in the procedure is named beside it: 要分两步报吗.
  const beside = elsewhere || (!empty && near !== undefined && near.verdict === undefined && isNorm(near))
  if (topics.includes('change')) return form === undefined ? 'topic' : 'found'
  if (NEXT_AFTER.test(words) && (form === undefined || STEPS.includes(form))) return 'next'
  if (WHOLE_WAY.test(words) && (form === undefined || WAYS.includes(form))) return 'way'
  switch (form) {
    case 'papers':
      return bare || stage ? 'papers' : 'found'
    case 'how':
    case 'to-whom':
      if (pointsAt(first)) return 'found'
      return bare && !(elsewhere && (first?.score ?? 0) >= 1.5 * STRONG) ? 'route' : 'found'
    case 'who':
    case 'order':
      return bare && !(elsewhere && (first?.score ?? 0) >= 1.5 * STRONG) ? 'route' : 'found'
    case 'then':
      return 'way'
    case 'when':
    case 'how-long':
      return bare && !elsewhere ? 'deadlines' : 'found'
    case 'need':
    case 'may':
    case 'confirm':
      if (LISTED.test(words) && !isOut) return 'found'
      if (INITIATES.test(words))
        return isOut ||
          ((bare || (described && !(beside && standsOut(hits)))) &&
            (form === 'need' || !hits.slice(0, LOOKED_AT).some(isElsewhere)))
          ? 'verdict'
          : 'found'
      return empty ? 'verdict' : 'found'
    case 'covered':
      return 'scope'
    case undefined:
      return described && (empty || !near) ? 'verdict' : 'found'
    default:
      return 'found'
  }
}

/** The forms in which the next step is asked for, and no thing in it. */
const STEPS: readonly Form[] = ['how', 'order', 'contents', 'then']

/** The forms in which a whole way is asked for. */
const WAYS: readonly Form[] = ['how', 'order', 'contents', 'papers', 'where', 'what-is']

const isNorm = ({ norm }: Provision): boolean => norm === 'may' || norm === 'need-not' || norm === 'must'

/** How something is done that a told fact sets apart: 计划外的怎么走, 两个局联合建的怎么报. */
const pointsAt = (hit: Hit | undefined): boolean =>
  hit?.told === true && hit.score >= STRONG && APART.some((topic) => hit.provision?.about.includes(topic))
const APART: readonly Topic[] = ['off-plan', 'joint', 'change', 'service', 'maintenance']

/** Whether the nearest is much nearer than what any other article says. */
function standsOut([first, ...others]: readonly Hit[]): boolean {
  const next = others.find(({ article }) => article !== first?.article)
  return first !== undefined && first.score >= STANDS_OUT * (next?.score ?? 0)
}
const STANDS_OUT = 1.3

/** How many of the nearest may be what a told fact points at. */
const LOOKED_AT = 3

const isElsewhere = ({ told, score, provision }: Hit): boolean =>
  told && score >= STRONG / 2 && provision !== undefined && !isProcedural(provision)

const PROCEDURAL: readonly Subject[] = ['initiation', 'approval', 'plan', 'materials', 'scope', 'off-plan']

/** Whether a provision is on the procedure as such, and not on one thing in it. */
export const isProcedural = ({ about, verdict }: Provision): boolean =>
  verdict !== undefined || PROCEDURAL.includes(about[0] ?? 'scope')
