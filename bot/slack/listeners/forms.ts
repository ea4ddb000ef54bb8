import type { Language } from '../../../rules/describe.ts'
import type { Facts } from '../../../rules/facts.ts'
import { SECTIONS } from '../../../rules/vocabulary.ts'
import type { Project } from '../../../store/schema.ts'
import { day } from '../../clock.ts'
import { press } from '../../conversation/button.ts'
import { filling } from '../../conversation/fill/filling.ts'
import { withoutForm } from '../../conversation/fill/forming.ts'
import { formOf, idOf, interview } from '../../conversation/fill/interview.ts'
import { formAfter, formHere, formPage, isSection } from '../../conversation/fill/sections.ts'
import { take } from '../../conversation/fill/taking.ts'
import { outdated } from '../../conversation/moment.ts'
import { type Choice, emptyReply, joined } from '../../conversation/reply.ts'
import type { Desk, Standing, Turn } from '../../conversation/turn.ts'
import { takesAnswers } from '../../project/requests.ts'
import { momentOf } from '../../render/blocks.ts'
import { understand } from '../../understand/understand.ts'
import { aside } from '../aside.ts'
import type { Services } from '../services.ts'
import { FORM_VIEW, formOpened, formView, type ReadQuantity } from '../views/form.ts'
import { locked, notInHand } from '../views/form-reply.ts'
import { type FormValues, readForm } from '../views/form-values.ts'
import { form as formWords } from '../wording/form.ts'
import { takeTurn } from '../work/turns.ts'
import { type Listening, submission } from './listening.ts'

/** The form that asks a group of questions at once. */
export function registerForms(listen: Listening, services: Services): void {
  const read = reading(services)
  listen.action(/^form\.\d+$/, async ({ action, body }) => {
    const user = body.user.id
    const person = await services.store.person(user)
    const origin = { user, channel: body.channel?.id, trigger: body.trigger_id }
    const of = momentOf(action.block_id)
    if (of && outdated('form', of, { person }, person.language)) {
      await takeTurn(services, origin, (standing, desk) =>
        press('form', undefined, standing, desk, person.language, of),
      )
      return
    }
    const project = await services.store.project(person.conversation.project ?? '')
    const now = filling({ person, project }, services.desk())
    const state = now && interview(now.regulation, now.project)
    const wanted = state && ((action.type === 'button' && action.value) || formHere(person, state))
    const page = now && wanted && takesAnswers(now.project) ? formPage(state, wanted) : undefined
    if (!now || !state || !page) {
      // There is nothing to fill in: the person hears how the project stands instead.
      await takeTurn(services, origin, (standing, desk) =>
        press('form', undefined, standing, desk, person.language),
      )
      return
    }
    const view = formView(page, { state, project: now.project }, read, person.language)
    const opened = await aside(services, 'opening a form', { user }, () =>
      services.once.views.open({ trigger_id: body.trigger_id, view }),
    )
    if (opened) return
    await takeTurn(services, origin, (standing, desk) =>
      withoutForm(page.section, standing, desk, person.language),
    )
  })

  listen.view(FORM_VIEW, async ({ ack, body, view }) => {
    const user = body.user.id
    const { language } = await services.store.person(user)
    const form = readForm(view, read, language)
    if (Object.keys(form.errors).length > 0) {
      await ack({ response_action: 'errors', errors: form.errors })
      return
    }
    await ack()
    const { project: id, section } = formOpened(view.private_metadata)
    const project = await services.store.project(id)
    const ids = view.blocks.flatMap(({ block_id, type }) => (type === 'input' && block_id ? [block_id] : []))
    await takeTurn(services, { user, trigger: submission(view) }, (standing, desk) =>
      withNextPage(filed({ id, project }, form, standing, desk), { id, section, ids }, desk, language),
    )
  })
}

/** Files a form under the project it was opened for, and under no other. */
function filed(
  { id, project }: { id: string; project: Project | undefined },
  { answers, filled }: FormValues,
  standing: Standing,
  desk: Desk,
): Turn {
  const { language } = standing.person
  const now = filling(standing, desk)
  if (now?.project.id !== id) return { ...standing, reply: notInHand(project, standing, language, filled) }
  if (now.project.status === 'submitted' || now.project.status === 'approved')
    return { ...standing, reply: locked(now.project, language, filled) }
  if (filled.length > 0) return take(now, answers, desk, language)
  const turn = press('resume', undefined, standing, desk, language)
  const unchanged = { ...emptyReply(language), lead: [formWords(language).unchanged] }
  return { ...turn, reply: joined(unchanged, turn.reply) }
}

/** Offers the form that follows in the same section, as long as the project still takes answers. */
function withNextPage(
  turn: Turn,
  { id, section, ids }: { id: string; section: string; ids: readonly string[] },
  desk: Desk,
  language: Language,
): Turn {
  const now = filling(turn, desk)
  if (now?.project.id !== id || !isSection(section) || !takesAnswers(now.project)) return turn
  const state = interview(now.regulation, now.project)
  const value = formAfter(state, section, ids)
  const page = value === undefined ? undefined : formPage(state, value)
  if (!page || state.end) return turn
  const label = formWords(language).next(SECTIONS[section][language], page.page, page.pages)
  const next: Choice = {
    act: 'form',
    value: formOf(section, page.asked.map(idOf)[0]),
    label,
    style: 'primary',
  }
  return { ...turn, reply: { ...turn.reply, choices: [next, ...turn.reply.choices] } }
}

/** Reads a quantity in the form as in the chat. */
const reading =
  (services: Services): ReadQuantity =>
  (fact, text): Facts | undefined => {
    const { facts } = understand(text, { places: [], asked: fact, today: day(services.desk().now) })
    const value = facts[fact]
    return value === undefined ? undefined : { [fact]: value }
  }
