import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { FACT_IDS, FACTS, type FactId } from '../../../rules/facts.ts'

const answers = z.strictObject({
  yes: z.array(z.string()),
  no: z.array(z.string()),
  neither: z.array(z.string()),
})
const file = z.strictObject({ remarks: z.array(z.string()), answers: z.record(z.string(), answers) })

/** What people say while a question stands open (`test/cases/remarks.yaml`). */
export const PEOPLE = file.parse(
  parse(readFileSync(new URL('../../cases/remarks.yaml', import.meta.url), 'utf8')),
)

/** Every yes/no question there is. */
export const FLAGS: readonly FactId[] = FACT_IDS.filter((id) => FACTS[id].type === 'flag')

const OPENERS = ['', '嗯，', '好的，', '不好意思，', '对了，', '那个…', '是这样，', '没事，']
const WHO = ['', '我', '我们科长', '领导', '同事', '电脑', '这边', '外面']
const DOES = [
  '下班了',
  '忙完了',
  '还没吃饭',
  '不在',
  '看过了',
  '开会去了',
  '没空',
  '太难了',
  '有点卡',
  '刚回来',
  '已经走了',
  '没看懂',
  '不会弄',
  '快好了',
  '说要再看看',
  '来电话了',
  '没带眼镜',
  '还在路上',
  '已经说过了',
  '要再问问',
  '不想弄了',
  '没意见',
  '是新来的',
  '都累了',
  '会晚一点',
]
const TAILS = ['', '啊', '呢', '。', '，等一下']

/** Remarks put together from their parts, one of every opener, subject and tail for each predicate. */
export const GENERATED: readonly string[] = DOES.flatMap((does, i) =>
  OPENERS.map(
    (opener, j) =>
      `${opener}${WHO[(i + j) % WHO.length] ?? ''}${does}${TAILS[(i * 3 + j) % TAILS.length] ?? ''}`,
  ),
)
