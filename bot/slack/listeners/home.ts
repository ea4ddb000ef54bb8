import { press } from '../../conversation/button.ts'
import type { Office } from '../services.ts'
import { homeView, LANGUAGES, UNIT_VIEW, unitView } from '../views/home.ts'
import { troubled } from '../work/trouble.ts'
import { takeTurn } from '../work/turns.ts'
import type { Listening } from './listening.ts'

/** The Home tab: shown anew whenever it is opened, with buttons to take up a project and settings of one's own. */
export function registerHome(listen: Listening, office: Office): void {
  const show = (user: string) =>
    office.client.views.publish({ user_id: user, view: homeView(office, office.store.person(user)) })
  listen.home(async ({ tab, user }) => {
    if (tab === 'home') await show(user)
  })

  const act = async (user: string, name: 'open' | 'new', value?: string) => {
    // The tab is shown anew whether or not the turn came off.
    await troubled(office, { user }, () =>
      takeTurn(office, { user }, (standing) =>
        press(name, value, standing, office.desk(), standing.person.language),
      ),
    )
    await show(user)
  }
  listen.action('home-open', async ({ action, body }) => {
    if (action.type === 'button') await act(body.user.id, 'open', action.value)
  })
  listen.action('home-new', ({ body }) => act(body.user.id, 'new'))

  listen.action('home-place', async ({ action, body }) => {
    const region = action.type === 'static_select' ? action.selected_option?.value : undefined
    if (!region || !office.regulations.has(region)) return
    await office.store.updatePerson(body.user.id, (person) => ({ ...person, region }))
    await show(body.user.id)
  })
  listen.action('home-language', async ({ action, body }) => {
    const chosen = action.type === 'static_select' ? action.selected_option?.value : undefined
    const language = LANGUAGES.find(({ value }) => value === chosen)?.value
    if (!language) return
    await office.store.updatePerson(body.user.id, (person) => ({ ...person, language }))
    await show(body.user.id)
  })
  listen.action('home-unit', async ({ body }) => {
    await office.once.views.open({
      trigger_id: body.trigger_id,
      view: unitView(office.store.person(body.user.id)),
    })
  })
  listen.view(UNIT_VIEW, async ({ ack, body, view }) => {
    const unit = view.state.values.unit?.unit?.value?.trim()
    await ack()
    // A blank save erases nothing.
    if (unit) await office.store.updatePerson(body.user.id, (person) => ({ ...person, unit }))
    await show(body.user.id)
  })
}
