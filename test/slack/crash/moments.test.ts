import { describe, expect, test, vi } from 'vitest'
import { temporaryFolder } from '../../workspace/desk.ts'
import { SlackServer } from '../server/slack-server.ts'
import { emptied, life, MOMENTS } from './life.ts'
import { SCENES, set } from './scenes.ts'

vi.setConfig({ testTimeout: 60_000 })

const ROWS = Object.entries(SCENES).flatMap(([what, scene]) =>
  scene.by.flatMap((of) => MOMENTS.map((at) => [what, of, at, scene] as const)),
)

describe.each([
  ['keeps metadata', true],
  ['keeps none', false],
])('on a server that %s', (_, keepsMetadata) => {
  // Only messages are found by their metadata.
  const rows = ROWS.filter(([, of]) => keepsMetadata || of === 'chat.postMessage')
  test.each(rows)('%s is there once, whatever ends at %s %s', async (_what, of, at, scene) => {
    const slack = await SlackServer.start()
    slack.hasCanvases = true
    slack.keepsMetadata = keepsMetadata
    const folder = await temporaryFolder()
    const first = await life(slack, folder, { at, of })
    await set(first.store, slack, scene)
    void first.services.outbox.wake()
    await Promise.race([first.died, emptied(first)])
    await first.end()

    const second = await life(slack, folder)
    await emptied(second)
    expect(scene.count(slack)).toBe(1)
    if (scene.noted) expect(scene.noted(await second.store.project('P1'), slack)).toBe(true)

    // Nor does another start say anything.
    const calls = slack.calls.length
    await second.services.outbox.wake()
    expect(slack.calls.length).toBe(calls)
  })
})
