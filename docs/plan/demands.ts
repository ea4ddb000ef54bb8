import type { Finding } from '../../rules/assess.ts'
import type { Provision, Stage } from '../../rules/schema.ts'

/** A chapter that the regulation demands by name. */
export interface Demand {
  name: string
  /** The name in English, where the regulation has it. */
  en?: string
  /** The provisions that demand it, holding or still open. */
  findings: Finding[]
}

/** What is submitted up to the approval; chapters named later belong to other papers. */
const BEFORE_BUILDING: readonly (Stage | undefined)[] = [
  undefined,
  'plan',
  'declaration',
  'initiation',
  'review',
  'budget',
]
const stageOf = ({ stage }: Provision): number => BEFORE_BUILDING.indexOf(stage)

/** True for a provision that names chapters of a paper for the approval; the columns of a form are no chapters. */
export const demandsChapters = (provision: Provision): boolean =>
  provision.about.includes('chapters') && provision.chapters !== undefined && stageOf(provision) >= 0

/**
 * The chapters demanded by provisions that hold or are open, in the order the regulation names them. Where papers of
 * several stages have chapters, those of the first are meant: the later papers are others.
 */
export function demandedChapters(findings: readonly Finding[]): Demand[] {
  const all = findings.filter((finding) => finding.status !== 'fails' && demandsChapters(finding.provision))
  const first = Math.min(...all.map((finding) => stageOf(finding.provision)))
  const demands: Demand[] = []
  for (const finding of all.filter(({ provision }) => stageOf(provision) === first))
    for (const { zh: name, en } of finding.provision.chapters ?? []) {
      const known = demands.find((demand) => demand.name === name)
      if (known) known.findings.push(finding)
      else demands.push({ name, ...(en ? { en } : {}), findings: [finding] })
    }
  return demands
}
