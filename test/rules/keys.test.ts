import { expect, test } from 'vitest'
import { keysOf, regulationKeys, section } from '../../rules/commands/keys.ts'
import { bar } from './bars.ts'
import { kase } from './case.ts'
import { mistake } from './mistakes.ts'

const reference = [
  '# 规则文件里可以写什么\n\n这一页由 `npm run rules:keys` 从程序的定义生成，不要手改。新办法从 `npm run rules:new -- <id>` 开始；改完运行 `npm run rules:check`。',
  ...regulationKeys(),
  section(
    '案例文件 test/cases/<id>.yaml',
    '每个案例是一句话、已知的情况和必须得出的结果；只核对写到的结果。每条有规定的条文要有案例写到它，每条有条件的规定要在一个案例里成立、在另一个里不成立。数字都是条的序号。',
    keysOf(kase),
  ),
  section('故意写错的规则 test/cases/<id>.mistakes.yaml（可有可无）', keysOf(mistake)),
  section('逐条判断“不得”“不予” test/cases/<id>.bars.yaml（可有可无）', keysOf(bar)),
].join('\n\n')

test('the reference of keys is what the schemas say: npm run rules:keys writes it', async () => {
  await expect(`${reference}\n`).toMatchFileSnapshot('../../rules/KEYS.md')
})
