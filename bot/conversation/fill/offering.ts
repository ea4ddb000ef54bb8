import { isCostTable } from '../../../docs/costs/recognise.ts'
import type { Field } from '../../../docs/fields/field.ts'
import { fieldLabel } from '../../../docs/fields/fields.ts'
import { fieldsFor } from '../../../docs/plan/fields.ts'
import { assess } from '../../../rules/assess.ts'
import type { Language } from '../../../rules/describe.ts'
import type { Person } from '../../../store/schema.ts'
import { labelledIn, particularsIn } from '../../understand/project/particulars.ts'
import { choice } from '../acts.ts'
import { type Choice, emptyReply, joined, type Reply } from '../reply.ts'
import type { Desk, Turn } from '../turn.ts'
import { budgetWords } from '../wording/budget.ts'
import { offeringWording } from '../wording/offering.ts'
import { tooLong } from './content.ts'
import type { Filling } from './filling.ts'
import { findAsked, interview } from './interview.ts'
import { put } from './steps.ts'
import { putRight, take } from './taking.ts'

/** What was offered to be taken down, until the next message. */
type Offered = NonNullable<Person['conversation']['offered']>

/** The fields that are given in one breath. */
export const TOGETHER: ReadonlySet<string> = new Set(['name', 'unit', 'contact'])

/**
 * Takes down a message that gives other answers than the one that is asked for, or several: by their names, or as a cost
 * table, at once where nothing else can be meant; otherwise what was read is shown and asked about.
 */
export function givenTogether(
  message: string,
  now: Filling,
  desk: Desk,
  language: Language,
): Turn | undefined {
  const field = fieldAsked(now)
  const text = message.trim()
  if (isCostTable(text) && field?.id !== 'budget') {
    const long = tooLong(text, language)
    if (long) return openStill(now, long, language)
    return field?.multiline
      ? offering({ texts: { budget: text }, whole: text }, field, now, language)
      : putRight(now, { texts: { budget: text } }, desk, language)
  }
  return labelled(text, field, now, desk, language) ?? inOneBreath(text, field, now, language)
}

/** Several answers under their names; one alone where it is not what is asked for. */
function labelled(
  text: string,
  field: Field | undefined,
  now: Filling,
  desk: Desk,
  language: Language,
): Turn | undefined {
  const fields = fieldsFor(assess(now.regulation, now.project.facts))
  const called = fields.map(({ id, label }) => ({ id, names: Object.values(label) }))
  // Somebody describing the present state may well name its aims within the paragraph.
  const given = labelledIn(text, called, field?.multiline === true)
  const ids = Object.keys(given?.texts ?? {})
  if (!given || ids.some((id) => !fields.some((each) => each.id === id))) return undefined
  if (
    field &&
    ids.length === 1 &&
    ids[0] === field.id &&
    Object.keys(given.facts).length + given.unread.length === 0
  ) {
    const { [field.id]: words = '' } = given.texts
    return take(now, { texts: { [field.id]: words } }, desk, language)
  }
  const long = ids.map((id) => tooLong(given.texts[id] ?? '', language)).find((each) => each !== undefined)
  if (long) return openStill(now, long, language)
  const answers = { texts: given.texts, facts: given.facts }
  const isAnswer = field !== undefined && ids.includes(field.id)
  const turn = (isAnswer ? take : putRight)(now, answers, desk, language)
  if (given.unread.length === 0) return turn
  const lead = offeringWording(language).unread(given.unread)
  return { ...turn, reply: joined(turn.reply, { ...emptyReply(language), lead: [lead] }) }
}

/** Name, department and person in charge in one sentence: shown apart, and asked about. */
function inOneBreath(
  text: string,
  field: Field | undefined,
  now: Filling,
  language: Language,
): Turn | undefined {
  if (!field || !TOGETHER.has(field.id)) return undefined
  const texts = particularsIn(text)
  const open = Object.keys(texts ?? {}).filter((id) => id === field.id || !now.project.texts[id])
  return texts && open.length > 1
    ? offering({ texts: { ...texts }, whole: text }, field, now, language)
    : undefined
}

/** Shows what was read and asks whether it is right; nothing is written yet. */
function offering(offered: Offered, field: Field, now: Filling, language: Language): Turn {
  const say = offeringWording(language)
  const { budget } = offered.texts
  const items = Object.entries(offered.texts).map(([id, words]) => ({
    text: say.given(fieldLabel(id)[language], words),
  }))
  const rightSo = choice('take-offered', language, 'primary')
  const choices: Choice[] = [
    budget === undefined ? rightSo : { ...rightSo, label: say.asBudget },
    { act: 'keep-whole', label: say.whole(field.label[language]) },
  ]
  const shown: Pick<Reply, 'lead' | 'sections'> =
    budget === undefined
      ? { lead: [say.several], sections: [{ title: say.title, items }] }
      : { lead: [say.table(budgetWords(budget, language))], sections: [] }
  const conversation = { ...now.person.conversation, offered }
  const asking = { ...now, person: { ...now.person, conversation } }
  return openStill(asking, { ...emptyReply(language), ...shown, choices }, language)
}

/** Takes down what was offered, apart or whole; nothing where another message has come between. */
export function takeOffered(how: 'apart' | 'whole', now: Filling, desk: Desk, language: Language): Turn {
  const { offered, ...conversation } = now.person.conversation
  const field = fieldAsked(now)
  const after = { ...now, person: { ...now.person, conversation } }
  if (!offered || !field) {
    const reply = { ...emptyReply(language), lead: [offeringWording(language).over] }
    return openStill(after, reply, language)
  }
  const texts = how === 'whole' ? { [field.id]: offered.whole } : offered.texts
  return (field.id in texts ? take : putRight)(after, { texts }, desk, language)
}

/** Says something, and puts the question that is open once more. */
function openStill(now: Filling, reply: Reply, language: Language): Turn {
  const state = interview(now.regulation, now.project)
  const asked = findAsked(state, now.person.conversation.asked ?? '')
  const again = asked && put(asked, state, now, language)
  return again ? { ...again, reply: joined(reply, again.reply) } : { ...now, reply }
}

/** The document field that is being asked for, if it is one. */
export function fieldAsked({ person, project, regulation }: Filling): Field | undefined {
  const id = person.conversation.asked ?? ''
  const asked = findAsked(interview(regulation, project), id)
  return asked && 'field' in asked ? asked.field : undefined
}
