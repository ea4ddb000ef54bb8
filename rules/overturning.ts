import type { Assessment, Conclusion, Finding } from './assess.ts'
import { FACTS, type FactId } from './facts.ts'
import { hasComeAbout, isTouched } from './obstacle.ts'
import { VERDICTS } from './schema.ts'
import { type Bilingual, both } from './vocabulary.ts'

/** What can overturn a verdict, or stands in its way, by how sure it is; each finding stands once. */
export interface Overturning {
  /** A told fact is itself what stands in the way. */
  comeAbout: Finding[]
  /** Something told points at it, and more is to be known. */
  raised: Finding[]
  /** Whether the text applies to such a project is not settled by it. */
  doubted: Finding[]
  /** Nobody has said anything of it. */
  unmentioned: Finding[]
}

export function overturning({ stops, bars, doubts }: Conclusion): Overturning {
  const comeAbout = bars.filter(hasComeAbout)
  const doubted = doubts.filter(({ status }) => status === 'holds')
  const rest = [...stops, ...bars, ...doubts].filter((f) => !comeAbout.includes(f) && !doubted.includes(f))
  const raised = rest.filter((f) => (f.status === 'open' ? isRaised(f) : isTouched(f)))
  return { comeAbout, raised, doubted, unmentioned: rest.filter((f) => !raised.includes(f)) }
}

/**
 * What a fact that is told only where it matters makes hold beside the verdict: it sends the project elsewhere, or asks
 * for more.
 */
export const triggered = ({ findings, verdict }: Assessment): Finding[] =>
  findings.filter(
    (f) =>
      f.status === 'holds' &&
      f.provision.verdict === undefined &&
      !verdict.bars.includes(f) &&
      f.because.some(({ atom: { fact }, truth }) => truth === true && FACTS[fact].told),
  )

/** What nearly every message tells; it points at nothing in particular. */
export const COMMON: readonly FactId[] = [
  'kind',
  'investment',
  'applicant',
  'ownLevel',
  'classified',
  'funding',
]

/** Whether something told points at a finding, and not only what nearly every message tells. */
export const isRaised = ({ because }: Finding): boolean =>
  because.some(({ atom: { fact }, truth }) => truth === true && !COMMON.includes(fact))

/** The word for a verdict that is none of depends and nothing: 原则上 stays where the text has it. */
export function verdictName({
  value,
  principle = false,
}: {
  value: Conclusion['value']
  principle?: boolean | undefined
}): Bilingual | undefined {
  if (value === null || value === 'depends') return undefined
  const { zh, en } = VERDICTS[value]
  return principle ? both(`原则上${zh}`, `${en}, in principle`) : { zh, en }
}
