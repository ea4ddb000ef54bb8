import type { Language } from '../../rules/describe.ts'
import type { Facts } from '../../rules/facts.ts'
import type { Compiled } from '../../rules/regulation.ts'
import type { Person } from '../../store/schema.ts'
import { understand } from '../understand/understand.ts'
import type { Understanding } from '../understand/understanding.ts'
import { answer } from './answer.ts'
import { ACTS, actSaying } from './choices.ts'
import { type Desk, phrases, type Standing, type Turn } from './desk.ts'
import { filling } from './filling.ts'
import { askRegion, classifiedReply, evasionReply, helpReply, startChoice, unknownPlace } from './guards.ts'
import { findAsked, idOf, interview, isFact } from './interview.ts'
import { articleReply, citedReply } from './lookup.ts'
import { remember, topicsOf } from './memory.ts'
import { press } from './press.ts'
import { emptyReply, joined, type Reply } from './reply.ts'
import { put, take } from './steps.ts'

/** The most of a person's questions that are kept for "最近问过". */
const RECENT = 20

/**
 * Answers one typed message. Questions are answered first, with what is known; a statement during an interview is
 * taken down; whatever cannot be read gets help. Nothing a person can type makes this fail.
 */
export function handle(message: string, standing: Standing, desk: Desk): Turn {
  const { conversation } = standing.person
  const asked = conversation.asked
  const understood = understand(message, {
    places: desk.places,
    today: desk.now.slice(0, 10),
    ...(asked && isFact(asked) ? { asked } : {}),
  })
  const language = languageOf(understood, standing.person)
  const here = noticed(standing, understood, language, desk)
  const turn = respond(message, understood, here, desk, language)
  return withNotes(turn, understood, language)
}

/** A message without words, such as "80", does not change the language. */
function languageOf({ language, text }: Understanding, person: Person): Language {
  return /\p{Script=Han}|[a-z]{3}/iu.test(text) ? language : person.language
}

/** What every message leaves behind: its language, its place, the question itself. */
function noticed(
  standing: Standing,
  { places, text }: Understanding,
  language: Language,
  desk: Desk,
): Standing {
  const [region] = places
  const { person } = standing
  return {
    ...standing,
    person: {
      ...person,
      language,
      recent: [...person.recent, { at: desk.now, text: text.slice(0, 200) }].slice(-RECENT),
      conversation: { ...person.conversation, ...(region ? { region } : {}) },
    },
  }
}

function respond(
  message: string,
  u: Understanding,
  standing: Standing,
  desk: Desk,
  language: Language,
): Turn {
  const regulation = regulationOf(standing, desk)
  const flagged = flaggedReply(u, standing, regulation, desk, language)
  if (flagged) return resumed(remember(withClassified(standing, u), flagged), desk, language)
  if (u.article !== undefined && regulation)
    return resumed(remember(standing, articleReply(regulation, u.article, language)), desk, language)
  if (u.asks.includes('articles-so-far'))
    return { ...standing, reply: citedReply(standing.person.conversation.cited, desk.regulations, language) }
  const act = actSaying(u.text) ?? (typeof u.act === 'object' ? 'change' : u.act)
  if (act && TYPED.has(act)) return typedAct(act, u, standing, desk, language)
  const now = filling(standing, desk)
  const interviewing =
    now &&
    now.project.status !== 'submitted' &&
    now.project.status !== 'approved' &&
    !now.person.conversation.paused
  const field = now && !isFact(now.person.conversation.asked ?? '') ? askedField(standing, desk) : undefined
  if (interviewing && field && !isQuestion(u))
    return take(now, { texts: { [field]: message.trim() }, facts: {} }, desk, language)
  if (interviewing && u.topics.length === 0 && Object.keys(u.facts).length > 0)
    return take(now, { facts: u.facts }, desk, language)
  if (
    u.topics.length > 0 ||
    u.asks.length > 0 ||
    u.compareAll ||
    Object.keys(u.facts).length > 0 ||
    u.places.length > 0
  )
    return resumed(question(u, standing, desk, language), desk, language)
  if (act === 'greeting' || act === 'thanks' || act === 'help')
    return resumed({ ...standing, reply: helpReply(language, desk) }, desk, language)
  return resumed({ ...standing, reply: notUnderstood(language, desk) }, desk, language)
}

/** Acts that a word does as well as a button. */
const TYPED = new Set([...ACTS, 'change'].filter((act) => act !== 'help' && act !== 'form'))

function typedAct(act: string, u: Understanding, standing: Standing, desk: Desk, language: Language): Turn {
  const target = typeof u.act === 'object' ? u.act.change : undefined
  const { person } = standing
  const kept: Standing = {
    ...standing,
    person: {
      ...person,
      conversation: { ...person.conversation, facts: { ...person.conversation.facts, ...u.facts } },
    },
  }
  return press(act, target, act === 'start' ? kept : standing, desk, language)
}

const isQuestion = (u: Understanding) =>
  u.topics.length > 0 && (/[?？]|[吗呢么]$/.test(u.text) || u.asks.length > 0)

function askedField(standing: Standing, desk: Desk): string | undefined {
  const now = filling(standing, desk)
  const id = now?.person.conversation.asked
  if (!now || id === undefined) return undefined
  const asked = findAsked(interview(now.regulation, now.project), id)
  return asked && 'field' in asked ? idOf(asked) : undefined
}

export function regulationOf({ person, project }: Standing, desk: Desk): Compiled | undefined {
  return desk.regulations.get(person.conversation.region ?? project?.region ?? person.region ?? '')
}

function flaggedReply(
  u: Understanding,
  standing: Standing,
  regulation: Compiled | undefined,
  desk: Desk,
  language: Language,
): Reply | undefined {
  const say = phrases(language)
  if (u.flags.includes('empty') || u.flags.includes('noise'))
    return helpReply(
      language,
      desk,
      say('这条消息里没有读到文字。', 'There was nothing to read in this message.'),
    )
  if (u.facts.classified === true) return classifiedReply(regulation, language)
  if (u.flags.includes('evasion')) return evasionReply(regulation, factsOf(standing, u), language)
  if (u.flags.includes('injection'))
    return helpReply(
      language,
      desk,
      say(
        '我只按公布的条文回答，规则不能在聊天里更改。',
        'Answers rest on the published texts; a chat message cannot change the rules.',
      ),
    )
  if (u.unknownPlace && u.places.length === 0) return unknownPlace(u.unknownPlace, language, desk)
  return undefined
}

/** What a person once said of secrecy is remembered, so that nothing is drafted afterwards. */
function withClassified(standing: Standing, u: Understanding): Standing {
  if (!u.facts.classified) return standing
  const { person } = standing
  return {
    ...standing,
    person: {
      ...person,
      conversation: { ...person.conversation, facts: { ...person.conversation.facts, classified: true } },
    },
  }
}

/** What is known for an answer: the project's facts, then what the chat said, then this message. */
function factsOf({ person, project }: Standing, u: Understanding): Facts {
  return { ...project?.facts, ...person.conversation.facts, ...u.facts }
}

function question(u: Understanding, standing: Standing, desk: Desk, language: Language): Turn {
  const { person, project } = standing
  const facts = factsOf(standing, u)
  const topics =
    u.topics.length > 0
      ? u.topics
      : Object.keys(u.facts).length > 0 || u.places.length > 0
        ? topicsOf(person.conversation.topics)
        : []
  // While a project is being filled in, "那100万呢" is a what-if: the project's own answers stay as they are.
  const kept = project ? person.conversation.facts : { ...person.conversation.facts, ...u.facts }
  const after = {
    ...standing,
    person: { ...person, conversation: { ...person.conversation, facts: kept, topics } },
  }
  const regulation = regulationOf(after, desk)
  if (u.compareAll) return remember(after, compare(facts, topics, desk, language))
  if (!regulation) return { ...after, reply: { ...askRegion(language, desk), topics, facts } }
  const reply = answer(regulation, facts, topics, language)
  return remember(after, {
    ...reply,
    choices: project ? reply.choices : [...reply.choices, startChoice(language)],
  })
}

/** The same question under every regulation, one section each. */
function compare(facts: Facts, topics: Parameters<typeof answer>[2], desk: Desk, language: Language): Reply {
  const replies = [...desk.regulations.values()].map((regulation) =>
    answer(regulation, facts, topics, language),
  )
  const sections = replies.map(({ title = '', sections }) => ({
    title,
    items: sections.flatMap((section) => section.items),
  }))
  return {
    ...emptyReply(language),
    topics: [...topics],
    facts,
    title: phrases(language)('各地对照', 'Side by side'),
    sections,
  }
}

/** After an interruption the question that was under way is asked again, unless the answer asks one itself. */
function resumed(turn: Turn, desk: Desk, language: Language): Turn {
  const now = filling(turn, desk)
  const id = now?.person.conversation.asked
  if (!now || id === undefined || now.person.conversation.paused) return turn
  const state = interview(now.regulation, now.project)
  const asked = findAsked(state, id)
  if (!asked) return turn
  const { question: _open, ...reply } = turn.reply
  const again = put(asked, state, now, language)
  return { ...again, reply: joined({ ...reply, facts: turn.reply.facts }, again.reply) }
}

function notUnderstood(language: Language, desk: Desk): Reply {
  return helpReply(
    language,
    desk,
    phrases(language)('这句话我没有读懂，换个说法试试。', 'I did not understand that; try other words.'),
  )
}

/** Says what was cut, and what the words left open. */
function withNotes(turn: Turn, { cut, doubts }: Understanding, language: Language): Turn {
  const say = phrases(language)
  const notes = [
    ...(cut
      ? [say('消息太长，只读了前面的部分。', 'The message was too long; only its beginning was read.')]
      : []),
    ...doubts.map((doubt) => doubt.say[language]),
  ]
  return notes.length > 0 ? { ...turn, reply: { ...turn.reply, lead: [...notes, ...turn.reply.lead] } } : turn
}
