import { wording } from './wording.ts'

/** What is said while it is confirmed whether a project is classified. */
export const secrecyWording = wording({
  confirmFirst: ['先确认这一件，再接着办别的。', 'Please settle this first; then we go on.'],
  confirm: [
    '请再确认一次：这个项目涉及国家秘密吗？',
    'Please confirm: does the project involve state secrets?',
  ],
  whatFollows: [
    '确认涉密：马上停止填写，不再起草任何材料，按保密规定线下办理；确认不涉密：照常往下填。确认以后仍可以改正。',
    'If classified: filling and drafting stop at once, and it is handled offline under the secrecy rules. If not: we go on. Either can be corrected later.',
  ],
  alreadySubmitted: [
    '这个项目已经提交，这句话没有改动它。如果确实涉密，请马上撤回，并联系保密行政管理部门；已发出的材料按保密规定处理。',
    'This project is with the offices; nothing was changed. If it is classified, withdraw it at once and contact the secrecy administration.',
  ],
  alreadyApproved: [
    '这个项目已经办结，这句话没有改动它。如果确实涉密，请马上联系保密行政管理部门，已发出的材料按保密规定处理。',
    'This project is already approved; nothing was changed. If it is classified, contact the secrecy administration at once; what has been sent out is handled under the secrecy rules.',
  ],
})
