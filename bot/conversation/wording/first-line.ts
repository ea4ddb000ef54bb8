import type { Slot } from '../../understand/lexicon/forms.ts'
import { type Pair, wording } from './wording.ts'

/** What is asked for, where the text does not give it. */
export const slotWording = wording({
  who: ['由谁来办', 'who does it'],
  'to-whom': ['报给谁', 'to whom'],
  when: ['时限', 'by when'],
  'how-long': ['时限', 'how long'],
  'how-much': ['数额或者比例', 'how much'],
  where: ['在哪里办', 'where'],
  consequence: ['后果，也没有写那时怎么处理', 'what follows, or what to do then'],
} satisfies Record<Slot, Pair>)

/** How an answer begins: the modal of the text with its act, never a bare yes or no. */
export const firstLineWording = wording({
  principle: ['原则上', 'in principle '],
  needed: (text: string) => [`需要：${text}`, `Needed: ${text}`],
  notNeeded: (text: string) => [`不需要：${text}`, `Not needed: ${text}`],
  optional: (text: string) => [`可以，不强制：${text}`, `Allowed, not required: ${text}`],
  allowed: (text: string) => [`可以：${text}`, `Allowed: ${text}`],
  notAllowed: (text: string) => [`不可以：${text}`, `Not allowed: ${text}`],
  forbidden: (text: string) => [`不得：${text}`, `Must not: ${text}`],
  denied: (text: string) => [`不予：${text}`, `Not granted: ${text}`],
  depends: (text: string) => [`看情况：${text}`, `It depends: ${text}`],
  dependsOn: (facts: string) => [`看情况，取决于${facts}`, `It depends on ${facts}`],
  toWhom: (offices: string, text: string) => [`报给${offices}：${text}`, `To ${offices}: ${text}`],
  handIn: (paper: string) => [`要交${paper}`, `To hand in: ${paper}`],
  papers: (count: number, names: string) => [`要交 ${count} 样：${names}`, `${count} to hand in: ${names}`],
  withChapters: (name: string, count: number) => [`${name}（${count} 章）`, `${name} (${count} chapters)`],
  duty: (office: string, duty: string) => [`${office}：${duty}`, `${office}: ${duty}`],
  otherDoubts: ['别的没有说清的', 'What else is left in doubt'],
  given: ['条文交给它的事', 'What the text gives it to do'],
  silent: (office: string) => [
    `本办法没有写这一点，请问${office}；别处的规定不能套用。`,
    `This text says nothing of it. Ask ${office}; another place's rule cannot be borrowed.`,
  ],
  nearest: ['最接近的是', 'The nearest'],
  meant: ['您问的是哪一样？', 'Which of these do you mean?'],
  indirect: (text: string) => [
    `条文没有直接写到这一点。最接近的：${text}`,
    `The text does not say this in so many words. The nearest: ${text}`,
  ],
  lacks: (what: string, text: string) => [
    `条文没有写明${what}。最接近的：${text}`,
    `The text does not say ${what}. The nearest: ${text}`,
  ],
  several: (article: string) => [`${article}列的有`, `${article} lists`],
  etc: ['；等', '; and others'],
  first: (step: string) => [`先做：${step}`, `First: ${step}`],
  afterwards: ['然后', 'Then'],
  related: ['相关', 'See also'],
  route: ['谁来办，按顺序', 'Who, in order'],
  papersToSubmit: ['材料', 'Papers'],
  toConfirm: ['还要确认', 'Still to be confirmed'],
  andMore: (names: string, count: number) => [
    `${names}等 ${count} 项，展开可看`,
    `${names} and others, ${count} in all`,
  ],
  perhaps: (act: string) => [`${act}（视情况）`, `${act} (if it applies)`],
  way: (when: string, steps: readonly string[]) => [
    `${when}的：${steps.join(' → ')}`,
    `${when}: ${steps.join(' → ')}`,
  ],
})
