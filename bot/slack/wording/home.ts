import { wording } from '../../conversation/wording/wording.ts'

/** What the Home tab says. */
export const home = wording({
  toDecide: (count: number) => [`等我办理（${count}）`, `Waiting for my decision (${count})`],
  toAnswer: (count: number) => [`等我回答（${count}）`, `Waiting for my answer (${count})`],
  waiting: (title: string, what: string, since: string) => [
    `${title}：${what}，${since} 起等待`,
    `${title}: ${what}, waiting since ${since}`,
  ],
  answer: ['回答', 'Answer'],

  projects: ['我的项目', 'My projects'],
  none: [
    '还没有项目。在对话里说“开始填报”，或者先问一句“要不要立项”。',
    'No project yet. Say "start" in the chat, or ask first whether you need initiation approval.',
  ],
  open: ['打开', 'Open'],
  draft: ['草稿', 'Draft'],
  submitted: ['办理中', 'Under way'],
  returned: ['被退回', 'Returned'],
  approved: ['已办结', 'Completed'],
  inHand: ['（正在填）', ' (in hand)'],
  waitsFor: (office: string, action: string) => [
    `等待${office}：${action}`,
    `waiting for ${office}: ${action}`,
  ],
  toFill: (count: number) => [
    `还有 ${count} 项没填`,
    `${count} ${count === 1 ? 'answer' : 'answers'} still open`,
  ],
  ready: ['可以提交', 'ready to submit'],
  due: (until: string, what: string) => [`期限：${until} 前${what}`, `Due by ${until}: ${what}`],
  noRegulation: (region: string) => [
    `规定“${region}”没有收录`,
    `the regulation "${region}" is not among those held here`,
  ],

  settings: ['我的设置', 'My settings'],
  unit: (name: string) => [
    `单位：${name}（起草文档时使用）`,
    `My unit: ${name} (used when documents are drafted)`,
  ],
  noUnit: ['未填', 'not filled in'],
  place: ['常用地方', 'My usual place'],
  language: ['语言', 'Language'],
  editUnit: ['填写单位名称', 'Fill in the name of my unit'],
  recent: ['最近问过', 'Asked lately'],
})

/** The languages to choose from, each by its own name. */
export const LANGUAGES = [
  { value: 'zh', label: '中文' },
  { value: 'en', label: 'English' },
] as const

/** The form for the name of somebody's unit. */
export const unit = wording({
  title: ['单位名称', 'Name of my unit'],
  save: ['保存', 'Save'],
  cancel: ['取消', 'Cancel'],
  label: ['单位全称', 'Full name of the unit'],
  hint: [
    '起草建设方案时，没有另填建设单位的就用它。',
    'The construction plan uses it where no other unit is filled in for the project.',
  ],
})
