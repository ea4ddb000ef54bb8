import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import { built } from '../../bot/build/built.mjs'
import { Page, temporaryFolder } from '../workspace/desk.ts'
import { mounts, started } from './started.ts'

vi.setConfig({ testTimeout: 60_000 })
beforeAll(built, 60_000)

const ASKED = '泰州 80万 新建 要不要立项'

/** The program over a small disk of its own, and the same folder as seen from here. */
async function onSmallDisk() {
  const folder = await temporaryFolder()
  const program = started({ DATA_DIR: folder }, `mount -t tmpfs -o size=1500k tmpfs ${folder}`)
  const page = new Page({ url: await program.url() }, 'UAPPLICANT')
  const disk = `/proc/${program.child.pid}/root${folder}`
  return {
    ...program,
    page,
    disk,
    fill() {
      try {
        writeFileSync(join(disk, 'ballast'), Buffer.alloc(3_000_000))
      } catch (error) {
        expect(error).toMatchObject({ code: 'ENOSPC' })
      }
    },
    empty: () => rmSync(join(disk, 'ballast')),
  }
}

test.runIf(mounts)(
  'while the disk is full what is said is refused and not shown; with room again all goes on, and a start finds the same',
  async () => {
    const { page, disk, fill, empty, child, ended } = await onSmallDisk()
    const answered = (count: number) =>
      page.sees(({ messages }) => messages.filter(({ text }) => text.includes('需要立项')).length >= count)
    expect(await page.says(ASKED, 'one')).toEqual({ ok: true })
    await answered(1)

    fill()
    const long = '长'.repeat(15_000)
    const refused = { ok: false, error: 'storage_limit_reached' }
    // The same twice, as whoever presses again does.
    for (const id of ['two', 'two', 'three']) expect(await page.says(long, id)).toEqual(refused)
    expect(JSON.stringify(await page.sees(() => true))).not.toContain(long)

    empty()
    expect(await page.says(`${ASKED}吗`, 'two')).toEqual({ ok: true })
    await answered(2)
    const { messages } = await page.sees(() => true)
    expect(JSON.stringify(messages)).not.toContain(long)

    const copy = await temporaryFolder()
    // What is sent still goes away meanwhile.
    await vi.waitFor(() => cpSync(disk, copy, { recursive: true }))
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    const again = started({ DATA_DIR: copy })
    const later = new Page({ url: await again.url() }, 'UAPPLICANT')
    expect((await later.sees(() => true)).messages.map(({ text }) => text)).toEqual(
      messages.map(({ text }) => text),
    )
  },
)

test.runIf(mounts)('a program that is ended while the disk is full ends in good order', async () => {
  const { page, fill, child, ended, output } = await onSmallDisk()
  await page.says(ASKED)
  await page.sees(({ messages }) => messages.some(({ text }) => text.includes('需要立项')))
  fill()
  await page.says('长'.repeat(15_000))
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
  expect(await output).not.toMatch(/^\s+at /m)
})
