import type { Language } from '../../../rules/describe.ts'
import { choice } from '../acts.ts'
import { emptyReply, type Item, type Reply } from '../reply.ts'
import { leftWording } from '../wording/left.ts'
import type { Filling } from './filling.ts'
import { type Asked, idOf, interview, labelOf, progressAt, sectionOf } from './interview.ts'
import { sentTo } from './offers.ts'

/** How many questions are left, section by section, and which were put off. */
export function leftReply({ project, regulation }: Filling, language: Language): Reply {
  const say = leftWording(language)
  const blank = { ...emptyReply(language), region: project.region, facts: project.facts }
  if (project.status === 'approved')
    return { ...blank, lead: [say.approved], choices: [choice('status', language)] }
  const state = interview(regulation, project)
  const { remaining, putOff } = state
  const why = (asked: Asked) => (project.unknown[idOf(asked)] === 'later' ? say.later : say.unknown)
  const waiting = putOff.map((asked): Item => {
    const how = sentTo(project, idOf(asked), language) || why(asked)
    return { text: `${labelOf(asked, language)}${say.open}${how}${say.close}` }
  })
  const sections = [...new Set(remaining.map(sectionOf))]
  const [next] = remaining.map((asked) => progressAt([asked], state, language))
  return {
    ...blank,
    title: remaining.length > 0 ? say.title(remaining.length) : say.none,
    lead: next ? [say.changes(next.answered, next.all)] : [],
    sections: [
      ...sections.flatMap((section) => {
        const open = remaining.filter((asked) => sectionOf(asked) === section)
        const names = open.map((asked) => labelOf(asked, language)).join(say.comma)
        return open.slice(0, 1).map((asked) => {
          const { section: name, place } = progressAt([asked], state, language)
          return { title: say.section(name, open.length, place?.of ?? open.length), items: [{ text: names }] }
        })
      }),
      ...(waiting.length > 0 ? [{ title: say.putOffTitle(waiting.length), items: waiting }] : []),
    ],
    choices: [
      ...(waiting.length > 0 ? [choice('fill-open', language, 'primary')] : []),
      ...(remaining.length > 0 ? [] : [choice('submit', language), choice('review', language)]),
    ],
  }
}
