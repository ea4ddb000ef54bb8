import { bench, describe } from 'vitest'
import { type DraftInput, toMarkdown } from '../../docs/document.ts'
import { markdown } from '../../docs/markdown.ts'
import { merge } from '../../docs/merge/merge.ts'
import { fieldsFor } from '../../docs/plan/fields.ts'
import { planOf } from '../../docs/plan/plan.ts'
import { assess } from '../../rules/assess.ts'
import { loadRegulations } from '../../rules/valid.ts'

const regulation = loadRegulations().get('taizhou')
if (!regulation) throw new Error('the regulation is missing')
const assessment = assess(regulation, { kind: 'new', investment: 80, classified: false, funding: 'budget' })

const written = (paragraph: string): DraftInput => ({
  assessment,
  texts: {
    ...Object.fromEntries(fieldsFor(assessment).map(({ id }) => [id, paragraph])),
    name: '不动产登记业务系统',
    budget: Array.from({ length: 20 }, (_, i) => `费用${i} 1项 4`).join('\n'),
  },
  today: '2026-03-02',
})
const plain = written(
  '现有系统2016年建成，年办件12万件。\n高峰期响应超过10秒，无法与市公共数据平台对接。\n群众平均等候40分钟。',
)
const marked = written(
  '现有系统*2016年*建成：\n\n- 年办件 `12` 万件\n- 高峰期响应 **超过** 10 秒\n\n| 年 | 件 |\n| - | - |\n| 2025 | 12 |',
)

describe.each([
  ['plain words', plain],
  ['Markdown', marked],
])('a plan whose answers are %s', (_, input) => {
  const { blocks } = planOf(input)
  const text = toMarkdown(blocks)
  const edited = text.replace('建设目标', '建设总目标')
  bench('remark parse + stringify of the same text', () => {
    markdown.stringify(markdown.parse(text))
  })
  bench('drafting it (bar: at most twice as long)', () => {
    toMarkdown(planOf(input))
  })
  bench('merging a person’s edit into it', () => {
    merge({ previous: blocks, drafted: blocks, edited, fresh: blocks })
  })
})
