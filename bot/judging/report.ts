import { emptyReply } from '../conversation/reply.ts'
import { titleOf } from '../conversation/wording/title.ts'
import { plainText } from '../render/text.ts'
import { sectionsOf, verdictLines } from './judgement.ts'
import type { Replayed } from './replay.ts'
import { replayWording as say } from './wording.ts'

/** What differs for one project, to be read at a terminal; nothing where nothing does. */
export function block(found: Replayed): string | undefined {
  const { project } = found
  if (found.is === 'lawless')
    return [headingOf(found, project.region), say.noRules(project.region)].join('\n')
  if (!('judgement' in found)) return undefined
  const { judgement } = found
  const { place, hash } = judgement.after.regulation
  const body = plainText({
    ...emptyReply('zh'),
    lead: [say.wordings(project.rules ?? '', hash), ...verdictLines(judgement)],
    sections: sectionsOf(judgement),
  })
  return [headingOf(found, place), ...body.split(/\n+/).map((line) => `  ${line}`)].join('\n')
}

const headingOf = ({ project }: Replayed, place: string): string =>
  say.heading(titleOf(project), [project.id, place, say.status[project.status]].join(say.list))

/** How many projects there were of each kind, in one line. */
export function countLine(all: ReadonlyMap<Replayed['is'], number>): string {
  const kinds = ['differs', 'same', 'unknown', 'unjudged', 'lawless'] as const
  const counted = kinds.map((kind) => [kind, all.get(kind) ?? 0] as const)
  const parts = counted.flatMap(([kind, count]) => (count > 0 ? [say.count[kind](count)] : []))
  return say.counts(
    counted.reduce((sum, [, count]) => sum + count, 0),
    parts,
  )
}
