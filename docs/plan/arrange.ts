import type { Chapter, Place, Template } from '../template/template.ts'
import { keyOf } from '../wording.ts'
import type { Demand } from './demands.ts'

/** A chapter as it stands in a paper: under the title that the regulation gives it, where it demands it. */
export interface Placed {
  id: string
  title: string
  demand?: Demand
  /** What it is written from: a demanded title may ask for what several chapters of the template hold. */
  chapters: readonly Chapter[]
}

/** The chapters of a paper in order: those of its template, with what the regulation demands under the demanded titles. */
export function arrange(template: Template, demands: readonly Demand[]): Placed[] {
  const answered = answering(template, demands)
  const own = demands.filter((demand) => answered.get(demand)?.length === 0).map(ownChapter)
  const placed = template.chapters.flatMap((chapter): Placed[] => {
    const demand = demands.find((each) => answered.get(each)?.includes(chapter))
    const chapters = (demand && answered.get(demand)) ?? [chapter]
    const isHere = demand ? chapters[0] === chapter : !chapter.onDemand
    const here = isHere
      ? [{ id: chapter.id, title: demand?.name ?? chapter.title, ...(demand && { demand }), chapters }]
      : []
    return chapter.afterOthers ? [...own, ...here] : here
  })
  return template.chapters.some(({ afterOthers }) => afterOthers) ? placed : [...placed, ...own]
}

/** The chapters that answer each demand, in the order of the template; a chapter answers the first that asks for it. */
function answering(template: Template, demands: readonly Demand[]): Map<Demand, Chapter[]> {
  const taken = new Set<Chapter>()
  return new Map(
    demands.map((demand) => {
      const named = namedIn(demand.name, template)
      const chapters = template.chapters.filter((each) => named.has(each) && !taken.has(each))
      for (const each of chapters) taken.add(each)
      return [demand, chapters]
    }),
  )
}

/** The chapters whose words stand in a title; a word says nothing more within a longer one: 绩效目标 is no 目标. */
function namedIn(title: string, { chapters }: Template): Set<Chapter> {
  const words = chapters
    .flatMap((chapter) => chapter.answers.map((word) => ({ chapter, word })))
    .sort((a, b) => b.word.length - a.word.length)
  const named = new Set<Chapter>()
  let left = title
  for (const { chapter, word } of words) {
    if (!left.includes(word)) continue
    named.add(chapter)
    left = left.replaceAll(word, '／')
  }
  return named
}

/** The field that a chapter demanded by name is written from, where the template has nothing that answers it. */
export const chapterField = (name: string): string => `chapter.${keyOf(name)}`

function ownChapter(demand: Demand): Placed {
  const { name } = demand
  const id = chapterField(name)
  const text = { type: 'text', bullet: false, place: { field: id } } as const
  const chapter = { id, title: name, onDemand: true, afterOthers: false, answers: [name] }
  return { id, title: name, demand, chapters: [{ ...chapter, wanted: name, parts: [text] }] }
}

/** Everything in braces in a chapter as it stands. */
export const placesIn = ({ chapters }: Placed): Place[] =>
  chapters.flatMap(({ parts }) =>
    parts.flatMap((part): Place[] => {
      if (part.type === 'text') return [part.place]
      if (part.type === 'statement') return [{ fact: part.fact }]
      return part.words.flatMap((word) => (typeof word === 'string' ? [] : word.place))
    }),
  )
