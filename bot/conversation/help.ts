import type { Language } from '../../rules/describe.ts'
import type { Facts } from '../../rules/facts.ts'
import type { Compiled } from '../../rules/regulation.ts'
import { choice } from './acts.ts'
import { ofTopic, toItems } from './ask/sections.ts'
import { tell } from './ask/telling.ts'
import { type Choice, emptyReply, type Question, type Reply } from './reply.ts'
import { type Desk, phrases, type Turn } from './turn.ts'
import { pick } from './wording/provision.ts'

/** What the assistant can do, and examples to begin with. */
export function helpReply(language: Language, desk: Desk, opening?: string): Reply {
  const say = phrases(language)
  const places = [...desk.regulations.values()]
    .map((r) => (language === 'zh' ? r.place : r.en))
    .join(say('、', ', '))
  return {
    ...emptyReply(language),
    title:
      opening ??
      say(
        '我是立项通，帮您把信息化项目申报这件事办清楚。',
        'This is Lixiangtong: it helps you declare a government IT project.',
      ),
    lead: [say(`目前能回答：${places}。`, `Places covered: ${places}.`)],
    sections: [
      {
        title: say('可以这样问', 'You can ask'),
        items: [
          {
            text: say(
              '泰州市，新建一个80万元的业务系统，需要立项吗？',
              'Do I need approval for a new RMB 800,000 system in Taizhou?',
            ),
          },
          {
            text: say(
              '运维项目要交哪些材料？什么时候报？',
              'Which documents for a maintenance project, and by when?',
            ),
          },
          { text: say('第十五条怎么说？', 'What does Article 15 say?') },
          {
            text: say(
              '说“开始填报”，我一步一步带您填，边填边起草建设方案。',
              'Say "start" and I take you through it, drafting the plan as we go.',
            ),
          },
        ],
      },
    ],
    choices: [startChoice(language)],
  }
}

/** The button that begins a declaration. */
export const startChoice = (language: Language): Choice => choice('start', language, 'primary')

/** The button that takes back that a project is classified. */
export const unclassifiedChoice = (language: Language): Choice => ({
  act: 'change',
  value: 'classified',
  label: phrases(language)('改为不涉密', 'It is not classified'),
})

/** A turn that leaves nobody without a next step: one that offers none offers to begin, or to go on. */
export function withNextStep(turn: Turn, language: Language): Turn {
  const { reply, project } = turn
  if (reply.question || reply.choices.length > 0) return turn
  const going = project && project.status !== 'approved' && project.status !== 'submitted'
  const next = going
    ? project.facts.classified
      ? unclassifiedChoice(language)
      : choice('resume', language, 'primary')
    : project
      ? choice('status', language)
      : startChoice(language)
  return { ...turn, reply: { ...reply, choices: [next, choice('help', language)] } }
}

/** Asks which place's regulation applies; never guesses. */
export function regionQuestion(language: Language, desk: Desk): Question {
  const choices = [...desk.regulations.values()].map(
    ({ id, place, en }): Choice => ({ act: 'region', value: id, label: language === 'zh' ? place : en }),
  )
  return { id: 'region', text: language === 'zh' ? '这是哪里的项目？' : 'Where is the project?', choices }
}

/** Asks for the place, because thresholds, offices and documents differ from place to place. */
export function askRegion(language: Language, desk: Desk): Reply {
  const why = phrases(language)(
    '各地的标准、部门和材料都不一样，先确定地方才能答准。',
    'Thresholds, offices and documents differ by place.',
  )
  return { ...emptyReply(language), lead: [why], question: regionQuestion(language, desk) }
}

/** Says that a place is not covered, and which ones are. */
export function unknownPlace(place: string, language: Language, desk: Desk): Reply {
  const covered = [...desk.regulations.values()].map((r) => (language === 'zh' ? r.place : r.en)).join('、')
  const say = phrases(language)
  return {
    ...emptyReply(language),
    lead: [
      say(
        `我还没有${place}的规定，不能拿别处的条文替它回答。请向当地数据或发展改革部门核实。目前有：${covered}。`,
        `There is no regulation for ${place} here, and another place's text cannot answer for it. Covered: ${covered}.`,
      ),
    ],
    question: regionQuestion(language, desk),
  }
}

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
