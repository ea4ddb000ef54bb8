import { isDeepStrictEqual } from 'node:util'
import type { InputBlock, ModalView, PlainTextOption } from '@slack/types'
import { tight } from '../../../docs/wording.ts'
import { describeValue, type Language } from '../../../rules/describe.ts'
import { FACTS, type FactId, type Facts } from '../../../rules/facts.ts'
import type { Quantity } from '../../../rules/logic/interval.ts'
import { offeredOptions } from '../../../rules/offered.ts'
import type { Compiled } from '../../../rules/regulation.ts'
import { SECTIONS } from '../../../rules/vocabulary.ts'
import type { Project } from '../../../store/schema.ts'
import { answerChoice } from '../../conversation/ask/fact-question.ts'
import { type Asked, currentAnswer, type Interview, idOf } from '../../conversation/fill/interview.ts'
import { type FormPage, isNeeded } from '../../conversation/fill/sections.ts'
import { questionWording, typingHint } from '../../conversation/wording/question.ts'
import { form, range } from '../wording/form.ts'
import { plain } from './plain.ts'

export const FORM_VIEW = 'form'
/** The longest text that an input takes. */
const INPUT_SIZE = 3000

/** Reads a quantity as typed; `undefined` when there is none in it. */
export type ReadQuantity = (fact: FactId, text: string) => Facts | undefined

/** What a form is of. */
interface Formed {
  state: Interview
  project: Project
}

/**
 * A modal for a page of a section. Every input is optional to Slack, which would not let a part be saved otherwise: what
 * the verdict or a paper needs is marked in its label, and a blank erases nothing.
 */
export function formView(
  { section, page, pages, asked }: FormPage,
  { state, project }: Formed,
  read: ReadQuantity,
  language: Language,
): ModalView {
  const say = form(language)
  const name = SECTIONS[section][language]
  const inputs = asked.map((each) => input(each, { state, project }, read, language))
  return {
    type: 'modal',
    callback_id: FORM_VIEW,
    private_metadata: `${project.id} ${section}`,
    title: plain(pages > 1 ? say.paged(name, page, pages) : name, 24),
    submit: plain(say.save),
    close: plain(say.cancel),
    blocks: [{ type: 'context', elements: [plain(say.how)] }, ...inputs],
  }
}

/** The project and the section that a form was opened for. */
export function formOpened(metadata: string): { project: string; section: string } {
  const [project = '', section = ''] = metadata.split(' ')
  return { project, section }
}

function input(asked: Asked, { state, project }: Formed, read: ReadQuantity, language: Language): InputBlock {
  const id = idOf(asked)
  const question = 'fact' in asked ? FACTS[asked.fact].ask[language] : asked.field.ask[language]
  const block = {
    type: 'input' as const,
    block_id: id,
    optional: true,
    label: plain(isNeeded(asked, state) ? form(language).needed(question) : question),
  }
  if ('fact' in asked && FACTS[asked.fact].type !== 'quantity')
    return { ...block, element: chooser(asked.fact, project, state.regulation, language) }
  const now = currentAnswer(asked, project, language)
  const shown =
    now && ('field' in asked ? shownText(now) : shownQuantity(asked.fact, project, read, language))
  const hint = [help(asked, language), now && !shown ? unshown(asked, now, language) : ''].filter(Boolean)
  return {
    ...block,
    ...(hint.length > 0 ? { hint: plain(hint.join('\n')) } : {}),
    element: {
      type: 'plain_text_input',
      action_id: id,
      max_length: 'field' in asked ? INPUT_SIZE : 100,
      multiline: 'field' in asked && (asked.field.multiline || shown?.includes('\n') === true),
      ...(shown ? { initial_value: shown } : {}),
    },
  }
}

/** How it may be typed, or an example. */
function help(asked: Asked, language: Language): string | undefined {
  if ('field' in asked) {
    const example = asked.field.example[language]
    return example ? questionWording(language).example(example) : undefined
  }
  const fact = FACTS[asked.fact]
  const isTyped = fact.type === 'quantity' && typingHint(fact.unit, language) !== undefined
  return isTyped ? form(language).amount : undefined
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
  return [
    tight(describeValue(fact, value, language)),
    stretch(fact, value),
    describeValue(fact, value, 'zh'),
  ].find((words) => isDeepStrictEqual(read(fact, words)?.[fact], value))
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
