import type { Facts } from '../../../rules/facts.ts'
import type { Table } from './table.ts'

/** What has been done with the unit's systems so far. */
export const PRACTICE: Table<Facts> = [
  [{ integrated: true }, '已经整合、整合了、整合好了、integrated'],
  [
    { integrated: false },
    '{该,应,应该,应当}整合{,的}{没,没有,未,而未,却没}整合、还没整合、没有整合到位、整合不到位、not integrated',
  ],
  [
    { onCloud: true },
    `上云、上政务云、上了云、上了政务云、迁{移,}{到,至}{政务云,云上,云}、迁云、入云、on the cloud
      migrated to the cloud、moved to the cloud`,
  ],
  [
    { cloudHosted: true },
    `{会,将,打算,计划,准备,拟,直接}上{云,政务云}、{部署,放}{在,到,于}{政务云,云上,云}、云上部署、上云部署、在云上
      在政务云上、{用,租,申请}政务云、on the government cloud`,
  ],
  [
    { cloudHosted: false },
    `不{上,用,放}{云,政务云}、{部署,放}{在,}{自己,自家,本地,单位}{,的}{机房,服务器}{,上,里}、本地部署
      自己机房、单位机房里、not on the cloud
      {没,没有,未,不}{上,部署到,部署在,部署}{云,政务云,市级政务云,市政务云}的{新建,升级,改造,新,}项目`,
  ],
  [{ dataShared: true }, '共享{了数据,数据了}、data is shared、data shared'],
  [{ dataShared: false }, '没{共享,有共享}数据、拒绝共享、不{想,愿,愿意,肯,给}共享{,数据}、数据孤岛'],
  [{ secure: true }, '安全{达标,没问题,符合要求}'],
  [{ secure: false }, '安全{隐患,漏洞,不达标}、重大{安全,}隐患、有漏洞、有重大隐患'],
  [
    { previousAccepted: true },
    'previous phase accepted、previous phase has been accepted、first phase accepted',
  ],
  [{ previousAccepted: false }, 'previous phase not accepted、previous phase has not been accepted'],
]

/** What happens while it is carried out. */
export const DELIVERY: Table<Facts> = [
  [
    { majorChange: true },
    `重大{调整,变更,设计变更,变化}
      {建设内容,内容,目标,方案,技术方案,技术路线}{大改,全变了,变化很大,调整很大,要大改,大变,改了很多}
      {大改,大调}{内容,方案,功能}、换{技术,技术路线,架构,方案}、推翻原方案、major change、major changes`,
  ],
  [
    { overBudgetPercent: 0 },
    `{没,没有,未,并没有,不}{超,超过,超出}{概算,预算,批复,批复概算,总投资,批复投资,投资}、{概算,预算,投资,总投资}{没,没有,未,并没有,不}{超,超过,超出,突破}、没有超支、没超支
      not over budget、within the budget`,
  ],
  [{ majorChange: false }, '{小,微,轻微,局部}{调整,改,变更,修改}、minor change'],
  [{}, '变更手续、变更流程'],
]

/** Changes of what is built that are no more than shifts where it is said how much is moved inside the total. */
export const CHANGES: Table<Facts> = [
  [{ majorChange: true }, '{建设内容,内容,目标,方案,技术方案,技术路线}{变了,要变,要改,有变化,变化,调整}'],
]
