import { wording } from './wording.ts'

/** What is said of how much there is still to answer, and of the ways to answer it. */
export const leftWording = wording({
  title: (count: number) => [`还有 ${count} 题`, `Questions left: ${count}`],
  none: ['要问的都问过了', 'Everything has been asked'],
  changes: (answered: number, all: number) => [
    `共 ${all} 题，已答 ${answered} 题。答了一题，后面要问的可能变少，也可能变多。`,
    `${answered} of ${all} are answered. An answer may make the list shorter, or longer.`,
  ],
  putOffTitle: (count: number) => [`先留着的 ${count} 题`, `${count} put off`],
  later: ['以后再填', 'later'],
  unknown: ['不知道', 'not known'],
  approved: [
    '这个项目已经办结，没有要填的了。',
    'This project is approved; there is nothing left to fill in.',
  ],
  section: (name: string, left: number, all: number) => [
    `${name}：还有 ${left} 题（共 ${all} 题）`,
    `${name}: ${left} of ${all}`,
  ],
  comma: ['、', ', '],
  open: ['（', ' ('],
  close: ['）', ')'],
  form: ['按“用表单填这一部分”，表单就会打开。', 'Press "Fill this section as a form" and the form opens.'],
  formOf: (label: string) => [`按“${label}”，表单就会打开。`, `Press "${label}" and the form opens.`],
  formNotOpened: [
    '表单没有打开，什么都没有丢。先在这里一题一题答也一样；想再试，就按“用表单填这一部分”。',
    'The form did not open; nothing is lost. Answer here one by one instead, or press "Fill this section as a form" to try again.',
  ],
  formAfterStart: [
    '还没有正在填的项目，先开始填报；问题下面的“用表单填这一部分”会打开表单。',
    'No project is being filled in, so we begin one; "Fill this section as a form" under a question opens the form.',
  ],
  budget: [
    '整张概算表重新发一次就行：从 Excel 复制了直接粘贴，或者一行一项写“名称 数量 单价（万元）”。发来的会替换原来的。',
    'Send the whole table again: paste it from Excel, or write one item a line: name, quantity, unit price in 万元. It takes the place of the present one.',
  ],
  noBudget: ['这个项目的方案里没有概算表要填。', "This project's plan has no budget table to fill in."],
})
