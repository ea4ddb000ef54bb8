import { z } from 'zod'
import { short } from '../../../docs/wording.ts'
import type { Language } from '../../../rules/describe.ts'
import { APPLICANT } from '../../../rules/route.ts'
import type { Project } from '../../../store/schema.ts'
import type { Leg } from '../../project/way.ts'
import { carriedJson } from '../ask/fact-question.ts'
import type { Choice } from '../reply.ts'
import { pick } from '../wording/provision.ts'
import { wayWording } from '../wording/way.ts'

/** What such a button carries: the project, the article, the act in its own words, and whether it is done. */
export const ticked = carriedJson.pipe(z.tuple([z.string(), z.number(), z.string(), z.boolean()]))

/** The most acts of their own that an applicant is offered to tick at once. */
const OFFERED = 2
/** A button holds 75 characters. */
const LABEL = 40

/** The buttons with which an applicant ticks what they do themselves, and takes the last tick back. */
export function ticking(way: readonly Leg[], project: Project, language: Language): Choice[] {
  if (project.facts.classified) return []
  const say = wayWording(language)
  const now = way.filter((leg) => leg.by === APPLICANT)
  const button = ({ provision: { article, action } }: Leg, done: boolean): Choice => ({
    act: 'tick',
    value: JSON.stringify([project.id, article, action?.zh ?? '', done]),
    label: (done ? say.didIt : say.notYet)(short(action ? pick(action, language) : '', LABEL)),
  })
  const open = now.filter(({ standing }) => standing.is === 'yours').slice(0, OFFERED)
  const last = now.findLast(({ standing }) => standing.is === 'done')
  return [...open.map((leg) => button(leg, true)), ...(last ? [button(last, false)] : [])]
}
