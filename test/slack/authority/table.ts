import { describe, expect, test } from 'vitest'
import { ACT_NAMES, ACTS, type ActName } from './acts.ts'
import { become } from './outcome.ts'
import { EVERYBODY, type Who } from './people.ts'
import { expected, ROLES, type Role, whoIs, written } from './policy.ts'
import { cardHolder, type State, setScene, strike } from './scenes.ts'
import { openWorld, type World } from './world.ts'

/** Tries every act of everybody about a project in one state; each state has a file, so that they are tried side by side. */
export function tryEverything(state: State): void {
  describe(`a project that is ${state}`, () => {
    test('does and tells what the policy says, whoever does whatever', { timeout: 600_000 }, async () => {
      // A world for each: what was said before is sent along with every change.
      for (const role of ROLES) {
        const world = await openWorld()
        const said: Said = new Map()
        await listen(world, said, EVERYBODY)
        for (const [cell, act] of ACT_NAMES.entries()) {
          const found = await play(world, said, act, state, role, `P${cell}`)
          expect.soft(found, `${state}: ${role} ${act}`).toBe(expected(act, state, role))
        }
      }
    })
  })
}

/** What was said to everybody up to now; asking anew before every act is what took most of the time. */
type Said = Map<Who, readonly string[]>

async function listen(world: World, said: Said, to: readonly Who[]): Promise<void> {
  await Promise.all(to.map(async (who) => said.set(who, await world.said(who))))
}

/** Plays one cell of the table; gives back what became of it, as the policy writes it. */
async function play(
  world: World,
  said: Said,
  act: ActName,
  state: State,
  role: Role,
  id: string,
): Promise<string> {
  const { store } = world
  const actor = whoIs(role, state)
  world.begins()
  await setScene(world, id, state)
  await listen(world, said, [cardHolder(state)])
  const [project, directory, before, seen] = [
    await store.project(id),
    await store.directory(),
    new Map(said),
    await world.sees(actor),
  ]

  await ACTS[act](world, actor, id, state)
  await world.settled()

  await listen(world, said, EVERYBODY)
  const news = (who: Who) =>
    said.get(who)?.filter((line) => !before.get(who)?.includes(line) && !isPressed(line)) ?? []
  const told = ROLES.filter((each) => whoIs(each, state) !== actor && news(whoIs(each, state)).length > 0)
  const heard = news(actor).length > 0 || (await world.isShown(actor, seen))
  const then = become(project, await store.project(id), [directory, await store.directory()])
  const twice = EVERYBODY.some((who) => repeats(news(who)))
  const strayed = role !== 'owner' && (await store.person(world.idOf(actor))).conversation.project === id
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
