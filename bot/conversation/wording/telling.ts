import { type Assessment, assess, type Finding } from '../../../rules/assess.ts'
import { describeCases, type Language } from '../../../rules/describe.ts'
import { FACTS, type Facts } from '../../../rules/facts.ts'
import { branches } from '../../../rules/logic/branches.ts'
import type { Compiled } from '../../../rules/regulation.ts'
import { marks } from './marks.ts'
import { wording } from './wording.ts'

/** An assessment together with the language it is told in. */
export interface Telling {
  assessment: Assessment
  regulation: Compiled
  language: Language
  /** For deadlines as calendar dates. */
  calendar?: Calendar | undefined
}

/** What is dated already, and the day it is; ISO dates. */
export interface Calendar {
  milestones: Readonly<Record<string, string>>
  /** Those that this very message told. */
  told: Readonly<Record<string, string>>
  today: string
}

/** Assesses what is known, to be told in a language. */
export function tell(regulation: Compiled, facts: Facts, language: Language, calendar?: Calendar): Telling {
  return { assessment: assess(regulation, facts), regulation, language, calendar }
}

const conditionWording = wording({
  depends: (facts: string) => [`（是否适用，取决于：${facts}）`, ` (depending on: ${facts})`],
  or: ['；或者', '; or '],
  when: (cases: string) => [`（如果${cases}）`, ` (if ${cases})`],
})

/** More ways than this to come to apply are not spelled out; the facts they turn on are named instead. */
const SPELLED_OUT = 2

/** When an open provision would apply: （如果总投资 50 万元及以上）; nothing for one that is settled. */
export function condition({ assessment, regulation, language }: Telling, finding: Finding): string {
  if (finding.status !== 'open') return ''
  const { article, line } = finding.provision
  const rule = regulation.rules.find(({ provision: p }) => p.article === article && p.line === line)
  const ways = rule ? branches([rule], assessment.facts).filter((branch) => branch.holds.length > 0) : []
  const say = conditionWording(language)
  if (ways.length === 0 || ways.length > SPELLED_OUT) {
    const labels = finding.missing.map((id) => FACTS[id].label[language])
    return say.depends(labels.join(marks(language).list))
  }
  return say.when(ways.map((way) => describeCases(way.cases, language)).join(say.or))
}
