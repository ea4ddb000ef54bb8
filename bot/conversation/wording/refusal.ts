import { wording } from './wording.ts'

/** What is said where the assistant takes nothing down: of a classified project, and of evading approval. */
export const refusalWording = wording({
  classifiedTitle: ['涉密项目：停止填写', 'Classified project: stop here'],
  classified: [
    '涉密项目请不要在这里填写任何内容，我也不会为它起草材料；请按保密规定线下办理，先联系保密行政管理部门。',
    'Do not enter anything about a classified project here; nothing will be drafted for it. Follow the secrecy rules and contact the secrecy administration first.',
  ],
  classifiedRules: ['条文对涉密项目的规定', 'What the text says of classified projects'],
  ifClassifiedTitle: ['如果涉密，怎么办理', 'If it is classified'],
  ifClassified: [
    '如果项目涉密，请不要在这里填写任何内容，我也不会为它起草材料；请按保密规定线下办理，先联系保密行政管理部门。',
    'If a project is classified, enter nothing about it here; nothing will be drafted for it. Follow the secrecy rules and contact the secrecy administration first.',
  ],
  evasionTitle: ['这个忙不能帮', 'That is something I cannot help with'],
  evasion: [
    '拆分项目、跳过程序或者倒签日期，都是规避审批，出了问题要追究责任。按整个项目的总投资如实申报，我可以帮您把手续一次办全。',
    'Splitting a project, skipping a step or back-dating evades approval and is answered for. Declare the whole project and I help you get it through.',
  ],
  accountability: ['责任条款', 'Accountability'],
})
