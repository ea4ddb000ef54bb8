import type { Language } from '../../../rules/describe.ts'
import type { Facts } from '../../../rules/facts.ts'
import type { Compiled } from '../../../rules/regulation.ts'
import { startChoice } from '../help.ts'
import { emptyReply, type Reply } from '../reply.ts'
import { phrases } from '../turn.ts'
import { pick } from '../wording/provision.ts'
import { tell } from '../wording/telling.ts'
import { ofTopic, toItems } from './sections.ts'

/** A classified project: says the route, takes no content. */
export function classifiedReply(regulation: Compiled | undefined, language: Language): Reply {
  const say = phrases(language)
  const facts: Facts = { classified: true }
  const stop = say(
    '涉密项目请不要在这里填写任何内容，我也不会为它起草材料；请按保密规定线下办理，先联系保密行政管理部门。',
    'Do not enter anything about a classified project here; nothing will be drafted for it. Follow the secrecy rules and contact the secrecy administration first.',
  )
  const reply: Reply = {
    ...emptyReply(language),
    title: say('涉密项目：停止填写', 'Classified project: stop here'),
    topics: ['classified'],
    facts,
    lead: [stop],
  }
  if (!regulation) return reply
  const telling = tell(regulation, facts, language)
  const { value } = telling.assessment.verdict
  const items = toItems(
    telling,
    ofTopic(telling, 'classified').filter((f) => f.status === 'holds'),
  )
  return {
    ...reply,
    region: regulation.id,
    verdict: value === 'not-applicable' ? value : null,
    sections:
      items.length > 0
        ? [{ title: say('条文对涉密项目的规定', 'What the text says of classified projects'), items }]
        : [],
    note: pick(regulation.note, language),
  }
}

/** What would follow if a project were classified, for who asks or mentions it: nothing is taken down of it. */
export function ifClassifiedReply(regulation: Compiled | undefined, language: Language): Reply {
  const say = phrases(language)
  const lead = say(
    '如果项目涉密，请不要在这里填写任何内容，我也不会为它起草材料；请按保密规定线下办理，先联系保密行政管理部门。',
    'If a project is classified, enter nothing about it here; nothing will be drafted for it. Follow the secrecy rules and contact the secrecy administration first.',
  )
  const title = say('如果涉密，怎么办理', 'If it is classified')
  return { ...classifiedReply(regulation, language), title, lead: [lead] }
}

/** Declines to help with splitting, skipping or back-dating, and names who answers for it. */
export function evasionReply(regulation: Compiled | undefined, facts: Facts, language: Language): Reply {
  const say = phrases(language)
  const reply: Reply = {
    ...emptyReply(language),
    title: say('这个忙不能帮', 'That is something I cannot help with'),
    topics: ['accountability'],
    lead: [
      say(
        '拆分项目、跳过程序或者倒签日期，都是规避审批，出了问题要追究责任。按整个项目的总投资如实申报，我可以帮您把手续一次办全。',
        'Splitting a project, skipping a step or back-dating evades approval and is answered for. Declare the whole project and I help you get it through.',
      ),
    ],
    choices: [startChoice(language)],
  }
  if (!regulation) return reply
  const telling = tell(regulation, facts, language)
  const items = toItems(telling, ofTopic(telling, 'accountability'))
  return {
    ...reply,
    region: regulation.id,
    facts,
    sections: [{ title: say('责任条款', 'Accountability'), items }],
  }
}
