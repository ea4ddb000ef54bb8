import type { Finding } from '../rules/assess.ts'
import type { Provision, Stage } from '../rules/schema.ts'

/** Chapters of our outline that a regulation may demand under a name of its own. */
const RECOGNISED = {
  budget: /概算|预算|投资估算/,
  dataNeeds: /数据.*需求/,
  catalogue: /目录|共享/,
  signOn: /认证/,
  crypto: /密码/,
  security: /网络安全/,
  platform: /集约/,
  outcome: /绩效/,
} as const satisfies Record<string, RegExp>
export type DemandedChapter = keyof typeof RECOGNISED
const ids = Object.keys(RECOGNISED) as DemandedChapter[]

/** A chapter that the regulation demands by name. */
export interface Demand {
  name: string
  /** The chapter of our outline that takes this name; without one it is a chapter of its own. */
  chapter: DemandedChapter | undefined
  /** The provisions that demand it, holding or still open. */
  findings: Finding[]
}

/** What is submitted up to the approval; chapters named later belong to other papers. */
const BEFORE_BUILDING: ReadonlySet<Stage | undefined> = new Set([
  undefined,
  'plan',
  'declaration',
  'initiation',
  'review',
  'budget',
] as const)

/** True for a provision that says what the plan must contain; the columns of a form are no chapters. */
export const demandsChapters = (provision: Provision): boolean =>
  provision.topic === 'chapters' && provision.chapters !== undefined && BEFORE_BUILDING.has(provision.stage)

/** The chapters demanded by provisions that hold or are open, in the order the regulation names them. */
export function demandedChapters(findings: readonly Finding[]): Demand[] {
  const demands: Demand[] = []
  for (const finding of findings) {
    if (finding.status === 'fails' || !demandsChapters(finding.provision)) continue
    for (const { zh: name } of finding.provision.chapters ?? []) {
      const known = demands.find((demand) => demand.name === name)
      if (known) known.findings.push(finding)
      else demands.push({ name, chapter: recognised(name, demands), findings: [finding] })
    }
  }
  return demands
}

const recognised = (name: string, taken: readonly Demand[]): DemandedChapter | undefined =>
  ids.find((id) => RECOGNISED[id].test(name) && !taken.some((demand) => demand.chapter === id))
