import { assess } from '../../../rules/assess.ts'
import type { Language } from '../../../rules/describe.ts'
import { APPLICANT } from '../../../rules/route.ts'
import type { Project } from '../../../store/schema.ts'
import { isThis, tick } from '../../project/ticks.ts'
import { wayOf } from '../../project/way.ts'
import { emptyReply, joined, type Reply } from '../reply.ts'
import type { Desk, Standing, Turn } from '../turn.ts'
import { pick } from '../wording/provision.ts'
import { wayWording } from '../wording/way.ts'
import { progressToTick } from './progress.ts'
import { ticked } from './ticking.ts'

/** Ticks what a button says, for whichever of the person's projects it names. */
export function pressTick(
  value: string | undefined,
  standing: Standing,
  desk: Desk,
  language: Language,
): Turn {
  const carried = ticked.safeParse(value)
  const none = { ...emptyReply(language), lead: [wayWording(language).unknown] }
  if (!carried.success) return { ...standing, reply: none }
  const [id, article, action, done] = carried.data
  const change = (project: Project): { project: Project; reply: Reply } => {
    const regulation = desk.regulations.get(project.region)
    if (!regulation || project.owner !== standing.person.id || project.facts.classified)
      return { project, reply: none }
    const doing = { article, action }
    const leg = wayOf(project, assess(regulation, project.facts)).find(
      ({ by, provision }) => by === APPLICANT && isThis(doing, provision),
    )
    if (!leg?.provision.action) return { project, reply: none }
    const after = tick(project, doing, done, standing.person.id, desk.now)
    const say = wayWording(language)
    const words = pick(leg.provision.action, language)
    const lead = done ? say.noted(words) : say.takenBack(words)
    const status = progressToTick({ person: standing.person, project: after, regulation }, language)
    return { project: after, reply: joined({ ...emptyReply(language), lead: [lead] }, status.reply) }
  }
  if (standing.project?.id === id) return { ...standing, ...change(standing.project) }
  const own = standing.projects?.some((each) => each.id === id)
  return own
    ? { ...standing, reply: emptyReply(language), elsewhere: { project: id, change } }
    : { ...standing, reply: none }
}
