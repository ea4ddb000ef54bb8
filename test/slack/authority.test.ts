import { describe, expect, test } from 'vitest'
import { ACT_NAMES, ACTS, type ActName } from './authority/acts.ts'
import { become } from './authority/outcome.ts'
import { EVERYBODY, type Who } from './authority/people.ts'
import { expected, ROLES, type Role, whoIs, written } from './authority/policy.ts'
import { STATES, type State, setScene, strike } from './authority/scenes.ts'
import { openWorld, type World } from './authority/world.ts'

/** Plays one cell of the table; gives back what became of it, as the policy writes it. */
async function play(world: World, act: ActName, state: State, role: Role, id: string): Promise<string> {
  const { store } = world
  const actor = whoIs(role, state)
  await setScene(world, id, state)
  const said = async () =>
    new Map(await Promise.all(EVERYBODY.map(async (who) => [who, await world.said(who)] as const)))
  const [project, directory, before, seen] = [
    store.project(id),
    store.directory(),
    await said(),
    await world.sees(actor),
  ]

  await ACTS[act](world, actor, id, state)
  await world.settled()

  const after = await said()
  const news = (who: Who) =>
    after.get(who)?.filter((line) => !before.get(who)?.includes(line) && !isPressed(line)) ?? []
  const told = ROLES.filter((each) => whoIs(each, state) !== actor && news(whoIs(each, state)).length > 0)
  const heard = news(actor).length > 0 || (await world.isShown(actor, seen))
  const then = become(project, store.project(id), [directory, store.directory()])
  const twice = EVERYBODY.some((who) => repeats(news(who)))
  const strayed = role !== 'owner' && store.person(world.idOf(actor)).conversation.project === id
  await world.clears(actor)
  await strike(store)
  return [
    written(then, told),
    ...(heard ? [] : ['SILENCE']),
    ...(twice ? ['TWICE'] : []),
    ...(strayed ? ['TAKEN IN HAND'] : []),
  ].join(', ')
}

/** The same words twice; files come without any. */
const repeats = (lines: readonly string[]): boolean => {
  const words = lines
    .map((line) => line.slice(line.indexOf(',') + 1))
    .filter((each) => !each.startsWith('""'))
  return new Set(words).size < words.length
}
const isPressed = (line: string) => line.includes('"按"')

describe.each(STATES)('a project that is %s', (state) => {
  test('does and tells what the policy says, whoever does whatever', { timeout: 600_000 }, async () => {
    const world = await openWorld()
    let cells = 0
    for (const act of ACT_NAMES)
      for (const role of ROLES) {
        const found = await play(world, act, state, role, `P${++cells}`)
        expect.soft(found, `${state}: ${role} ${act}`).toBe(expected(act, state, role))
      }
  })
})
