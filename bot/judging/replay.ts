import type { Compiled } from '../../rules/regulation.ts'
import type { Project } from '../../store/schema.ts'
import type { Former } from './archive.ts'
import { isUnchanged, type Judgement, judgementOf } from './judgement.ts'

/** The rules that a replay judges by: those in use, and those in whose place others are tried. */
export interface Wordings {
  /** In use now. */
  present: ReadonlyMap<string, Compiled>
  /** What projects are judged by now. */
  tried: ReadonlyMap<string, Compiled>
  /** What they were judged by before. */
  former: Former
}

/** How the rules that are tried judge a project, beside those that judged it last. */
export type Replayed =
  | { project: Project; is: 'same' | 'unjudged' | 'lawless' }
  | { project: Project; is: 'differs' | 'unknown'; judgement: Judgement }

/** Judges a project by the rules that are tried; what was found is for a terminal, in Chinese. */
export async function replayed(
  project: Project,
  { present, tried: all, former }: Wordings,
): Promise<Replayed> {
  const { region, rules } = project
  const tried = all.get(region)
  if (!tried) return { project, is: 'lawless' }
  if (rules === undefined) return { project, is: 'unjudged' }
  if (rules === tried.hash) return { project, is: 'same' }
  const now = present.get(region)
  const was = now?.hash === rules ? now : await former(region, rules)
  const judgement = judgementOf(project, { was, now: tried }, 'zh')
  if (isUnchanged(judgement)) return { project, is: 'same' }
  return { project, is: was ? 'differs' : 'unknown', judgement }
}
