import { expect } from 'vitest'
import { messageBlocks } from '../../../bot/workspace/block-kit/blocks.ts'
import { homeView, modalView } from '../../../bot/workspace/block-kit/view.ts'
import { updateDirectory, updatePerson, updateProject } from '../../../store/uses.ts'
import { regulations, scene, submitted, until } from '../server/running.ts'
import { foreignTo, textsOf } from './walk.ts'

export type Language = 'zh' | 'en'

/**
 * What stands in a screen of either language as it is: what the texts call an office or a chapter, beside its English
 * name; the unit of amounts; the name of a language; the word that stands in a Chinese plan for what there is not; what
 * Slack's own settings call a box.
 */
export const NAMES = [
  ...[...regulations.values()].flatMap(({ offices, rules }) => [
    ...Object.values(offices).map(({ name }) => name),
    ...rules
      .flatMap(({ provision }) => provision.chapters ?? [])
      .map(({ zh, en }) => (en ? `${en} (${zh})` : zh)),
  ]),
  '万元',
  '中文',
  '“无”',
  'Escape channels, users, and links',
]

/** What people type, in their language, so that a screen may repeat it. */
const TYPED = {
  zh: { name: '甲平台', unit: '市民政局', reason: '缺少概算表', number: '不少', place: '火星' },
  en: { name: 'Platform A', unit: 'Civil Affairs', reason: 'No budget', number: 'a lot', place: 'Mars' },
}

/** A project of U1 that waits for U8, where everybody reads one language; keeps what they are shown. */
export async function stage(language: Language) {
  const all = await scene()
  const { slack, services } = all
  const { store } = services
  const reads = (...users: string[]) =>
    Promise.all(users.map((user) => updatePerson(store, user, (each) => ({ ...each, language }))))
  await reads('U8', 'U9', 'UADM')
  slack.admins.add('UADM')
  await updateDirectory(store, (now) => ({ ...now, offices: { 'taizhou/data': ['U8', 'U1'] } }))
  const id = await submitted(slack, services)
  await services.serial.settled()
  await reads('U1')
  const { name, unit } = TYPED[language]
  await updatePerson(store, 'U1', (each) => ({ ...each, unit, recent: [] }))
  await updateProject(store, id, (each) => ({ ...each, texts: { name, unit } }))
  const open = async () => (await store.project(id))?.items.find(({ state }) => state === 'open')?.id
  const wrong: string[] = []

  /** Does something, and looks at whatever is shown because of it once `method` was called; gives the texts. */
  const shows = async (screen: string, act: () => unknown, method?: string): Promise<string[]> => {
    const before = slack.calls.length
    const answer = await act()
    const calls = () => slack.calls.slice(before)
    if (method) await until(() => calls().some((call) => call.method === method))
    await services.serial.settled()
    const called = calls().flatMap(({ method, args: { text, blocks, view } }) =>
      /^(?:chat|views)\./.test(method)
        ? [
            {
              text,
              // What is longer than Slack takes is refused.
              blocks: blocks && messageBlocks.parse(JSON.parse(blocks)),
              view: view && (method === 'views.publish' ? homeView : modalView).parse(JSON.parse(view)),
            },
          ]
        : [],
    )
    const texts = textsOf([...called, typeof answer === 'string' ? { text: answer } : answer])
    expect(texts, screen).not.toEqual([])
    // Papers are Chinese whoever reads them, and are called by their titles.
    const titles = Object.values((await store.project(id))?.documents ?? {}).map(({ title }) => title)
    for (const each of foreignTo(language, texts, [...NAMES, ...titles])) wrong.push(`${screen}: ${each}`)
    return texts
  }
  return { ...all, store, id, key: async () => `${id} ${await open()}`, typed: TYPED[language], shows, wrong }
}
