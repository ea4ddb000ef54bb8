import type { Language } from '../../../rules/describe.ts'
import { articleName } from '../../../rules/numerals.ts'
import type { Compiled } from '../../../rules/regulation.ts'
import { placeName } from './place.ts'
import { wording } from './wording.ts'

/** What is said of single articles of a text. */
export const articleWording = wording({
  name: (number: number) => [articleName(number), `Article ${number}`],
  /** An article with the place it holds in. */
  named: (place: string, number: number) => [`${place}${articleName(number)}`, `${place} Article ${number}`],
  skipped: (number: number) => [
    `公布的文本里没有${articleName(number)}，条文序号在这里跳了一个。`,
    `The published text skips Article ${number}.`,
  ],
  missing: (number: number, { name, articles }: Compiled) => [
    `《${name}》共 ${articles} 条，没有${articleName(number)}。`,
    `The text has ${articles} articles; there is no Article ${number}.`,
  ],
  noRule: (reason: string) => [`这一条不设判断规则：${reason}`, `No rule is computed from it: ${reason}`],
  original: ['条文原文', 'The official text'],
  rules: ['由此得出的规则', 'Rules drawn from it'],
  noneCited: ['到现在为止还没有引用过条文。', 'No article has been cited yet.'],
  cited: ['前面的回答依据这些条文', 'The answers so far rest on'],
  nearestFound: ['没有完全读懂，这几条可能有关：', 'Not quite understood; these articles may be about it:'],
  noneFound: ['这句话我没有读懂，换个说法试试。', 'I did not understand that; try other words.'],
  nearest: ['最接近的条文', 'Nearest articles'],
})

/** What an article is about, with the place it holds in. */
export const articleTitle = (regulation: Compiled, title: string, language: Language): string =>
  `${placeName(regulation, language)} ${title}`
