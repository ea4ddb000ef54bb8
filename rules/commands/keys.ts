import { z } from 'zod'
import { FACT_IDS, FACTS } from '../facts.ts'
import { header, office, silence } from '../reading/header.ts'
import { ABOVE, deadline, MILESTONES, NORMS, provision, STAGES, TOPICS, VERDICTS } from '../schema.ts'
import type { Bilingual } from '../vocabulary.ts'

/** One section of the reference of keys, as Markdown. */
export const section = (title: string, ...parts: string[]): string =>
  [`## ${title}`, ...parts.map((part) => part.trim())].join('\n\n')

/** Every key of an object, whether it must be there, what is written and what it means. */
export function keysOf(of: z.ZodType): string {
  const inner = written(of)
  if (!(inner instanceof z.ZodObject)) throw new Error('only objects have keys')
  const rows = Object.entries(inner.shape).map(([key, value]) => {
    const meaning = meaningOf(value)
    if (!meaning) throw new Error(`nothing explains the key ${key}`)
    return [`\`${key}\``, needed(value) ? '是' : '', shapeOf(value), meaning]
  })
  return table(['键', '必写', '写什么', '意思'], rows)
}

const needed = (of: z.core.$ZodType) => !z.safeParse(of, undefined).success

/** A key that was made optional later was explained before. */
function meaningOf(of: z.core.$ZodType): string | undefined {
  const own = z.globalRegistry.get(of)?.description
  return own ?? (of instanceof z.ZodOptional ? meaningOf(of.def.innerType) : undefined)
}

/** What is written in the file, before anything is made of it. */
function written(of: z.ZodType | z.core.$ZodType): z.core.$ZodType {
  if (of instanceof z.ZodOptional || of instanceof z.ZodDefault) return written(of.def.innerType)
  if (of instanceof z.ZodPipe) return written(of.def.in)
  return of instanceof z.ZodLazy ? written(of.def.getter()) : of
}

function shapeOf(schema: z.core.$ZodType): string {
  const of = written(schema)
  if (of instanceof z.ZodEnum)
    return of.options.length > 6 ? '一个词' : of.options.map((o) => `\`${o}\``).join('、')
  if (of instanceof z.ZodLiteral) return [...of.values].map((value) => `\`${String(value)}\``).join('、')
  if (of instanceof z.ZodArray) return `列表：${shapeOf(of.element)}`
  if (of instanceof z.ZodUnion) return [...new Set(of.options.map(shapeOf))].join('，或者 ')
  if (of instanceof z.ZodTuple) return '[A, B]'
  if (of instanceof z.ZodRecord || of instanceof z.ZodObject) return '若干“键: 值”'
  if (of instanceof z.ZodBoolean) return '`true`、`false`'
  return of instanceof z.ZodNumber ? '数' : '文字'
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

const words = (of: Record<string, Bilingual>): string =>
  table(
    ['写', '意思'],
    Object.entries(of).map(([key, { zh }]) => [`\`${key}\``, zh]),
  )

function factRows(): string[][] {
  return FACT_IDS.map((id) => {
    const fact = FACTS[id]
    if (fact.type === 'flag') return [`\`${id}\``, fact.label.zh, '`true`、`false`']
    if (fact.type === 'quantity') return [`\`${id}\``, fact.label.zh, `范围，单位${fact.unit}`]
    const options = Object.entries(fact.options).map(([option, { zh }]) => `\`${option}\` ${zh}`)
    return [`\`${id}\``, fact.label.zh, options.join('、')]
  })
}

/** The reference of everything that may be written in a regulation file and in its English. */
export const regulationKeys = (): string[] => [
  section(
    '规则文件 <id>.md',
    '文件按条文的次序写：`## 章`，`### 第十五条 立项`，标题下面是自己的话写的摘要，一段一段写；一段后面的 `yaml rule` 块是从这一段得出的规定。不产生规定的条，写一行“不设规则：为什么”。规定里出现的数，摘要里都要有。',
  ),
  section('开头的 yaml regulation 块', keysOf(header)),
  section('机构', '`offices` 里每个键下面：', keysOf(office)),
  section(
    '不涉及的主题',
    '每个主题要么有规定，要么列在 `silent` 里。漏了的，`npm run rules:check` 给出可以直接贴的几行。',
    keysOf(silence),
  ),
  section(
    '规定（yaml rule 块里的每一项）',
    `没有自己的话的规定，说它上面那一段；有疑问（\`doubt\`）又要说上面那一段的，写 \`say: ${ABOVE}\`。`,
    keysOf(provision),
  ),
  section(
    '期限',
    '`{ after: accepted, within: 10, unit: workday }` 是验收合格后 10 个工作日内；`{ from: 07-01, until: 09-30 }` 是每年第三季度。',
    keysOf(deadline),
    '`after` 可以写：',
    words(MILESTONES),
  ),
  section(
    '条件',
    '`when` 里写到的各项都要符合。一项写几个选项，是其中之一：`kind: [new, continued]`。数写范围：`{ gte: 50 }` 是 50 及以上，`{ gt: 50 }` 超过 50，`{ lt: 50 }` 不足 50，`{ lte: 50 }` 不超过 50，`{ gte: 50, lt: 100 }` 是 50 及以上、不足 100。`any: [ … ]` 是其中一组符合，`all: [ … ]` 是每组都符合，`not: { … }` 是不符合。',
    table(['写', '是什么', '可以写'], factRows()),
  ),
  section('主题（about）', words(TOPICS)),
  section('规范（norm）', words(NORMS)),
  section('阶段（stage）', words(STAGES)),
  section('结论（verdict）', words(VERDICTS)),
  section(
    '英文文件 <id>.en.yaml（可有可无）',
    '有这个文件，就要一句不漏，也不能多；没有，英文用户看到中文。键与规则文件对应：`en`（地名）、`note`、`platform`、`offices.<键>`、`silent.<主题>`，以及 `articles.<条>.<条内第几项规定>` 下面的 `say`（说上面那一段的也要）、`action`、`document`、`chapters`、`doubt`。',
  ),
]
