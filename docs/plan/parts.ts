import type { FactId } from '../../rules/facts.ts'
import type { Topic } from '../../rules/schema.ts'
import { isServed, type Kind } from '../fields/field.ts'
import { inline } from '../markdown.ts'
import type { Source, Write } from '../source.ts'
import { articleNames, keyOf, short, tight, toCheck, toSupply, valueIn } from '../wording.ts'
import { items, prose } from './prose.ts'

/** One part of a chapter; its key is unique within the chapter. */
export interface Part {
  key: string
  write: Write
}

/** A person's text; without one, what it should say. */
export const told = (field: string, wanted: string): Part => ({
  key: 'text',
  write: (from) => filled(prose(from.text(field) ?? ''), wanted),
})

/** A person's text as a list. */
export const listed = (field: string, wanted: string): Part => ({
  key: 'text',
  write: (from) => filled(items(from.text(field) ?? ''), wanted),
})

const filled = (units: readonly string[], wanted: string) => (units.length > 0 ? units : [toSupply(wanted)])

/** A line of the project's particulars from a document field. */
export const given = (field: string, label: string): Part => ({
  key: field,
  write: (from) => {
    const text = from.text(field)
    return `- ${label}：${text ? inline(short(text, 1000)) : toSupply(label)}`
  },
})

interface Particular {
  /** Its label in a 服务需求报告, where that differs. */
  served?: string
  /** It is left out where the fact is neither known nor asked for. */
  optional?: boolean
}

/** A line of the project's particulars from a fact. */
export const known = (fact: FactId, label: string, { served, optional }: Particular = {}): Part => ({
  key: fact,
  write: (from) => {
    const value = from.fact(fact)
    if (value === undefined && optional && from.asking(fact).length === 0) return undefined
    const name = (isServed(from.fact('kind')) ? served : undefined) ?? label
    if (value === undefined) return `- ${name}：${toSupply(name)}`
    return `- ${name}：${valueIn(fact, value)}${typeof value === 'object' ? toSupply(`${name}的准确数额`) : ''}`
  },
})

interface Statement {
  yes: string
  no: string
  /** What to supply while the answer is missing. */
  wanted: string
  /** The answer that stands in the project's way; its sentence asks to be checked against the articles. */
  hindering: boolean
  kinds?: readonly Kind[]
}

/** A sentence about a fact, where the regulation asks about it. */
export const stated = (fact: FactId, { yes, no, wanted, hindering, kinds }: Statement): Part => ({
  key: fact,
  write: (from) => {
    const articles = from.asking(fact)
    if (articles.length === 0 || (kinds && !kinds.includes(from.fact('kind') ?? 'new'))) return undefined
    from.cite(...articles)
    const value = from.fact(fact)
    if (value === undefined) return toSupply(wanted)
    const sentence = value ? yes : no
    return value === hindering ? toCheck(`${sentence}，见${articleNames(articles)}`) : `${sentence}。`
  },
})

/** The intended protection level and the measures. */
export function security(from: Source): readonly string[] {
  const text = from.text('security') ?? ''
  const [, level] = /^(?:拟定?为?)?第?([一二三四1-4])级$/.exec(text) ?? []
  if (!level) return filled(prose(text), '拟定的网络安全保护等级和主要防护措施')
  const name = ['零', '一', '二', '三', '四'][Number(level)] ?? level
  return [
    `本项目信息系统拟定为网络安全保护第${name}级。`,
    toSupply('主要防护措施、数据分类分级和等级测评计划'),
  ]
}

/** What the regulation wants of the project unit while it carries the project out. */
export function duties(from: Source): Map<string, string> | undefined {
  const topics = isServed(from.fact('kind')) ? DUTIES.served : DUTIES.built
  const holding = from
    .findings((p) => p.by?.join() === 'unit' && p.about.some((topic) => topics.has(topic)))
    .filter((finding) => finding.status === 'holds')
  const lines = new Map([['lead', '实施中落实以下要求：']])
  for (const { provision } of holding) {
    if (!provision.action) continue
    from.cite(provision.article)
    const duty = tight(provision.action.zh)
    lines.set(keyOf(duty), `- ${duty}（${articleNames([provision.article])}）`)
  }
  return lines.size > 1 ? lines : undefined
}

const DUTIES: Record<'built' | 'served', ReadonlySet<Topic>> = {
  built: new Set(['procurement', 'supervision', 'trial', 'maintenance']),
  served: new Set(['procurement', 'maintenance', 'service']),
}
