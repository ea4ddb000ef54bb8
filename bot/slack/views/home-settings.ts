import type { KnownBlock, ModalView, StaticSelect } from '@slack/types'
import type { Person } from '../../../store/schema.ts'
import type { Services } from '../services.ts'
import { home, LANGUAGES, unit as unitWords } from '../wording/home.ts'
import { plain } from './plain.ts'

/** What a person can set of their own in the Home tab. */
export function settings(services: Services, person: Person): KnownBlock[] {
  const { language } = person
  const say = home(language)
  const places = [...services.regulations.values()].map(({ id, place, en }) => ({
    value: id,
    label: language === 'zh' ? place : en,
  }))
  return [
    { type: 'header', text: plain(say.settings) },
    { type: 'section', text: plain(say.unit(person.unit ?? say.noUnit), 2900) },
    {
      type: 'actions',
      block_id: 'settings',
      elements: [
        select('home-place', say.place, places, person.region),
        select('home-language', say.language, LANGUAGES, language),
        { type: 'button', action_id: 'home-unit', text: plain(say.editUnit) },
      ],
    },
  ]
}

function select(
  action_id: string,
  placeholder: string,
  of: readonly { value: string; label: string }[],
  chosen: string | undefined,
): StaticSelect {
  const options = of.map(({ value, label }) => ({ text: plain(label), value }))
  const initial = options.find(({ value }) => value === chosen)
  return {
    type: 'static_select',
    action_id,
    placeholder: plain(placeholder),
    options,
    ...(initial ? { initial_option: initial } : {}),
  }
}

export const UNIT_VIEW = 'unit'

/** The modal for the name of the person's unit. */
export function unitView({ unit, language }: Person): ModalView {
  const say = unitWords(language)
  return {
    type: 'modal',
    callback_id: UNIT_VIEW,
    title: plain(say.title),
    submit: plain(say.save),
    close: plain(say.cancel),
    blocks: [
      {
        type: 'input',
        block_id: 'unit',
        label: plain(say.label),
        hint: plain(say.hint),
        element: {
          type: 'plain_text_input',
          action_id: 'unit',
          max_length: 100,
          ...(unit ? { initial_value: unit } : {}),
        },
      },
    ],
  }
}
