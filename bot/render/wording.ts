import { articleName } from '../../rules/numerals.ts'
import type { Progress } from '../conversation/reply.ts'
import { wording } from '../conversation/wording/wording.ts'

const within = (place: Progress['place']): string => (place ? ` ${place.step}/${place.of}` : '')

/** What holds the parts of a reply together. */
export const frame = wording({
  article: (n: number) => [articleName(n), `Art. ${n}`],
  cited: (articles: readonly string[]) => [`（${articles.join('、')}）`, ` (${articles.join(', ')})`],
  progress: ({ section, place, answered, all }: Progress) => [
    `${section}${within(place)} · 共 ${all} 题，已答 ${answered} 题`,
    `${section}${within(place)} · ${answered} of ${all} answered`,
  ],
  tick: ['有的勾上，可以勾几项', 'Tick what is so'],
  choose: ['请选择…', 'Choose…'],
  headed: (head: string) => [`${head}：`, `${head}:`],
  of: (head: string, words: string) => [`${head}：${words}`, `${head}: ${words}`],
  options: (labels: readonly string[]) => [`可选：${labels.join(' ｜ ')}`, `Options: ${labels.join(' | ')}`],
  folded: (titles: readonly string[]) => [`还可以展开：${titles.join('、')}`, `Folded: ${titles.join(', ')}`],
  gap: ['　', '  '],
  alsoSay: (labels: readonly string[]) => [
    `也可以说：${labels.join(' ｜ ')}`,
    `You can also say: ${labels.join(' | ')}`,
  ],
})
