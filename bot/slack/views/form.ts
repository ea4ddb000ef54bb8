import { isDeepStrictEqual } from 'node:util'
import type { InputBlock, ModalView, PlainTextOption } from '@slack/types'
import { describeValue, type Language } from '../../../rules/describe.ts'
import { FACTS, type FactId, type Facts } from '../../../rules/facts.ts'
import type { Quantity } from '../../../rules/logic/interval.ts'
import { offeredOptions } from '../../../rules/offered.ts'
import type { Compiled } from '../../../rules/regulation.ts'
import type { Project } from '../../../store/schema.ts'
import { answerChoice } from '../../conversation/ask/fact-question.ts'
import type { Filling } from '../../conversation/fill/filling.ts'
import {
  type Asked,
  currentAnswer,
  everyAsked,
  type Interview,
  idOf,
  labelOf,
} from '../../conversation/fill/interview.ts'
import { form, range } from '../wording/form.ts'
import { plain } from './plain.ts'

export const FORM_VIEW = 'form'
/** Slack's own advice: more than about six inputs make a modal hard to fill in. */
const INPUTS = 6
/** The longest text that an input takes. */
const INPUT_SIZE = 3000

/** Reads a quantity as typed; `undefined` when there is none in it. */
export type ReadQuantity = (fact: FactId, text: string) => Facts | undefined

const sectionOf = (asked: Asked) => ('fact' in asked ? FACTS[asked.fact].section : asked.field.section)

/** The questions of the form that opens from one question: its own section, around it. */
export function formQuestions(state: Interview, id: string | undefined): Asked[] {
  const all = everyAsked(state)
  const present = all.find((each) => idOf(each) === id) ?? all[0]
  if (!present) return []
  const section = all.filter((each) => sectionOf(each) === sectionOf(present))
  const page = Math.floor(section.indexOf(present) / INPUTS)
  return section.slice(page * INPUTS, (page + 1) * INPUTS)
}

/** A modal for a group of questions; every input is optional, since a blank erases nothing. */
export function formView(
  questions: readonly Asked[],
  { project, regulation }: Pick<Filling, 'project' | 'regulation'>,
  read: ReadQuantity,
  language: Language,
): ModalView {
  const say = form(language)
  return {
    type: 'modal',
    callback_id: FORM_VIEW,
    private_metadata: project.id,
    title: plain(say.title),
    submit: plain(say.save),
    close: plain(say.cancel),
    blocks: questions.map((asked) => input(asked, { project, regulation }, read, language)),
  }
}

function input(
  asked: Asked,
  { project, regulation }: Pick<Filling, 'project' | 'regulation'>,
  read: ReadQuantity,
  language: Language,
): InputBlock {
  const id = idOf(asked)
  const question = 'fact' in asked ? FACTS[asked.fact].ask[language] : asked.field.ask[language]
  const block = {
    type: 'input' as const,
    block_id: id,
    optional: true,
    label: plain(labelOf(asked, language)),
    hint: plain(question),
  }
  if ('fact' in asked && FACTS[asked.fact].type !== 'quantity')
    return { ...block, element: chooser(asked.fact, project, regulation, language) }
  const now = currentAnswer(asked, project, language)
  const shown =
    now && ('field' in asked ? shownText(now) : shownQuantity(asked.fact, project, read, language))
  return {
    ...block,
    ...(now && !shown ? { hint: plain(`${question}\n${unshown(asked, now, language)}`) } : {}),
    element: {
      type: 'plain_text_input',
      action_id: id,
      max_length: 'field' in asked ? INPUT_SIZE : 100,
      multiline: 'field' in asked && (asked.field.multiline || shown?.includes('\n') === true),
      ...(shown ? { initial_value: shown } : {}),
    },
  }
}

/** Cut to what an input holds a text would lose its end when it is saved. */
const shownText = (text: string) => (text.length <= INPUT_SIZE ? text : undefined)

/** A quantity in words that say the same when they are read back; none where no words do. */
function shownQuantity(
  fact: FactId,
  { facts }: Project,
  read: ReadQuantity,
  language: Language,
): string | undefined {
  const value = facts[fact]
  if (!isQuantity(value)) return undefined
  return [describeValue(fact, value, language), stretch(fact, value), describeValue(fact, value, 'zh')].find(
    (words) => isDeepStrictEqual(read(fact, words)?.[fact], value),
  )
}

/** "31.5万元至38.5万元": a range as people type it, which is read in either language. */
function stretch(fact: FactId, value: Quantity): string {
  const definition = FACTS[fact]
  const unit = definition.type === 'quantity' ? definition.unit : ''
  if (typeof value === 'number' || value.gte === undefined || value.lte === undefined) return ''
  return range(value.gte + unit, value.lte + unit)
}

const isQuantity = (value: Facts[FactId]): value is Quantity =>
  typeof value === 'number' || typeof value === 'object'

function unshown(asked: Asked, now: string, language: Language): string {
  const say = form(language)
  return 'field' in asked ? say.tooLong(now.length) : say.present(now)
}

function chooser(
  id: FactId,
  { facts }: Project,
  regulation: Compiled,
  language: Language,
): InputBlock['element'] {
  const fact = FACTS[id]
  const told = facts[id]
  const offered = offeredOptions(id, regulation)
  // What was told already stays, though the place would not offer it.
  const kept = typeof told === 'string' && !offered.includes(told) ? [told] : []
  const values = fact.type === 'choice' ? [...offered, ...kept] : [true, false]
  const options = values.map((value) => ({ value, option: option(id, value, language) }))
  const initial = options.find(({ value }) => value === facts[id])?.option
  const element = {
    action_id: id,
    options: options.map((each) => each.option),
    ...(initial ? { initial_option: initial } : {}),
  }
  return fact.type === 'choice'
    ? { type: 'static_select', ...element }
    : { type: 'radio_buttons', ...element }
}

function option(fact: FactId, value: string | boolean, language: Language): PlainTextOption {
  const label = describeValue(fact, value, language)
  return { text: plain(label, 75), value: answerChoice(fact, value, label).value ?? '' }
}

/** An input as the person left it, where that is not as they found it. */
export interface Filled {
  id: string
  label: string
  words: string
}
