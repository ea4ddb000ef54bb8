import type { FactId } from '../rules/facts.ts'
import type { Kind } from './field.ts'
import { inline } from './markdown.ts'
import { items, prose } from './prose.ts'
import type { Source, Write } from './source.ts'
import { articleNames, tight, toCheck, toSupply, valueIn } from './wording.ts'

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
    return `- ${label}：${text ? inline(text) : toSupply(label)}`
  },
})

/** A line of the project's particulars from a fact; one that neither is known nor matters has no line. */
export const known = (fact: FactId, label: string, always = true): Part => ({
  key: fact,
  write: (from) => {
    const value = from.fact(fact)
    if (value !== undefined)
      return `- ${label}：${valueIn(fact, value)}${typeof value === 'object' ? toSupply(`${label}的准确数额`) : ''}`
    return always || from.asking(fact).length > 0 ? `- ${label}：${toSupply(label)}` : undefined
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
export function duties(from: Source): readonly string[] | undefined {
  const findings = from.findings(
    (p) =>
      p.action !== undefined &&
      p.by?.length === 1 &&
      p.by[0] === 'unit' &&
      ['procurement', 'supervision', 'trial', 'maintenance'].includes(p.topic),
  )
  const holding = findings.filter((finding) => finding.status === 'holds')
  if (holding.length === 0) return undefined
  from.cite(...holding.map(({ provision }) => provision.article))
  const lines = holding.map(
    ({ provision: { action, article } }) => `- ${tight(action?.zh ?? '')}（${articleNames([article])}）`,
  )
  return ['实施中落实以下要求：', ...new Set(lines)]
}
