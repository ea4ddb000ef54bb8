import { wording } from '../../conversation/wording/wording.ts'

/** What somebody is told who may not decide, by the reason. */
export const refusals = wording({
  'not-bound': [
    '这件事由办理部门的人员决定，您不在其中，所以没有改动。需要授权请联系管理员。',
    'Only people of the office in charge may decide this. You are not among them, so nothing was changed; if you should be, please ask your administrator.',
  ],
  'own-project': [
    '自己申报的项目不能自己审批，请由部门里的其他同事办理。',
    'You may not decide on a project that you declared yourself; somebody else of the office has to.',
  ],
  'already-decided': [
    '这一项已经办过了，或者申报人已经撤回，请看最新的待办。',
    'This was decided already, or the applicant has withdrawn it; please see your latest cards.',
  ],
  'unknown-item': [
    '没有找到这一项，可能项目已经重新提交，请看最新的待办。',
    'This was not found; the project may have been submitted again. Please see your latest cards.',
  ],
})

/** What an applicant is told of an office's decision. */
export const notice = wording({
  approved: (office: string, title: string) => [
    `${office}已通过：${title}`,
    `Approved by ${office}: ${title}`,
  ],
  returned: (office: string, title: string) => [
    `${office}已退回：${title}`,
    `Returned by ${office}: ${title}`,
  ],
  step: (action: string) => [`事项：${action}`, `Step: ${action}`],
  comment: (reason: string) => [`意见：${reason}`, `Comment: ${reason}`],
  reason: (reason: string) => [`退回理由：${reason}`, `Reason for the return: ${reason}`],
  ended: ['所有环节都办结了。', 'All steps are completed.'],
  stop: (office: string, action: string) => [`${office}：${action}`, `${office}: ${action}`],
  next: (stops: readonly string[]) => [`下一步：${stops.join('；')}`, `Next: ${stops.join('; ')}`],
  again: [
    '按理由修改后重新提交即可，其他回答都还在。',
    'Make the changes that the reason asks for and submit again; your other answers are all kept.',
  ],
  submitAgain: ['重新提交', 'Submit again'],
})
