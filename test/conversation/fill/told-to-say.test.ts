import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { actAsked } from '../../../bot/conversation/acts.ts'
import { understand } from '../../../bot/understand/understand.ts'
import { Talk } from '../talk.ts'

const TOLD = /说“([^”]+)”|\bsay "([^"]+)"/gi

/** Words that some reply tells people to say. */
const words = new Set(
  readdirSync('bot', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('understand'))
    .flatMap((file) => [...readFileSync(join('bot', file), 'utf8').matchAll(TOLD)])
    .map(([, zh, en]) => zh ?? en?.replaceAll('\\', '') ?? ''),
)

test('replies do tell people what to say', () => {
  expect(words.size).toBeGreaterThan(4)
})

test.each([...words])('a person who is told to say “%s” is understood', (said) => {
  const u = understand(said, { places: [], today: '2026-11-25' })
  expect(actAsked(u) ?? u.corrected[0]).toBeDefined()
})

test.each(['撤回', '先撤回', '我要撤回', '撤回修改', '把项目撤回'])(
  '“%s” takes a submission back',
  (said) => {
    const talk = new Talk()
    for (const each of ['泰州 80万 新建 要不要立项', '开始填报', '否', '提交', '仍然提交']) talk.say(each)
    expect(talk.project?.status).toBe('submitted')
    talk.say(said)
    expect(talk.project?.status).toBe('draft')
  },
)
