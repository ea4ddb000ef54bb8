import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'

const root = fileURLToPath(new URL('../..', import.meta.url))

function ask(args: string[], input = '') {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'ask', '--', ...args], {
    cwd: root,
    input,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

const citations = z.array(z.strictObject({ regulation: z.string(), article: z.string().regex(/^第.+条$/) }))
const line = z.strictObject({
  message: z.string(),
  reply: z.string(),
  answer: z.string().nullable(),
  polarity: z.enum(['yes', 'no', 'depends']).nullable(),
  region: z.string().nullable(),
  topics: z.array(z.string()),
  facts: z.record(z.string(), z.unknown()),
  verdict: z.enum(['required', 'exempt', 'again', 'barred', 'not-applicable', 'depends']).nullable(),
  citations,
  more: z.array(z.strictObject({ title: z.string(), citations })),
  question: z.string().nullable(),
})
const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((each) => line.parse(JSON.parse(each)))

describe('npm run ask', { timeout: 30_000 }, () => {
  test('prints the answer as plain text', () => {
    const { status, stdout } = ask(['泰州 80万 新建 要不要立项'])
    expect(status).toBe(0)
    expect(stdout).toMatch(/泰州 · 需要立项/)
    expect(stdout).toMatch(/第十五条/)
  })
  test('with --json prints one line a message', () => {
    const { status, stdout } = ask(['--json', '泰州 80万 新建 要不要立项'])
    expect(status).toBe(0)
    const [answer, ...rest] = lines(stdout)
    expect(rest).toEqual([])
    expect(answer).toMatchObject({
      region: 'taizhou',
      verdict: 'required',
      facts: { kind: 'new', investment: 80 },
      question: null,
    })
    expect(answer?.citations).toContainEqual({ regulation: 'taizhou', article: '第十五条' })
  })
  test('reads a conversation from stdin; an empty line starts a new one', () => {
    const { status, stdout } = ask(['--json'], '泰州新建要立项吗\n80万\n\n80万要立项吗\n')
    expect(status).toBe(0)
    expect(lines(stdout).map(({ verdict, question }) => [verdict, question])).toEqual([
      ['depends', 'investment'],
      ['required', null],
      [null, 'region'],
    ])
  })
  test('an unknown option gives the usage and exit code 2', () => {
    const { status, stderr } = ask(['--fast'])
    expect(status).toBe(2)
    expect(stderr).toMatch(/usage/)
  })
})
