import { describeDeadline, dueOf } from '../../../docs/schedule/deadlines.ts'
import type { Comparison, Finding } from '../../../rules/assess.ts'
import { describeBounds, describeValue, type Language } from '../../../rules/describe.ts'
import { FACT_IDS, FACTS, type Facts } from '../../../rules/facts.ts'
import type { Bounds } from '../../../rules/logic/interval.ts'
import { doubtsScope } from '../../../rules/provision.ts'
import type { Compiled } from '../../../rules/regulation.ts'
import { type Provision, type Text, VERDICTS } from '../../../rules/schema.ts'
import type { Citation, Item } from '../reply.ts'
import { marks } from './marks.ts'
import { condition, type Telling } from './telling.ts'
import { wording } from './wording.ts'

const provisionWording = wording({
  translated: (zh: string, en: string) => [zh, `${en} (${zh})`],
  chapters: (names: string) => [`须包含：${names}`, `must contain: ${names}`],
  between: (from: string, until: string) => [`${from} 至 ${until}`, `${from} to ${until}`],
  by: (until: string) => [`${until} 前`, `by ${until}`],
  from: (from: string) => [`${from} 起`, `from ${from}`],
  due: (period: string, note = '') => [`（${period}${note && `；${note}`}）`, ` (${period})`],
  and: [' 且 ', ' and '],
  range: (found: string, wanted: string) => [`${found}（${wanted}）`, `${found} (${wanted})`],
})

/** Picks the words of a language; Chinese stands in where a text is not translated. */
export const pick = (text: Text, language: Language): string =>
  language === 'en' && text.en ? text.en : text.zh

/** The names of the offices a provision gives something to do. */
export function officeNames(regulation: Compiled, p: Provision, language: Language): string {
  const names = (p.by ?? []).map((id) => officeName(regulation, id, language))
  return names.join(marks(language).list)
}

/** An office in words; in English with its Chinese name, which is the one to look for. */
export function officeName(regulation: Compiled, id: string, language: Language): string {
  const office = regulation.offices[id]
  return office ? provisionWording(language).translated(office.name, office.en) : id
}

/** A document's name in book-title marks; in English with a translation where there is one. */
export function documentName(document: Text, language: Language): string {
  return document.en ? provisionWording(language).translated(document.zh, document.en) : document.zh
}

/** What a provision says, in one line; empty when it only records a doubt. */
export function provisionText(regulation: Compiled, p: Provision, language: Language): string {
  const say = provisionWording(language)
  const { colon, list, semicolon } = marks(language)
  const parts: string[] = []
  if (p.action)
    parts.push([officeNames(regulation, p, language), pick(p.action, language)].filter(Boolean).join(colon))
  if (p.document) parts.push(documentName(p.document, language))
  if (p.chapters) {
    const names = p.chapters.map((chapter) => documentName(chapter, language)).join(list)
    parts.push(say.chapters(names))
  }
  // That it is not settled is said by the doubt.
  if (p.verdict && !p.say && !doubtsScope(p)) parts.push(VERDICTS[p.verdict][language])
  if (p.say) parts.push(pick(p.say, language))
  if (p.deadline && !p.say) parts.push(describeDeadline(p, language))
  return parts.join(semicolon)
}

/** What a provision says, or the doubt it records, with its article and whether or not it applies. */
export function provisionItem(regulation: Compiled, p: Provision, language: Language): Item {
  const text = provisionText(regulation, p, language) || (p.doubt ? pick(p.doubt, language) : '')
  return { text, citations: [cite(regulation, p)] }
}

/** A finding as an item of an answer; an open one says when it would apply. */
export function findingItem(telling: Telling, finding: Finding): Item {
  const text = provisionText(telling.regulation, finding.provision, telling.language)
  const citations = [cite(telling.regulation, finding.provision)]
  return { text: text && text + due(telling, finding.provision) + condition(telling, finding), citations }
}

/** The calendar dates of a deadline whose milestone is dated: （2026-12-04 前）. */
function due({ calendar, language }: Telling, { deadline }: Provision): string {
  if (!calendar || !deadline) return ''
  const days = dueOf(deadline, calendar.milestones, calendar.today)
  if (!days) return ''
  const { from, until, note } = days
  const say = provisionWording(language)
  if (!until) return say.due(say.from(`${from}`), note)
  return say.due(from ? say.between(from, until) : say.by(until), note)
}

export const cite = (regulation: Compiled, p: Pick<Provision, 'article'>): Citation => ({
  regulation: regulation.id,
  article: p.article,
})

/** The comparisons that made a provision hold: "总投资 80 万元 ≥ 50 万元", one for each fact. */
export function reasons(finding: Finding, language: Language): string[] {
  const decisive = finding.because.filter((each) => each.truth === true)
  const byFact = new Map(decisive.map((each) => [each.atom.fact, each]))
  return [...byFact.values()].map((each) => comparisonText(each, language))
}

function comparisonText({ atom, found }: Comparison, language: Language): string {
  const definition = FACTS[atom.fact]
  const label = definition.label[language]
  if (definition.type === 'flag') return found ? label : definition.no[language]
  if (definition.type !== 'quantity' || !isBounds(atom.wanted))
    return `${label}${marks(language).colon}${describeValue(atom.fact, found, language)}`
  const unit = definition.unit
  if (typeof found !== 'number') {
    const [told, wanted] = [
      describeValue(atom.fact, found, language),
      describeBounds(atom.wanted, unit, language),
    ]
    return `${label} ${provisionWording(language).range(told, wanted)}`
  }
  const space = unit === '%' ? '' : ' '
  return `${label} ${found} ${comparators(atom.wanted)
    .map(([sign, limit]) => `${sign} ${limit}`)
    .join(provisionWording(language).and)}${space}${unit}`
}

const isBounds = (wanted: Comparison['atom']['wanted']): wanted is Bounds =>
  typeof wanted === 'object' && !Array.isArray(wanted)

function comparators(b: Bounds): [string, number][] {
  const signs = { gte: '≥', gt: '>', lte: '≤', lt: '<' } as const
  return (['gte', 'gt', 'lt', 'lte'] as const).flatMap((key): [string, number][] => {
    const limit = b[key]
    return limit === undefined ? [] : [[signs[key], limit]]
  })
}

/** What is known of a project, in words: 新建 · 总投资 80 万元 · 涉密：否. */
export function factWords(facts: Facts, language: Language): string[] {
  return FACT_IDS.flatMap((id) => {
    const value = facts[id]
    if (value === undefined) return []
    const fact = FACTS[id]
    if (fact.type === 'flag') return [(value ? fact.label : fact.no)[language]]
    const words = describeValue(id, value, language)
    return [fact.type === 'choice' ? words : `${fact.label[language]} ${words}`]
  })
}
