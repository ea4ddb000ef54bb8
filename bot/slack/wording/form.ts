import { wording } from '../../conversation/wording/wording.ts'

/** The form for a section of the declaration, and what is said of one that came in. */
export const form = wording({
  paged: (section: string, page: number, pages: number) => [
    `${section}（${page}/${pages}）`,
    `${section} ${page}/${pages}`,
  ],
  how: [
    '可以先填一部分就保存；留空的不会改动已有的回答。带“＊”的，作结论或者写材料要用，提交前请补上。',
    'You may save a part; what is left blank changes nothing. What is marked * is needed for the verdict or a paper: fill it in before you submit.',
  ],
  needed: (question: string) => [`＊ ${question}`, `* ${question}`],
  amount: [
    '可以写“80万”“49.9万元”“三百来万”，约数也行；单位默认万元。',
    'For example 80 万元 or 499,000 yuan; an estimate will do.',
  ],
  next: (section: string, page: number, pages: number) => [
    `下一页：${section}（${page}/${pages}）`,
    `Next page: ${section} ${page}/${pages}`,
  ],
  save: ['保存', 'Save'],
  cancel: ['取消', 'Cancel'],
  tooLong: (length: number) => [
    `已有 ${length} 字，表单里放不下；留空不变，填写则替换。`,
    `The present text has ${length} characters, more than fit here; leave blank to keep it.`,
  ],
  present: (answer: string) => [
    `现在的回答：${answer}；留空不变。`,
    `Present answer: ${answer}; leave blank to keep it.`,
  ],
  noNumber: [
    '没有读出数来，请写成“80万”“49.9万元”或“10%”这样。',
    'No number was found; write for example 80 万元, 499,000 yuan or 10%.',
  ],

  unchanged: ['表单里没有改动，原来的回答都在。', 'Nothing was changed in the form.'],
  otherProject: (title: string) => [
    `这张表单是“${title}”的，您现在不在填它，所以没有保存，也没有记到别的项目上。要填它，先按下面的按钮打开。`,
    `This form belongs to "${title}", which is not the project in hand, so nothing was saved anywhere. Open it below to go on.`,
  ],
  noProject: [
    '表单对应的项目已经不在手上，这次没有保存；请在当前项目里重新打开表单。',
    'The project of this form is not in hand any more, so nothing was saved; open the form again here.',
  ],
  approved: (title: string) => [
    `“${title}”已经办结，表单没有改动它。`,
    `"${title}" is approved; the form changed nothing.`,
  ],
  submitted: (title: string) => [
    `“${title}”已经提交，表单没有改动它；要改请先说“撤回”。`,
    `"${title}" is submitted; the form changed nothing. Withdraw it first to change it.`,
  ],
  filled: ['您刚才填的是：', 'What you had filled in:'],
  filledIn: (label: string, words: string) => [`${label}：${words}`, `${label}: ${words}`],
})

/** A range as a person would type it; both languages read it. */
export const range = (low: string, high: string): string => `${low}至${high}`
