import type { App } from '@slack/bolt'
import { press } from '../../conversation/press.ts'
import { homeView, LANGUAGES, UNIT_VIEW, unitView } from '../home.ts'
import type { Office } from '../office.ts'
import { troubled } from '../trouble.ts'
import { takeTurn } from '../turns.ts'

/** The Home tab: shown anew whenever it is opened, with buttons to take up a project and settings of one's own. */
export function registerHome(app: App, office: Office): void {
  const show = (user: string) =>
    office.client.views.publish({ user_id: user, view: homeView(office, office.store.person(user)) })
  app.event('app_home_opened', async ({ event }) => {
    if (event.tab === 'home') await show(event.user)
  })

  const act = async (user: string, name: 'open' | 'new', value?: string) => {
    await troubled(office, { user }, () =>
      takeTurn(office, { user }, (standing) =>
        press(name, value, standing, office.desk(), standing.person.language),
      ),
    )
    await show(user)
  }
  app.action('home-open', async ({ ack, action, body }) => {
    await ack()
    if (action.type === 'button') await act(body.user.id, 'open', action.value)
  })
  app.action('home-new', async ({ ack, body }) => {
    await ack()
    await act(body.user.id, 'new')
  })

  app.action('home-place', async ({ ack, action, body }) => {
    await ack()
    const region = action.type === 'static_select' ? action.selected_option?.value : undefined
    if (!region || !office.regulations.has(region)) return
    await office.store.updatePerson(body.user.id, (person) => ({ ...person, region }))
    await show(body.user.id)
  })
  app.action('home-language', async ({ ack, action, body }) => {
    await ack()
    const chosen = action.type === 'static_select' ? action.selected_option?.value : undefined
    const language = LANGUAGES.find(({ value }) => value === chosen)?.value
    if (!language) return
    await office.store.updatePerson(body.user.id, (person) => ({ ...person, language }))
    await show(body.user.id)
  })
  app.action('home-unit', async ({ ack, body, client }) => {
    await ack()
    if (body.type !== 'block_actions') return
    await client.views.open({
      trigger_id: body.trigger_id,
      view: unitView(office.store.person(body.user.id)),
    })
  })
  app.view(UNIT_VIEW, async ({ ack, body, view }) => {
    const unit = view.state.values.unit?.unit?.value?.trim()
    await ack()
    // A blank save erases nothing.
    if (unit) await office.store.updatePerson(body.user.id, (person) => ({ ...person, unit }))
    await show(body.user.id)
  })
}
