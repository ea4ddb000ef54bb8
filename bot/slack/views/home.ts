import type { HomeView, KnownBlock } from '@slack/types'
import type { Person } from '../../../store/schema.ts'
import type { Pending } from '../../../store/store.ts'
import { pendingFor } from '../../../store/uses.ts'
import { clock, day } from '../../clock.ts'
import { choice } from '../../conversation/acts.ts'
import { type Helping, helping } from '../../conversation/colleague/helping.ts'
import { labelOf } from '../../conversation/fill/interview.ts'
import { titleOf } from '../../conversation/wording/title.ts'
import type { Services } from '../services.ts'
import { home } from '../wording/home.ts'
import { projectLine } from './home-project.ts'
import { settings } from './home-settings.ts'
import { actionOf } from './item.ts'
import { plain } from './plain.ts'

/** The most projects and items the Home tab lists; a view holds 100 blocks. */
const LISTED = 15
const SIZE = 2900

const header = (text: string): KnownBlock => ({ type: 'header', text: plain(text) })
const line = (text: string): KnownBlock => ({ type: 'section', text: plain(text, SIZE) })

/** The Home tab of one person: what waits for them, their projects with the next step, their last questions. */
export async function homeView(services: Services, person: Person): Promise<HomeView> {
  const { language } = person
  const say = home(language)
  const waiting = await pendingFor(services.store, person.id)
  const asked = await waitingFor(services, person)
  const own = await services.store.projectsOf(person.id, LISTED)
  const recent = person.recent.slice(-5).reverse()
  return {
    type: 'home',
    blocks: [
      ...(waiting.length > 0 ? [header(say.toDecide(waiting.length))] : []),
      ...waiting.slice(0, LISTED).map((each) => line(waitingWords(services, person, each))),
      ...(asked.length > 0 ? [header(say.toAnswer(asked.length))] : []),
      ...asked.slice(0, LISTED).map((help) => askedLine(help, person)),
      header(say.projects),
      ...(own.length === 0 ? [line(say.none)] : own.map((project) => projectLine(services, project, person))),
      {
        type: 'actions',
        block_id: 'home',
        elements: [
          {
            type: 'button',
            action_id: 'home-new',
            style: 'primary',
            text: plain(choice('new', language).label),
          },
        ],
      },
      ...settings(services, person),
      ...(recent.length > 0
        ? [header(say.recent), line(recent.map(({ text }) => `· ${text.slice(0, 80)}`).join('\n'))]
        : []),
    ],
  }
}

function waitingWords(services: Services, { language }: Person, { project, item }: Pending): string {
  const regulation = services.regulations.get(project.region)
  const action = regulation ? actionOf(item, regulation, language) : item.action
  return home(language).waiting(titleOf(project, language), action, day(item.since))
}

async function waitingFor(services: Services, { id }: Person): Promise<Helping[]> {
  const desk = services.desk()
  return (await services.store.openRequests(id)).flatMap((sent) => helping(sent, desk) ?? [])
}

function askedLine({ project, request, asked }: Helping, { language }: Person): KnownBlock {
  const say = home(language)
  const words = say.waiting(titleOf(project, language), labelOf(asked, language), clock(request.at))
  return {
    type: 'section',
    text: plain(words, SIZE),
    accessory: { type: 'button', action_id: 'pick.0', value: request.id, text: plain(say.answer) },
  }
}
