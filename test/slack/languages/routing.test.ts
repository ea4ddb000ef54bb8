import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'esbuild'
import { expect, test } from 'vitest'
import { CHINESE } from './walk.ts'

const room = fileURLToPath(new URL('../../../bot/slack', import.meta.url))

/** The lines of a file that hold Chinese once its comments are gone. */
function chinese(file: string): string[] {
  const { code } = transformSync(readFileSync(join(room, file), 'utf8'), {
    loader: 'ts',
    charset: 'utf8',
    legalComments: 'none',
  })
  return code.split('\n').filter((line) => !/^\s*\/\//.test(line) && CHINESE.test(line))
}

const files = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))

test('what routes holds no words: they are in wording/, in both languages', () => {
  const routing = files.filter((file) => !file.startsWith('wording/'))
  expect(routing.length).toBeGreaterThan(20)
  expect(routing.flatMap((file) => chinese(file).map((line) => `${file}: ${line.trim()}`))).toEqual([])
})

test('the words are seen where they are', () => {
  expect(chinese('wording/card.ts').length).toBeGreaterThan(10)
})
