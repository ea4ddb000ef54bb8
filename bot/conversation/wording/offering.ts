import { wording } from './wording.ts'

/** What is asked before several answers that were given in one message are taken down. */
export const offeringWording = wording({
  several: [
    '这一句里像是有几项，分开记是这样，还没有保存。对吗？',
    'This seems to give several answers. Taken apart they are as follows; nothing is saved yet. Is that right?',
  ],
  table: (read: string) => [
    `这像是一张费用表（${read}），还没有保存。记到哪里？`,
    `This looks like a table of costs (${read}); it is not saved yet. Where does it belong?`,
  ],
  title: ['分开记', 'Taken apart'],
  given: (label: string, words: string) => [`${label}：${words}`, `${label}: ${words}`],
  asBudget: ['记为概算表', 'As the budget table'],
  whole: (label: string) => [`都作为“${label}”`, `All of it is "${label}"`],
  unread: (words: readonly string[]) => [
    `这几处没有读懂，没有保存：${words.join('；')}`,
    `This was not understood and not saved: ${words.join('; ')}`,
  ],
  over: [
    '这一步已经过了，没有改动；要改某一项，请直接说，例如“项目名称改成……”。',
    'This has been settled already; nothing was changed. To change an answer, say for example "change name to …".',
  ],
})
