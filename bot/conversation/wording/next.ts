import { wording } from './wording.ts'

/** What is said of the next step, wherever a person stands. */
export const nextWording = wording({
  waits: (count: number) => [
    `有 ${count} 件事等您办理，说“待办”就能看到。`,
    `Waiting for your decision: ${count}; say "todo" to see what.`,
  ],
  begin: [
    '下一步：先问清要不要立项，例如“泰州市，新建80万元的系统，要立项吗”；清楚了就开始填报。',
    'Next: ask whether approval is needed, for example "a new RMB 800,000 system in Taizhou"; once that is clear, start the declaration.',
  ],
  start: [
    '下一步：要办这个项目，就开始填报，刚才说的情况会带进去。',
    'Next: to go on with this project, start the declaration; what you have said goes into it.',
  ],
  place: ['下一步：先选地方，选好就开始填。', 'Next: choose the place, and we begin.'],
  choose: ['下一步：从您的项目里打开一个接着办。', 'Next: open one of your projects and go on with it.'],
  answer: (count: number) => [
    `下一步：接着填，还有 ${count} 题；都问完就可以提交。说不清的，按“不知道”或者“以后再填”先跳过。`,
    `Next: go on answering, ${count} questions are left; then submit. What you cannot tell, skip with "I don't know" or "Later".`,
  ],
  halted: [
    '下一步：先看原因。按现在填的情况，这个项目不能按本办法往下办；填错了可以改。',
    'Next: look at the reasons. As it stands this project cannot go on under the regulation; correct what is wrong.',
  ],
  returned: (office: string, reason: string) => [
    `下一步：照着退回理由改，改好重新提交。${office}：${reason}`,
    `Next: change what the return asks for, then submit again. ${office}: ${reason}`,
  ],
  putOff: (count: number) => [
    `下一步：要问的都问过了，先留着的 ${count} 题补上再提交；急的话也可以现在提交。`,
    `Next: everything has been asked. Fill in what was put off (${count}), then submit; you may also submit now.`,
  ],
  submit: [
    '下一步：都填好了，看一遍没有问题就提交。',
    'Next: everything is filled in; look it over and submit.',
  ],
  differing: [
    '文档和填报有不一致的地方，先选定以哪个为准。',
    'Documents and answers differ somewhere; settle that first.',
  ],
  office: (office: string, action: string, since: string) => [
    `下一步：等“${office}”${action}（${since} 起等待），现在不用您做什么；有了结果马上告诉您。`,
    `Next: ${office} is to act (${action}), waiting since ${since}. You need do nothing now and will be told.`,
  ],
  after: (places: string) => [`通过以后：${places}。`, `After that: ${places}.`],
  last: ['这是最后一个环节，通过以后就办结了。', 'This is the last step; then all is approved.'],
  awaited: [
    '下一步：回答下面这一题，项目才能接着往下办。',
    'Next: answer the question below, so that the project goes on.',
  ],
  approved: ['审批环节都办结了，下一步按这个顺序往下做。', 'All steps are approved. What follows, in order.'],
  approvedSilent: [
    '审批环节都办结了；批准以后的事，本办法没有写到这个项目头上的。',
    'All steps are approved; the regulation asks nothing further of this project.',
  ],
  later: ['批准以后', 'After approval'],
  more: (count: number) => [
    `另有 ${count} 项，直接问“验收要交什么”这样的问题就能看到`,
    `${count} more; ask, for example, what acceptance needs`,
  ],
  comma: ['、', ', '],
})
