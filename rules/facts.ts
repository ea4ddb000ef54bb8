import { z } from 'zod'
import { both, choice, definitionOf, type FactDefinition, flag, measure } from './vocabulary.ts'

/**
 * Everything a regulation may ask about a project, declared once. Adding a fact is adding a field here:
 * rules, questions, forms, stored projects and understanding all read this object.
 */
export const situation = z.strictObject({
  kind: choice({
    section: 'basics',
    label: both('项目类型', 'Kind of project'),
    ask: both('这个项目属于哪一类？', 'What kind of project is it?'),
    options: {
      new: both('新建', 'new'),
      continued: both('续建', 'continued'),
      rebuilt: both('改建（含改扩建、升级改造）', 'rebuilt or upgraded'),
      maintenance: both('运维', 'maintenance'),
      service: both('购买服务', 'purchase of services'),
    },
  }),
  investment: measure({
    section: 'basics',
    unit: '万元',
    label: both('总投资', 'Total investment'),
    ask: both('总投资（概算）是多少万元？', 'What is the estimated total investment, in 万元?'),
  }),
  classified: flag({
    rare: true,
    section: 'basics',
    label: both('涉密', 'Classified'),
    no: both('不涉密', 'not classified'),
    ask: both(
      '项目是否涉及国家秘密？只答是或否，请不要输入涉密内容。',
      'Does it involve state secrets? Answer yes or no only; enter no classified content.',
    ),
  }),
  applicant: choice({
    section: 'basics',
    label: both('申报单位性质', 'Type of applicant'),
    ask: both('申报单位是哪一类？', 'What type of body is the applicant?'),
    options: {
      agency: both('党政机关', 'party or government body'),
      institution: both('事业单位（含医院、学校）', 'public institution (hospitals and schools included)'),
      organization: both('团体组织', 'social organization'),
      township: both('乡镇（街道）', 'township or sub-district'),
      soe: both('国有企业', 'state-owned enterprise'),
      other: both('其他（如民营企业）', 'other, such as a private company'),
    },
  }),
  ownLevel: flag({
    section: 'basics',
    label: both('本级项目', 'Own-level project'),
    no: both('不是本级项目', 'not an own-level project'),
    ask: both(
      '这是本级单位自己的项目吗？（下级单位的项目、上级统建的项目选“否”）',
      "Is it a project of this level itself? (No, if it is a lower level's, or built by a higher one.)",
    ),
  }),
  specialRules: flag({
    section: 'basics',
    label: both('另有规定或条线特殊需要', 'Rules of its own'),
    no: both('没有另行规定', 'no rules of its own'),
    ask: both(
      '国家或省对这类项目另有规定吗，或者是上级条线业务的特殊需要？',
      'Does the state or the province regulate such projects separately, or is it a special need of a line of business?',
    ),
  }),
  content: choice({
    section: 'content',
    label: both('主要内容', 'Main content'),
    ask: both('主要是建什么、买什么？', 'What is mainly built or bought?'),
    options: {
      system: both('业务系统、软件开发', 'business system or software development'),
      infrastructure: both('信息化基础设施（网络、政务云、数据中心、机房）', 'IT infrastructure'),
      data: both('数据治理、信息资源库', 'data governance or data resources'),
      hardware: both('服务器、存储、网络或安全设备', 'servers, storage, network or security devices'),
      'office-equipment': both(
        '通用办公设备（电脑、打印机、显示屏、会议设施等）',
        'general office equipment',
      ),
      'special-equipment': both('专业设施设备（自助机、无人机、仪器、教学科研设备等）', 'special equipment'),
      'packaged-software': both('终端成品软件（办公软件、杀毒软件、操作系统）', 'packaged terminal software'),
      'building-works': both(
        '楼宇智能化、电子和通信工程',
        'building intelligence, electronic and telecom works',
      ),
      'civil-works': both('土建、普通装修', 'civil works or ordinary fitting-out'),
    },
  }),
  standalone: flag({
    section: 'content',
    label: both('单独购置', 'Bought separately'),
    no: both('不是单独购置', 'not bought separately'),
    ask: both(
      '这些设备或软件是单独购置的吗（不是某个系统项目的组成部分）？',
      'Is it bought separately, not as part of a system project?',
    ),
  }),
  publicData: flag({
    section: 'content',
    label: both('产生公共数据资源', 'Produces public data'),
    no: both('不产生公共数据资源', 'produces no public data'),
    ask: both('项目会产生公共数据资源吗？', 'Will it produce public data resources?'),
  }),
  funding: choice({
    section: 'funding',
    label: both('资金来源', 'Source of funds'),
    ask: both('主要资金来源是哪一种？', 'What is the main source of funds?'),
    options: {
      budget: both('本级财政预算资金', 'own-level budget'),
      'smart-city-fund': both('市级智慧城市专项资金', 'municipal smart-city fund'),
      superior: both('上级补助、专项资金', 'grants from above'),
      bond: both('政府债券', 'government bonds'),
      ppp: both('政府和社会资本合作（PPP）', 'public-private partnership'),
      self: both('自筹资金', 'self-raised funds'),
    },
  }),
  fundingSettled: flag({
    section: 'funding',
    label: both('资金来源已明确', 'Funding settled'),
    no: both('资金来源还没明确', 'funding not settled'),
    obstacle: false,
    ask: both('建设资金来源已经明确了吗？', 'Is the source of funds settled?'),
  }),
  inPlanning: flag({
    section: 'funding',
    label: both('纳入信息化规划或重点任务', 'In IT planning or key tasks'),
    no: both('没有纳入信息化规划或重点任务', 'not in IT planning or key tasks'),
    obstacle: false,
    ask: both(
      '项目纳入政务信息化建设相关规划或重点工作任务了吗？',
      'Is it part of the IT planning or of the key tasks?',
    ),
  }),
  inPlan: flag({
    section: 'funding',
    label: both('列入年度计划', 'In the yearly plan'),
    no: both('没有列入年度计划', 'not in the yearly plan'),
    obstacle: false,
    ask: both('项目列入年度计划了吗？', 'Is it in the yearly plan?'),
  }),
  inList: flag({
    section: 'funding',
    label: both('列入年度项目清单', 'On the yearly project list'),
    no: both('没有列入年度项目清单', 'not on the yearly project list'),
    obstacle: false,
    ask: both(
      '项目列入主管部门当年发布的政务信息化项目清单了吗？（清单在审批和年度投资计划之前）',
      'Is it on the yearly list of IT projects, which comes before approval and investment plan?',
    ),
  }),
  inLibrary: flag({
    section: 'funding',
    label: both('纳入项目库', 'In the project library'),
    no: both('没有纳入项目库', 'not in the project library'),
    obstacle: false,
    ask: both('项目纳入信息化项目库（储备库）了吗？', 'Is it in the library of IT projects?'),
  }),
  urgency: choice({
    section: 'funding',
    label: both('紧迫程度', 'Urgency'),
    ask: both(
      '项目是不是上级明确要求、任务迫切，或者为应对突发事件？',
      'Is it ordered from above, or an emergency?',
    ),
    options: {
      none: both('都不是', 'neither'),
      ordered: both('上级明确要求且任务迫切', 'ordered from above and pressing'),
      emergency: both('应对突发事件', 'response to an emergency'),
    },
  }),
  jointlyApproved: flag({
    section: 'funding',
    label: both('已统一审定', 'Jointly approved'),
    no: both('没有统一审定', 'not jointly approved'),
    ask: both(
      '项目是否已经统一经市委财经委员会、市政府常务会、市委常委会审定？',
      'Has it already passed the joint approval by committee, executive meeting and standing committee?',
    ),
  }),
  inCatalogue: flag({
    section: 'funding',
    label: both('列入集中采购目录', 'In the central procurement catalogue'),
    no: both('没有列入集中采购目录', 'not in the central procurement catalogue'),
    ask: both('采购内容列入集中采购目录了吗？', 'Is the purchase in the central procurement catalogue?'),
  }),
  crossDepartment: flag({
    section: 'content',
    label: both('跨部门共建共享', 'Cross-department'),
    no: both('不跨部门', 'not cross-department'),
    ask: both('是不是跨部门共建共享的项目？', 'Is it built and shared across departments?'),
  }),
  crossLevel: flag({
    rare: true,
    section: 'content',
    label: both('跨层级协同', 'Cross-level'),
    no: both('不跨层级', 'not cross-level'),
    ask: both('是不是需要上下级协同实施的项目？', 'Is it carried out across levels of government?'),
  }),
  civilWorks: flag({
    rare: true,
    section: 'content',
    label: both('新建土建或高耗能', 'New civil works or high energy use'),
    no: both('没有新建土建、不是高耗能', 'no new civil works or high energy use'),
    ask: both(
      '涉及新建土建工程或者属于高耗能项目吗？',
      'Does it involve new civil works or high energy use?',
    ),
  }),
  customDevelopment: flag({
    section: 'content',
    label: both('定制开发', 'Custom development'),
    no: both('不需要定制开发', 'no custom development'),
    ask: both('需要定制开发吗？', 'Does it need custom development?'),
  }),
  embedded: flag({
    rare: true,
    section: 'content',
    label: both('包含在工程建设项目中', 'Part of an engineering project'),
    no: both('不包含在工程建设项目中', 'not part of an engineering project'),
    ask: both(
      '是不是包含在工程建设项目里、确实无法分开立项？',
      'Is it part of an engineering project that truly cannot be approved separately?',
    ),
  }),
  itShare: measure({
    rare: true,
    section: 'content',
    unit: '%',
    label: both('信息化部分占概算比例', 'IT share of the estimate'),
    ask: both('信息化部分的概算占整个项目的百分之多少？', 'What share of the estimate is the IT part, in %?'),
  }),
  ownApp: flag({
    section: 'content',
    label: both('单独开发APP或小程序', 'Own app or mini-program'),
    no: both('不单独开发APP或小程序', 'no app or mini-program of its own'),
    obstacle: true,
    ask: both('打算单独开发APP、微信或支付宝小程序吗？', 'Is an app or mini-program of its own planned?'),
  }),
  newHardware: flag({
    section: 'content',
    label: both('新建机房或购置服务器等硬件', 'New machine room or hardware'),
    no: both('不新建机房、不购置服务器等硬件', 'no new machine room or hardware'),
    obstacle: true,
    ask: both('要新建机房或购置服务器、存储等硬件吗？', 'Is a machine room or server hardware planned?'),
  }),
  ownNetwork: flag({
    section: 'content',
    label: both('新建专网', 'Own network'),
    no: both('不新建专网', 'no network of its own'),
    obstacle: true,
    ask: both('要新建或租用业务专网吗？', 'Is a dedicated network planned?'),
  }),
  commonSystem: flag({
    section: 'content',
    label: both('自建共性系统', 'Own common components'),
    no: both('不自建共性系统', 'no common components of its own'),
    obstacle: true,
    ask: both(
      '要自建电子证照、电子签章、公共支付、消息通知等全市统一建设的共性系统或模块吗？',
      'Are common components of its own planned, such as e-licences, e-seals, payment or messaging?',
    ),
  }),
  cloudHosted: flag({
    section: 'content',
    label: both('本项目部署在政务云', 'Hosted on the government cloud'),
    no: both('本项目不部署在政务云', 'not hosted on the government cloud'),
    obstacle: false,
    ask: both(
      '本项目会部署（改造项目：迁移）到政务云吗？',
      'Will this project be hosted on, or moved to, the government cloud?',
    ),
  }),
  integrated: flag({
    section: 'data',
    label: both('系统整合已按要求推进', 'Integration carried out'),
    no: both('系统整合没有按要求推进', 'integration not carried out'),
    obstacle: false,
    ask: both(
      '本单位的政务信息系统整合按要求推进了吗？',
      'Has the unit carried out the required integration?',
    ),
  }),
  onCloud: flag({
    section: 'data',
    label: both('已按要求上政务云', 'On the government cloud'),
    no: both('没有按要求上政务云', 'not on the government cloud'),
    obstacle: false,
    ask: both(
      '本单位的系统按要求迁移、部署到政务云了吗？',
      'Are the systems moved to the government cloud as required?',
    ),
  }),
  dataShared: flag({
    section: 'data',
    label: both('公共数据已按要求共享', 'Data shared'),
    no: both('公共数据没有按要求共享', 'data not shared'),
    obstacle: false,
    ask: both('公共数据按要求共享、更新了吗？', 'Is public data shared and updated as required?'),
  }),
  duplicate: flag({
    section: 'data',
    label: both('重复建设', 'Duplicates an existing system'),
    no: both('不是重复建设', 'no duplicate'),
    obstacle: true,
    ask: both(
      '与已有系统相比，有没有未集约共享造成的重复建设？',
      'Does it duplicate an existing system for want of sharing?',
    ),
  }),
  secure: flag({
    section: 'data',
    label: both('密码和网络安全符合要求', 'Security requirements met'),
    no: both('密码和网络安全不符合要求', 'security requirements not met'),
    obstacle: false,
    ask: both(
      '现有系统符合密码应用和网络安全要求、没有重大隐患吗？',
      'Do the existing systems meet the cryptography and security requirements?',
    ),
  }),
  previousAccepted: flag({
    section: 'data',
    label: both('上一期已验收', 'Previous phase accepted'),
    no: both('上一期没有验收', 'previous phase not accepted'),
    obstacle: false,
    ask: both('上一期（原项目）通过验收了吗？', 'Has the previous phase been accepted?'),
  }),
  overBudgetPercent: measure({
    section: 'delivery',
    unit: '%',
    label: both('超出批复投资的比例', 'Over the approved amount'),
    ask: both('投资概算超出已批复总投资的百分之多少？', 'By what per cent is the approved total exceeded?'),
  }),
  supplementPercent: measure({
    section: 'delivery',
    unit: '%',
    label: both('补充合同占原合同比例', 'Supplements against the contract'),
    ask: both(
      '全部补充合同金额占原合同的百分之多少？',
      'What per cent of the contract do all supplements make?',
    ),
  }),
  supplement: measure({
    section: 'delivery',
    unit: '万元',
    label: both('补充合同金额', 'Supplement amount'),
    ask: both('补充合同的采购金额是多少万元？', 'What is the amount of the supplement, in 万元?'),
  }),
  movedPercent: measure({
    section: 'delivery',
    unit: '%',
    label: both('总投资内调整的比例', 'Moved inside the total'),
    ask: both('不超总投资的内部调整占批复总投资的百分之多少？', 'What per cent is moved inside the total?'),
  }),
  majorChange: flag({
    section: 'delivery',
    label: both('重大调整', 'Major change'),
    no: both('没有重大调整', 'no major change'),
    ask: both(
      '建设内容、目标或技术方案发生重大调整了吗？',
      'Is there a major change of content, aim or technology?',
    ),
  }),
  delayMonths: measure({
    section: 'delivery',
    unit: '个月',
    label: both('超过批复工期', 'Delay'),
    ask: both('超过批复工期几个月？', 'By how many months is the approved period exceeded?'),
  }),
  trialMonths: measure({
    section: 'delivery',
    unit: '个月',
    label: both('试运行时间', 'Trial run'),
    ask: both('已经试运行几个月？', 'For how many months has the trial run lasted?'),
  }),
  contractYears: measure({
    section: 'delivery',
    unit: '年',
    label: both('运维合同年限', 'Term of the maintenance contract'),
    ask: both('运维合同打算签几年？', 'For how many years is the maintenance contract to run?'),
  }),
  maintenancePercent: measure({
    section: 'delivery',
    unit: '%',
    label: both('年运维费占建设成本', 'Yearly maintenance price'),
    ask: both('每年运维费占建设成本的百分之多少？', 'What per cent of the cost is the yearly maintenance?'),
  }),
})

export type FactId = keyof typeof situation.shape
/** What is known of a project so far; a missing fact is unknown, never zero or false. */
export const facts = situation.partial()
export type Facts = z.infer<typeof facts>
export type FactValue = NonNullable<Facts[FactId]>

export const FACT_IDS = Object.keys(situation.shape) as FactId[]
export const FACTS = Object.fromEntries(
  FACT_IDS.map((id) => [id, definitionOf(situation.shape[id])]),
) as Record<FactId, FactDefinition>

export const isFact = (id: string): id is FactId => FACT_IDS.some((fact) => fact === id)
