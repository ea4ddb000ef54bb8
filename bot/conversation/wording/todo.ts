import { wording } from './wording.ts'

/** What is said of all that waits for a person. */
export const todoWording = wording({
  title: (count: number) => [`您的待办（${count}）`, `What waits for you (${count})`],
  none: ['现在没有等您办的事。', 'Nothing waits for you now.'],
  items: (count: number) => [`等您办理（${count}）`, `For you to decide (${count})`],
  item: (project: string, office: string, action: string, since: string) => [
    `${project}：${office} ${action}，${since} 起等待`,
    `${project}: ${office}, ${action}, waiting since ${since}`,
  ],
  card: (project: string) => [`办理“${project}”`, `Decide "${project}"`],
  requests: (count: number) => [`等您回答同事的题（${count}）`, `Questions of colleagues (${count})`],
  request: (project: string, question: string, since: string) => [
    `${project}：${question}，${since} 起等待`,
    `${project}: ${question}, waiting since ${since}`,
  ],
  answer: (question: string) => [`回答：${question}`, `Answer: ${question}`],
  own: (count: number) => [`您自己的项目（${count}）`, `Your own projects (${count})`],
  returned: (project: string, reason: string) => [
    `${project}：被退回，要修改后重新提交${reason && `。理由：${reason}`}`,
    `${project}: returned, to be changed and submitted again${reason && `. Reason: ${reason}`}`,
  ],
  awaited: (project: string, facts: string) => [
    `${project}：办到一半停住了，等您明确${facts}`,
    `${project}: stands still until you tell ${facts}`,
  ],
  open: (project: string, count: number) => [
    `${project}：还有 ${count} 题没填`,
    `${project}: ${count} answers are open`,
  ],
  ready: (project: string) => [`${project}：填好了，可以提交`, `${project}: filled in, ready to submit`],
  offered: (project: string) => [
    `${project}：同事的回答与您的不同，等您选一个`,
    `${project}: a colleague's answer differs from yours; choose one`,
  ],
  here: ['卡片在下面，按“通过”或“退回”办理。', 'The card is below; approve or return it there.'],
  gone: [
    '这一项不在您的待办里：已经办过、被撤回，或者不归您所在的部门办。什么都没有改动。',
    'This does not wait for you: it was decided, withdrawn, or is not for your office. Nothing was changed.',
  ],
})
