import { both, flag } from '../vocabulary.ts'

export const compliance = {
  integrated: flag({
    section: 'compliance',
    label: both('系统整合已按要求推进', 'Integration carried out'),
    no: both('系统整合没有按要求推进', 'integration not carried out'),
    obstacle: false,
    ask: both(
      '本单位的政务信息系统整合按要求推进了吗？',
      'Has the unit carried out the required integration?',
    ),
  }),
  onCloud: flag({
    section: 'compliance',
    label: both('已按要求上政务云', 'On the government cloud'),
    no: both('没有按要求上政务云', 'not on the government cloud'),
    obstacle: false,
    ask: both(
      '本单位的系统按要求迁移、部署到政务云了吗？',
      'Are the systems moved to the government cloud as required?',
    ),
  }),
  dataShared: flag({
    section: 'compliance',
    label: both('公共数据已按要求共享', 'Data shared'),
    no: both('公共数据没有按要求共享', 'data not shared'),
    obstacle: false,
    ask: both('公共数据按要求共享、更新了吗？', 'Is public data shared and updated as required?'),
  }),
  duplicate: flag({
    section: 'compliance',
    label: both('重复建设', 'Duplicates an existing system'),
    no: both('不是重复建设', 'no duplicate'),
    obstacle: true,
    ask: both(
      '与已有系统相比，有没有未集约共享造成的重复建设？',
      'Does it duplicate an existing system for want of sharing?',
    ),
  }),
  secure: flag({
    section: 'compliance',
    label: both('密码和网络安全符合要求', 'Security requirements met'),
    no: both('密码和网络安全不符合要求', 'security requirements not met'),
    obstacle: false,
    ask: both(
      '现有系统符合密码应用和网络安全要求、没有重大隐患吗？',
      'Do the existing systems meet the cryptography and security requirements?',
    ),
  }),
  previousAccepted: flag({
    section: 'compliance',
    label: both('上一期已验收', 'Previous phase accepted'),
    no: both('上一期没有验收', 'previous phase not accepted'),
    obstacle: false,
    ask: both('上一期（原项目）通过验收了吗？', 'Has the previous phase been accepted?'),
  }),
  catalogued: flag({
    told: true,
    section: 'compliance',
    label: both('数据目录普查到位', 'Data catalogued'),
    no: both('数据目录普查不到位', 'data not catalogued'),
    obstacle: false,
    ask: both('本单位的数据目录普查到位了吗？', 'Is the data of the unit catalogued?'),
  }),
  dataCollected: flag({
    told: true,
    section: 'compliance',
    label: both('单位数据归集已完成', 'Data collected'),
    no: both('单位数据归集没有完成', 'data not collected'),
    obstacle: false,
    ask: both('本单位按技术要求完成数据归集了吗？', 'Has the unit collected its data as required?'),
  }),
  shareable: flag({
    told: true,
    section: 'compliance',
    label: both('数据可以共享', 'Data may be shared'),
    no: both('依规定数据不能共享', 'data may not be shared'),
    ask: both('项目的数据按有关要求可以共享吗？', 'May the data of the project be shared?'),
  }),
}
