import { wording } from './wording.ts'

/** What is said where several cases are asked about at once. */
export const listingWording = wording({
  ask: ['项目有没有下面这些情形？', 'Is any of the following so of the project?'],
  hint: [
    '也可以输入序号（例如“1、3”）或者“都没有”；有一项拿不准，就按“一项一项问”。',
    'You may also type the numbers ("1, 3") or "none"; if you are unsure of one, press "One by one".',
  ],
  nothingTicked: [
    '一项都没有勾，所以还没有保存。确实都没有，请按“以上都没有”。',
    'Nothing was ticked, so nothing was saved. If none is so, press "None of these".',
  ],
  how: [
    '请勾选后按“选好了”，或者输入序号、“都没有”；拿不准就按“一项一项问”。',
    'Please tick and press "Done", or type the numbers or "none"; press "One by one" if you are unsure.',
  ],
  delegateSingly: [
    '请同事填要一项一项来：先看这一项。',
    'A colleague is asked one thing at a time: here is the first.',
  ],
})
