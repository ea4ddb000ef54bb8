import { updatePerson } from '../../../store/uses.ts'
import { press } from '../../conversation/button.ts'
import type { Services } from '../services.ts'
import { homeView } from '../views/home.ts'
import { UNIT_VIEW, unitView } from '../views/home-settings.ts'
import { LANGUAGES } from '../wording/home.ts'
import { troubled } from '../work/trouble.ts'
import { takeTurn } from '../work/turns.ts'
import type { Listening } from './listening.ts'

/** The Home tab: shown anew whenever it is opened, with buttons to take up a project and settings of one's own. */
export function registerHome(listen: Listening, services: Services): void {
  const show = async (user: string) => {
    const view = await homeView(services, await services.store.person(user))
    await services.client.views.publish({ user_id: user, view })
  }
  listen.home(async ({ tab, user }) => {
    if (tab === 'home') await show(user)
  })

  const act = async (user: string, trigger: string, name: 'open' | 'new', value?: string) => {
    // The tab is shown anew whether or not the turn came off.
    await troubled(services, { user }, () =>
      takeTurn(services, { user, trigger }, (standing, desk) =>
        press(name, value, standing, desk, standing.person.language),
      ),
    )
    await show(user)
  }
  listen.action('home-open', async ({ action, body }) => {
    if (action.type === 'button') await act(body.user.id, body.trigger_id, 'open', action.value)
  })
  listen.action('home-new', ({ body }) => act(body.user.id, body.trigger_id, 'new'))

  listen.action('home-place', async ({ action, body }) => {
    const region = action.type === 'static_select' ? action.selected_option?.value : undefined
    if (!region || !services.regulations.has(region)) return
    await updatePerson(services.store, body.user.id, (person) => ({ ...person, region }))
    await show(body.user.id)
  })
  listen.action('home-language', async ({ action, body }) => {
    const chosen = action.type === 'static_select' ? action.selected_option?.value : undefined
    const language = LANGUAGES.find(({ value }) => value === chosen)?.value
    if (!language) return
    await updatePerson(services.store, body.user.id, (person) => ({ ...person, language }))
    await show(body.user.id)
  })
  listen.action('home-unit', async ({ body }) => {
    await services.once.views.open({
      trigger_id: body.trigger_id,
      view: unitView(await services.store.person(body.user.id)),
    })
  })
  listen.view(UNIT_VIEW, async ({ ack, body, view }) => {
    const unit = view.state.values.unit?.unit?.value?.trim()
    await ack()
    // A blank save erases nothing.
    if (unit) await updatePerson(services.store, body.user.id, (person) => ({ ...person, unit }))
    await show(body.user.id)
  })
}
