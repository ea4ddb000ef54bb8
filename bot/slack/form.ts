import type { InputBlock, ModalView, PlainTextOption } from '@slack/types'
import { z } from 'zod'
import { describeValue, type Language } from '../../rules/describe.ts'
import { FACTS, type FactId, type Facts } from '../../rules/facts.ts'
import type { Project } from '../../store/schema.ts'
import { phrases } from '../conversation/desk.ts'
import { type Asked, currentAnswer, type Interview, idOf, labelOf } from '../conversation/interview.ts'
import { answerChoice, carriedFacts, isFact } from '../conversation/question.ts'
import type { Answers } from '../conversation/record.ts'
import { emptyReply, type Reply } from '../conversation/reply.ts'

export const FORM_VIEW = 'form'
/** Slack's own advice: more than about six inputs make a modal hard to fill in. */
const INPUTS = 6

const plain = (text: string) => ({ type: 'plain_text' as const, text, emoji: false })
const sectionOf = (asked: Asked) => ('fact' in asked ? FACTS[asked.fact].section : asked.field.section)

/** The questions of the form that opens from one question: its own section, around it. */
export function formQuestions({ answered, remaining, putOff }: Interview, id: string | undefined): Asked[] {
  const all = [...answered, ...remaining, ...putOff]
  const present = all.find((each) => idOf(each) === id) ?? remaining[0] ?? all[0]
  if (!present) return []
  const section = all.filter((each) => sectionOf(each) === sectionOf(present))
  const page = Math.floor(section.indexOf(present) / INPUTS)
  return section.slice(page * INPUTS, (page + 1) * INPUTS)
}

/** A modal for a group of questions; every input is optional, since a blank erases nothing. */
export function formView(questions: readonly Asked[], project: Project, language: Language): ModalView {
  const say = phrases(language)
  return {
    type: 'modal',
    callback_id: FORM_VIEW,
    private_metadata: project.id,
    title: plain(say('填报表单', 'Declaration form')),
    submit: plain(say('保存', 'Save')),
    close: plain(say('取消', 'Cancel')),
    blocks: questions.map((asked) => input(asked, project, language)),
  }
}

function input(asked: Asked, project: Project, language: Language): InputBlock {
  const id = idOf(asked)
  const now = currentAnswer(asked, project, language)
  const question = 'fact' in asked ? FACTS[asked.fact].ask[language] : asked.field.ask[language]
  const block = {
    type: 'input' as const,
    block_id: id,
    optional: true,
    label: plain(labelOf(asked, language)),
    hint: plain(question),
  }
  if ('field' in asked)
    return {
      ...block,
      element: {
        type: 'plain_text_input',
        action_id: id,
        multiline: asked.field.multiline,
        max_length: 3000,
        ...(now ? { initial_value: now.slice(0, 3000) } : {}),
      },
    }
  const fact = FACTS[asked.fact]
  if (fact.type === 'quantity')
    return {
      ...block,
      element: {
        type: 'plain_text_input',
        action_id: id,
        max_length: 100,
        ...(now ? { initial_value: now } : {}),
      },
    }
  const chosen = project.facts[asked.fact]
  const values = fact.type === 'flag' ? [true, false] : Object.keys(fact.options)
  const options = values.map((value) => ({ value, option: option(asked.fact, value, language) }))
  const initial = options.find(({ value }) => value === chosen)?.option
  const element = {
    action_id: id,
    options: options.map((each) => each.option),
    ...(initial ? { initial_option: initial } : {}),
  }
  return {
    ...block,
    element:
      fact.type === 'flag' ? { type: 'radio_buttons', ...element } : { type: 'static_select', ...element },
  }
}

function option(fact: FactId, value: string | boolean, language: Language): PlainTextOption {
  const label = describeValue(fact, value, language)
  return { text: plain(label.slice(0, 75)), value: answerChoice(fact, value, label).value ?? '' }
}

const state = z.record(
  z.string(),
  z.record(
    z.string(),
    z.object({ value: z.string().nullish(), selected_option: z.object({ value: z.string() }).nullish() }),
  ),
)

/** Reads a quantity as typed; `undefined` when there is none in it. */
export type ReadQuantity = (fact: FactId, text: string) => Facts | undefined

/** What was filled in, and what is wrong with it, field by field. */
export function readForm(
  values: unknown,
  read: ReadQuantity,
  language: Language,
): { answers: Answers; errors: Record<string, string> } {
  const say = phrases(language)
  const facts: Facts = {}
  const texts: Record<string, string> = {}
  const errors: Record<string, string> = {}
  for (const [id, actions] of Object.entries(state.parse(values))) {
    const given = actions[id]
    if (given?.selected_option) Object.assign(facts, carriedFacts(given.selected_option.value))
    const typed = given?.value?.trim()
    if (!typed) continue
    if (!isQuantity(id)) texts[id] = typed
    else {
      const quantity = read(id, typed)
      if (quantity) Object.assign(facts, quantity)
      else
        errors[id] = say(
          '没有读出数来，请写成“80万”“49.9万元”或“10%”这样。',
          'No number was found; write for example 80万, 49.9万元 or 10%.',
        )
    }
  }
  return { answers: { facts, texts }, errors }
}

const isQuantity = (id: string): id is FactId => isFact(id) && FACTS[id].type === 'quantity'

/** The form was open while its project was put away; what it held is not filed under another one. */
export function stale(language: Language): Reply {
  const say = phrases(language)
  const lead = say(
    '表单对应的项目已经换了，这次没有保存；请在当前项目里重新打开表单。',
    'The form belongs to another project, so nothing was saved; open it again here.',
  )
  return { ...emptyReply(language), lead: [lead] }
}
