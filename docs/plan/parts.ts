import { unusual } from '../../rules/listed.ts'
import type { Topic } from '../../rules/schema.ts'
import { isServed } from '../fields/field.ts'
import { labelOf } from '../label.ts'
import { inline } from '../markdown.ts'
import type { Source, Write } from '../source.ts'
import type { Chapter, Computed, Part, Place, Slot } from '../template/template.ts'
import { articleNames, keyOf, short, tight, toCheck, toSupply, valueIn } from '../wording.ts'
import { costBlocks } from './costs.ts'
import { items, prose } from './prose.ts'

/** How a part of a chapter is written, with its key; the keys are unique within a chapter. */
export function writesOf({ parts, wanted = '' }: Chapter): [string, Write][] {
  const used = new Set<string>()
  return parts.map((part) => {
    const key = keyFor(part)
    const unique = used.has(key) ? `${key}-${used.size}` : key
    used.add(unique)
    return [unique, (from) => write(part, wanted, from)]
  })
}

function keyFor(part: Part): string {
  if (part.type === 'statement') return part.fact
  if (part.type === 'text') return keyOfText(part.place)
  const [first] = part.words.filter((word) => typeof word === 'object')
  if (!first) return 'standards'
  const { place } = first
  return 'fact' in place ? place.fact : 'field' in place ? place.field : place.computed
}

const keyOfText = (place: Place): string => {
  if ('computed' in place) return place.computed
  return 'field' in place && place.field === 'budget' ? 'table' : 'text'
}

function write(part: Part, wanted: string, from: Source): ReturnType<Write> {
  if (part.type === 'line') return line(part, from)
  if (part.type === 'statement') return statement(part, from)
  const { place, bullet } = part
  if ('computed' in place) return COMPUTE[place.computed](from)
  if ('fact' in place) return undefined
  const own = OF_THEIR_OWN[place.field]
  if (own) return own(from)
  const text = from.text(place.field) ?? ''
  return filled(bullet ? items(text) : prose(text), wanted)
}

const filled = (units: readonly string[], wanted: string) => (units.length > 0 ? units : [toSupply(wanted)])

/** A line with what is known in place of the names; left out where a fact is neither known nor asked for. */
function line({ bullet, words }: Part & { type: 'line' }, from: Source): string | undefined {
  const label = labelOf(words.map((word) => (typeof word === 'string' ? word : '')).join(''))
  const written = words.map((word) =>
    typeof word === 'string' ? word : said(word, label ?? word.name, from),
  )
  return written.includes(undefined) ? undefined : `${bullet ? '- ' : ''}${written.join('')}`
}

function said({ place, optional }: Slot, name: string, from: Source): string | undefined {
  if ('field' in place) {
    const text = from.text(place.field)
    return text ? inline(short(text, 1000)) : toSupply(name)
  }
  if (!('fact' in place)) return ''
  const value = from.fact(place.fact)
  if (value !== undefined)
    return `${valueIn(place.fact, value)}${typeof value === 'object' ? toSupply(`${name}的准确数额`) : ''}`
  return optional && from.asking(place.fact).length === 0 ? undefined : toSupply(name)
}

/** A sentence about a fact, where the regulation asks about it; one that stands in the way asks to be checked. */
function statement({ fact, yes, no, unanswered }: Part & { type: 'statement' }, from: Source) {
  const articles = from.asking(fact)
  if (articles.length === 0) return undefined
  from.cite(...articles)
  const value = from.fact(fact)
  if (value === undefined) return toSupply(unanswered)
  const sentence = value ? yes : no
  return value === unusual(fact) ? toCheck(`${sentence}，见${articleNames(articles)}`) : `${sentence}。`
}

/** The intended protection level and the measures. */
function security(from: Source): readonly string[] {
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
function duties(from: Source): Map<string, string> | undefined {
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

const COMPUTE: Readonly<Record<Computed, Write>> = { duties }
/** Texts that are read before they are written. */
const OF_THEIR_OWN: Readonly<Record<string, Write>> = { security, budget: costBlocks }
