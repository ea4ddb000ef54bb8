import type { Language } from '../../rules/describe.ts'
import { choice } from './acts.ts'
import { type Choice, emptyReply, type Reply } from './reply.ts'
import { type Desk, phrases, type Turn } from './turn.ts'

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

/** The same for somebody who asks for help as such: with what may be said besides. */
export function manualReply(language: Language, desk: Desk): Reply {
  const reply = helpReply(language, desk)
  const besides = (['next', 'todo', 'projects', 'new-conversation'] as const).map((act) =>
    choice(act, language),
  )
  return { ...reply, choices: [...reply.choices, ...besides] }
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
