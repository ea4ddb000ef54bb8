import type { App } from '@slack/bolt'
import { withProject } from '../../conversation/desk.ts'
import { press } from '../../conversation/press.ts'
import { homeView } from '../home.ts'
import type { Office } from '../office.ts'
import { troubled } from '../trouble.ts'
import { takeTurn } from '../turns.ts'

/** The Home tab: shown anew whenever it is opened, with buttons to open a project or begin one. */
export function registerHome(app: App, office: Office): void {
  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab !== 'home') return
    await client.views.publish({
      user_id: event.user,
      view: homeView(office, office.store.person(event.user)),
    })
  })
  app.action('home-open', async ({ ack, action, body }) => {
    await ack()
    const user = body.user.id
    const project = action.type === 'button' ? office.store.project(action.value ?? '') : undefined
    if (!project || project.owner !== user) return
    await troubled(office, { user }, () =>
      takeTurn(office, { user }, ({ person }) =>
        press(
          'review',
          undefined,
          { person: withProject(person, project.id), project },
          office.desk(),
          person.language,
        ),
      ),
    )
  })
  app.action('home-new', async ({ ack, body }) => {
    await ack()
    const user = body.user.id
    await troubled(office, { user }, () =>
      takeTurn(office, { user }, ({ person }) =>
        press('start', undefined, { person: withProject(person, undefined) }, office.desk(), person.language),
      ),
    )
  })
}
