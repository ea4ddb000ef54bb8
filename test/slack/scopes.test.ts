import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { COMMANDS, EVENTS, NEEDS } from '../../bot/slack/scopes.ts'

const bot = fileURLToPath(new URL('../../bot', import.meta.url))
const manifest = z
  .object({
    oauth_config: z.object({
      scopes: z.object({ bot: z.array(z.string()), bot_optional: z.array(z.string()) }),
    }),
    settings: z.object({ event_subscriptions: z.object({ bot_events: z.array(z.string()) }) }),
  })
  .parse(JSON.parse(readFileSync(join(bot, 'manifest.json'), 'utf8')))
const { scopes } = manifest.oauth_config

/** Every method that the sources call, however the client is named. */
const called = new Set(
  readdirSync(join(bot, 'slack'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(bot, 'slack', file), 'utf8'))
    .flatMap((source) => [
      ...source.matchAll(/\b(?:client|once)\s*\.(\w+(?:\.\w+)+)\(/g),
      ...source.matchAll(/\bapiCall\(\s*'([\w.]+)'/g),
    ])
    .map(([, method = '']) => method),
)

test('every call of ours says what it needs, and none is listed that is not made', () => {
  expect([...called].sort()).toEqual(Object.keys(NEEDS).sort())
})

test('every event that is subscribed to says what it needs', () => {
  expect(manifest.settings.event_subscriptions.bot_events.toSorted()).toEqual(Object.keys(EVENTS).sort())
})

test('the manifest asks for what is needed, and for nothing else', () => {
  const needed = [...Object.values({ ...NEEDS, ...EVENTS }).flat(), ...COMMANDS]
  expect(scopes.bot.toSorted()).toEqual([...new Set(needed)].sort())
})

test('what a workspace may refuse us is what only canvases need', () => {
  const optional = scopes.bot.filter((scope) => scope.startsWith('canvases:'))
  expect(scopes.bot_optional.toSorted()).toEqual(optional.sort())
})
