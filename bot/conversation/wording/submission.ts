import { wording } from './wording.ts'

/** What is said of sending a project on its route, and of taking it back. */
export const submissionWording = wording({
  halted: [
    '按现在填的情况，这个项目不能按本办法提交；请先看上面的原因，填错了可以改。',
    'As it stands this project cannot be submitted under the regulation; see the reasons, and correct what is wrong.',
  ],
  nowhere: [
    '条文没有规定送哪个部门，文档可以下载后线下报送。',
    'The text names no office to submit to; download the documents instead.',
  ],
  unsettled: [
    '办理路线还没定下来：下面这些环节办不办、由谁办，要看几项情况。先回答这一题；说不清的选“不知道”或者“以后再填”，提交后办到那一步会停下来等您。',
    'The route is not settled yet: some stops depend on facts that are open. Please answer this first; if you cannot, say so, and the project will wait at that stop.',
  ],
  open: (count: number) => [
    `还有 ${count} 项没有填，提交后这些地方是【待补充】，容易被退回。`,
    `${count} answers are open; the plan marks them and may be returned.`,
  ],
  willWait: [
    '办理路线也还没定下来：办到下面这些环节会停下来等您补充，补上之前不会往下走。',
    'The route is not settled either: the project will wait at these stops until you have told what is missing.',
  ],
  openTitle: ['没填的', 'Open'],
  openStops: ['还没定下来的环节', 'Stops not settled yet'],
  moreStops: (count: number) => [`另有 ${count} 个环节`, `${count} more stops`],
  atStep: (step: number) => [`，第 ${step} 步`, `, step ${step}`],
  back: [
    '已撤回。办理期间您说过这个项目涉密，先确认这一件。',
    'Withdrawn. While it was with the offices you called it classified; please settle that first.',
  ],
  withdrawn: ['已撤回，可以继续修改；改好后重新提交。', 'Withdrawn; change what you need and submit again.'],
  locked: [
    '已经提交的项目不能直接改；要改请先撤回。',
    'A submitted project cannot be changed; withdraw it first.',
  ],
  underWay: [
    '这个项目已经提交，没有要填的了；要改请先撤回，要报别的项目请按“填报新项目”。',
    'This project is submitted and there is nothing to fill in; withdraw it to change it, or begin a new one.',
  ],
})

/** What is said of where a project stands on its route. */
export const progressWording = wording({
  title: ['办理进度', 'Progress'],
  draft: ['草稿：还没有提交', 'Draft, not submitted'],
  submitted: ['已提交，正在办理', 'Submitted, under way'],
  submittedWaiting: ['已提交，等您补充', 'Submitted, waiting for you'],
  returned: ['被退回，请修改后重新提交', 'Returned: change it and submit again'],
  approved: ['全部办结', 'All steps approved'],
  later: ['批准以后', 'After the approval'],
})

/** What is said of the facts that a submitted project waits for. */
export const awaitedWording = wording({
  willWait: (facts: string) => [
    `后面的环节要看：${facts}。没明确之前，办到那里会停下来等您。`,
    `The later stops depend on: ${facts}. The project will wait there until you have told them.`,
  ],
  waits: (stop: string, facts: string) => [
    `正在等您：办到“${stop}”停住了，要先明确：${facts}。`,
    `Waiting for you: it stands still at "${stop}" until you have told: ${facts}.`,
  ],
  saved: (label: string, answer: string) => [`已保存：${label}：${answer}`, `Saved: ${label}: ${answer}`],
  cannotGoOnTitle: (verdict: string) => [`不能往下办：${verdict}`, `It cannot go on: ${verdict}`],
  cannotGoOn: [
    '按这个回答，项目不能按本办法往下办，已经撤回到您这里；填错了可以改，改好再提交。',
    'With this answer the project cannot go on under the regulation and is back with you; correct what is wrong and submit again.',
  ],
  notAwaited: [
    '这一题现在不用回答：已经有了回答，或者项目不在办理中。已经提交的内容没有改动。',
    'This question needs no answer now: it was answered, or the project is not under way. Nothing was changed.',
  ],
  otherThanGiven: [
    '这个数与提交时填的不一致，所以没有改动。已经提交的内容不能改；确实要改，请先撤回。',
    'This differs from what was submitted, so nothing was changed. Withdraw the project first if it is to be changed.',
  ],
  goesOnWaiting: [
    '好的，先等着。明确以后说“查看办理进度”，在那里回答，项目接着往下办。',
    'It waits. Once you know, say "See the progress" and answer there; the project then goes on.',
  ],
})
