import { assess } from '../../rules/assess.ts'
import type { Language } from '../../rules/describe.ts'
import { FACTS } from '../../rules/facts.ts'
import type { Compiled } from '../../rules/regulation.ts'
import { newProject } from '../../store/fresh.ts'
import type { Person, Project } from '../../store/schema.ts'
import { verdictWords } from './answer.ts'
import { consequences } from './consequences.ts'
import { type Desk, phrases, type Standing, type Turn } from './desk.ts'
import { askRegion, classifiedReply } from './guards.ts'
import {
  type Asked,
  ask,
  controls,
  currentAnswer,
  findAsked,
  type Interview,
  idOf,
  interview,
  isFact,
  labelOf,
} from './interview.ts'
import { type Answers, putOff, record } from './record.ts'
import { emptyReply, type Item, joined, type Reply } from './reply.ts'
import { findingItem } from './wording.ts'

/** A project that is being filled in, with the regulation it falls under. */
export interface Filling {
  person: Person
  project: Project
  regulation: Compiled
}

/** The filling that a standing is in, if any. */
export function filling({ person, project }: Standing, desk: Desk): Filling | undefined {
  const regulation = project && desk.regulations.get(project.region)
  return project && regulation ? { person, project, regulation } : undefined
}

/** Begins the interview with what the chat has said so far, or goes on with the one under way. */
export function start(standing: Standing, desk: Desk, language: Language): Turn {
  const { person } = standing
  const now = filling(standing, desk)
  if (now && now.project.status !== 'approved') return step({ ...now, person: unpaused(person) }, language)
  const regulation = desk.regulations.get(person.conversation.region ?? person.region ?? '')
  if (!regulation) {
    const asked = { ...person, conversation: { ...person.conversation, asked: 'start' } }
    return { person: asked, reply: askRegion(language, desk) }
  }
  const { facts } = person.conversation
  if (facts.classified) return { person, reply: classifiedReply(regulation, language) }
  const fresh = newProject({ id: desk.newId(), region: regulation.id, owner: person.id, at: desk.now })
  const project = record(fresh, { facts }, person.id, desk.now)
  const begun = { ...person, conversation: { ...person.conversation, project: project.id, facts: {} } }
  const say = phrases(language)
  const lead = say(
    '我们开始填报。每答一题就立即保存，右侧的建设方案草稿和材料清单会跟着更新；随时可以提问、返回、暂停。',
    'Let us begin. Every answer is saved at once and the drafts on the right follow; ask, go back or pause at any time.',
  )
  const turn = step({ person: unpaused(begun), project, regulation }, language)
  return { ...turn, reply: joined({ ...emptyReply(language), lead: [lead] }, turn.reply) }
}

const unpaused = (person: Person): Person => ({
  ...person,
  conversation: { ...person.conversation, paused: false },
})

/** Asks the next question, or shows the whole once nothing is left to ask. */
export function step(now: Filling, language: Language): Turn {
  const state = interview(now.regulation, now.project)
  const [next] = state.remaining
  return next ? put(next, state, now, language) : review(now, language)
}

/** Asks one question and remembers which. */
export function put(asked: Asked, state: Interview, { person, project }: Filling, language: Language): Turn {
  const reply = emptyReply(language)
  return {
    person: { ...person, conversation: { ...person.conversation, asked: idOf(asked) } },
    project,
    reply: {
      ...reply,
      region: project.region,
      facts: project.facts,
      question: ask(asked, state, project, language),
      choices: controls(language, state),
    },
  }
}

/** Takes answers down, tells what they changed and asks the next question. */
export function take(now: Filling, answers: Answers, desk: Desk, language: Language): Turn {
  if (answers.facts?.classified) {
    const project = record(now.project, { facts: { classified: true } }, now.person.id, desk.now)
    const person = { ...now.person, conversation: { ...now.person.conversation, paused: true } }
    return { person, project, reply: classifiedReply(now.regulation, language) }
  }
  const project = record(now.project, answers, now.person.id, desk.now)
  const before = assess(now.regulation, now.project.facts)
  const after = assess(now.regulation, project.facts)
  const turn = step({ ...now, project }, language)
  const changed: Reply = {
    ...emptyReply(language),
    lead: [savedLine(answers, project, now.regulation, language)],
    sections: consequences(before, after, language),
  }
  return { ...turn, reply: joined(changed, turn.reply) }
}

function savedLine(
  { facts = {}, texts = {} }: Answers,
  project: Project,
  regulation: Compiled,
  language: Language,
): string {
  const state = interview(regulation, project)
  const words = [...Object.keys(facts), ...Object.keys(texts)].flatMap((id) => {
    const asked = findAsked(state, id)
    if (!asked) return []
    const answer = currentAnswer(asked, project, language) ?? ''
    return [
      `${labelOf(asked, language)}${language === 'zh' ? '：' : ': '}${answer.length > 40 ? `${answer.slice(0, 40)}…` : answer}`,
    ]
  })
  return language === 'zh' ? `已保存：${words.join('；')}` : `Saved: ${words.join('; ')}`
}

/** Puts the present question off and goes on. */
export function skip(now: Filling, how: 'unknown' | 'later', desk: Desk, language: Language): Turn {
  const id = now.person.conversation.asked
  const state = interview(now.regulation, now.project)
  const asked = id === undefined ? undefined : findAsked(state, id)
  if (!asked) return step(now, language)
  const project = putOff(now.project, idOf(asked), how, now.person.id, desk.now)
  const turn = step({ ...now, project }, language)
  const say = phrases(language)
  const lead = say(
    `“${labelOf(asked, language)}”先留着，在文档里标为待补充。`,
    `"${labelOf(asked, language)}" stays open and is marked in the documents.`,
  )
  return { ...turn, reply: joined({ ...emptyReply(language), lead: [lead] }, turn.reply) }
}

/** Goes back to the answer given before the present question; nothing is erased. */
export function back(now: Filling, language: Language): Turn {
  const state = interview(now.regulation, now.project)
  const present = state.answered.findIndex((each) => idOf(each) === now.person.conversation.asked)
  const earlier = state.answered[present < 0 ? state.answered.length - 1 : Math.max(0, present - 1)]
  return earlier ? put(earlier, state, now, language) : step(now, language)
}

/** Asks one question again, so that its answer can be changed. */
export function change(now: Filling, id: string, language: Language): Turn {
  const state = interview(now.regulation, now.project)
  const asked = findAsked(state, id) ?? (isFact(id) ? { fact: id } : undefined)
  return asked ? put(asked, state, now, language) : review(now, language)
}

/** Says which provisions read the present question's answer, or which document needs it; then asks it again. */
export function why(now: Filling, language: Language): Turn {
  const say = phrases(language)
  const state = interview(now.regulation, now.project)
  const id = now.person.conversation.asked
  const asked = id === undefined ? undefined : findAsked(state, id)
  if (!asked) return step(now, language)
  const reads = state.regulation.rules.flatMap((rule, i) => {
    const finding = state.assessment.findings[i]
    return finding && finding.status !== 'fails' && rule.atoms.some((atom) => atom.fact === idOf(asked))
      ? [finding]
      : []
  })
  const items = reads
    .slice(0, 8)
    .map((finding) => findingItem(now.regulation, { ...finding, missing: [], status: 'holds' }, language))
  const lead =
    'fact' in asked
      ? say(
          `“${FACTS[asked.fact].label.zh}”会影响下面这些规定：`,
          `"${FACTS[asked.fact].label.en}" decides these provisions:`,
        )
      : say(
          `“${asked.field.label.zh}”要写进建设方案，审核时会看；现在没有也可以以后再填。`,
          `"${asked.field.label.en}" goes into the plan and will be looked at; it can be filled in later.`,
        )
  const sections = items.length > 0 ? [{ title: say('为什么问这个', 'Why this is asked'), items }] : []
  const turn = put(asked, state, now, language)
  return { ...turn, reply: joined({ ...emptyReply(language), lead: [lead], sections }, turn.reply) }
}

/** All answers with a button to change each, and what is still open. */
export function review(now: Filling, language: Language): Turn {
  const say = phrases(language)
  const state = interview(now.regulation, now.project)
  const line = (asked: Asked): Item => {
    const answer = currentAnswer(asked, now.project, language)
    const how = now.project.unknown[idOf(asked)]
    const open =
      how === 'later' ? say('以后再填', 'later') : how ? say('不知道', 'unknown') : say('未填', 'open')
    return { text: `${labelOf(asked, language)}${say('：', ': ')}${answer ?? `【${open}】`}` }
  }
  const open = [...state.remaining, ...state.putOff]
  const verdict = verdictWords(state.assessment.verdict, language)
  const person = { ...now.person, conversation: { ...now.person.conversation, asked: undefined } }
  const { asked: _none, ...conversation } = person.conversation
  return {
    person: { ...person, conversation },
    project: now.project,
    reply: {
      ...emptyReply(language),
      region: now.project.region,
      facts: now.project.facts,
      verdict: state.assessment.verdict.value,
      title: say(`填报情况：${verdict}`, `Your answers: ${verdict}`),
      sections: [
        ...(state.answered.length > 0
          ? [{ title: say('已填', 'Answered'), items: state.answered.map(line) }]
          : []),
        ...(open.length > 0
          ? [
              {
                title: say('还没填（文档里标为待补充）', 'Open, marked in the documents'),
                items: open.map(line),
              },
            ]
          : []),
      ],
      choices: [
        { act: 'submit', label: say('提交', 'Submit'), style: 'primary' },
        ...(open.length > 0 ? [{ act: 'fill-open', label: say('补填没填的', 'Fill in what is open') }] : []),
        { act: 'choose-change', label: say('修改某一项', 'Change an answer') },
      ],
    },
  }
}

/** A menu of answers to change. */
export function chooseChange(now: Filling, language: Language): Turn {
  const say = phrases(language)
  const state = interview(now.regulation, now.project)
  const choices = [...state.answered, ...state.putOff].map((asked) => ({
    act: 'change',
    value: idOf(asked),
    label: labelOf(asked, language),
  }))
  const lead = [say('要改哪一项？其他回答都会保留。', 'Which one? All other answers stay.')]
  return {
    ...now,
    reply: { ...emptyReply(language), region: now.project.region, facts: now.project.facts, lead, choices },
  }
}

/** Takes up what was put off. */
export function fillOpen(now: Filling, language: Language): Turn {
  return step({ ...now, project: { ...now.project, unknown: {} } }, language)
}

/** Stops asking until the applicant says 继续; everything is saved. */
export function pause(now: Filling, language: Language): Turn {
  const say = phrases(language)
  const lead = say(
    '已暂停，填过的都保存好了。随时说“继续”，从这里接着填。',
    'Paused and saved. Say "continue" to go on from here.',
  )
  return {
    person: { ...now.person, conversation: { ...now.person.conversation, paused: true } },
    project: now.project,
    reply: {
      ...emptyReply(language),
      lead: [lead],
      choices: [{ act: 'start', label: say('继续填报', 'Continue'), style: 'primary' }],
    },
  }
}
