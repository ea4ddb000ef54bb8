import type { Finding } from '../../rules/assess.ts'
import type { Provision, Stage } from '../../rules/schema.ts'

/** Chapters of our outline that a regulation may demand under a name of its own; the first that fits is taken. */
const RECOGNISED = {
  budget: /概算|预算|投资估算|投资额度/,
  dataNeeds: /数据.*需求/,
  catalogue: /目录|共享/,
  signOn: /认证/,
  crypto: /密码/,
  security: /(网络|信息)安全|等级保护|安全保障/,
  platform: /集约|政务云/,
  outcome: /绩效/,
  upkeep: /运行维护|运维/,
  situation: /现状|必要性/,
  basis: /依据/,
  goal: /目标/,
  functions: /建设内容|服务内容/,
} as const satisfies Record<string, RegExp>
export type DemandedChapter = keyof typeof RECOGNISED
const ids = Object.keys(RECOGNISED) as DemandedChapter[]

/** A chapter that the regulation demands by name. */
export interface Demand {
  name: string
  /** The name in English, where the regulation has it. */
  en?: string
  /** The chapter of our outline that takes this name; without one it is a chapter of its own. */
  chapter: DemandedChapter | undefined
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
      else
        demands.push({
          name,
          ...(en ? { en } : {}),
          chapter: recognised(name, demands),
          findings: [finding],
        })
    }
  return demands
}

const recognised = (name: string, taken: readonly Demand[]): DemandedChapter | undefined =>
  ids.find((id) => RECOGNISED[id].test(name) && !taken.some((demand) => demand.chapter === id))
