import type { Stage, Subject } from '../../../rules/schema.ts'
import { type Asking, about, faint, step, verb } from './asking.ts'
import type { Table } from './table.ts'

/** Subjects: asked about when their clause asks, or when the message says nothing else. */
export const SUBJECTS: Table<Asking> = [
  [
    about(),
    `批的、批了、批过、批给、一批、分批、大批、批示、批次、批量、首批、立即、立刻、独立、建立、成立、设立
      公立、立足、立马、买服务器、购买服务器、采购服务器、租服务器、会议、一会、会不会、机会、社会、会计
      管理、监管、主管、保管、不管、管道、责任主体、主体责任、责任单位、办公、办法、办理时间
      报告、报销、报警、填报、预报、报价、汇报、情报、报表、报废、报名、报到、日报、提交、成交、交付
      交接、交通、交流、移交、出席、找到、查找、发送、配送、出去、出来、出具、签约、签的、签了
      签三年、签几年`,
  ],
  [
    verb(['who'], 'approval'),
    '经过、管、签字、签、拍板、点头、负责、办、申请、出、说了算、递、审、受理、会签、找、交、送',
  ],
  [verb(['who', 'verdict'], 'approval'), '{,市,区,县}{发改委,发改局,发展改革委}'],
  [faint('scope'), '算不算、算吗、归不归、管不管、要不要管、管吗'],
  [faint('accountability'), '审计、决算审计、财务审计'],
  [faint('procurement'), '供应商、续签、{多久,什么时候,几天内}签合同'],
  [faint('initiation'), '要不要走、走不走、需要走吗、用走吗、要走吗、什么条件、哪些条件、条件、前提'],
  [verb(['who', 'when', 'how long'], 'review'), '技术方案'],
  [verb(['who', 'when', 'how long', 'verdict'], 'plan'), '报、上报、report、declare、apply、submit'],
  [
    step('initiation'),
    `批、批不批、批下来、批得下来、立不立项、立项、立项审批、立项手续、立项批复、立项申请、报批立项
      报立项、走立项、initiation、project approval、get approved、approval、approved、approve
      permission`,
  ],
  [step('approval'), '审批、报批、审核、批准、上报审批、走流程、走程序、走手续'],
  [
    about('approval'),
    `批复、一事一议、审定、节能评估、规划选址、用地预审、环境影响评价、环评、审批部门、主管部门
      主管单位、归口、归口部门、审批权限、审批流程、审批顺序、流程、程序、步骤、环节、手续、过会、上会
      常务会、常委会、财经委、分管副市长、approval route、approval process、process、procedure、steps
      in charge、responsible`,
  ],
  [
    about('materials'),
    `材料、资料、申报材料、申请材料、可研、可行性研究报告、可研报告、初步设计、初设、项目建议书、建议书
      申请报告、立项申请报告、立项报告、需求方案、服务需求报告、报哪些东西、交哪些东西、附件、申报表
      文件、需要提交、提交哪些、报送哪些、documents、document、paperwork、materials、forms、feasibility study、feasibility report、preliminary design`,
  ],
  [
    about('chapters'),
    `章节、哪几章、几章、应包含哪些、目录结构、提纲、大纲、篇章、专篇、方案内容、方案要写、方案里要写
      方案怎么写、方案写什么、方案包括、方案应包括、报告要写、报告怎么写、写哪些内容、写哪几块、编制要求
      编制深度、模板、chapters、outline、sections`,
  ],
  [
    about('plan'),
    `年度计划、申报时间、申报窗口、计划申报、年度申报、报计划、项目库、入库、储备库、投资计划、建设计划
      项目清单、规划、滚动规划、yearly plan、annual plan、plan`,
  ],
  [step('plan'), '申报、上报项目、报项目'],
  [
    about('off-plan'),
    `计划外、没列入计划、没进计划、不在计划内、不在计划里、临时项目、临时增加、新增项目、增补、追加项目
      调整计划、中期调整、年中调整、当年新增、应急项目、紧急项目、急上、急着上、急着要、突发、没入库
      未入库、没赶上申报、错过申报、错过了申报、off-plan、emergency、urgent`,
  ],
  [
    about('review'),
    `评审、公示、功能清单、清单公示、审方案、方案审、审完、方案审核、专家评审、专家论证、专家、论证
      技术评审、技术审查、技术审核、技术性审查、评估、造价评估、预评审、审查、专家组、expert review
      review、experts、technical review`,
  ],
  [
    about('budget'),
    `预算、前期费用、前期经费、A类、B类、C类、ABC类、预算评审、财评、财政评审、概算、概算批复、控制价
      招标控制价、资金安排、资金来源、{钱,资金,经费}从哪{,里,儿}{来,出}、申请资金、资金申请、经费申请、列预算、编预算、编列、经费安排、预算编制、budget、estimate`,
  ],
  [
    about('procurement'),
    `采购、政府采购、中标、直接买、直接采购、招标、招投标、公开招标、采购方式、电子卖场、集采、集中采购、采购需求、需求调查
      采购需求调查、单一来源、竞争性磋商、磋商、询价、调查、市场调查、采购限额、分散采购、联合采购
      procurement、tender、tendering、bidding、purchase procedure`,
  ],
  [
    about('supervision'),
    '监理、工程监理、监理费、监理单位、监理公司、请监理、supervision、supervisor、supervisory',
  ],
  [
    about('build'),
    `责任人、建设周期、建设期限、工期、建设要求、建设过程、实施过程、移动门户、小程序、APP、政务云、上云
      责任人、项目责任人、安全生产、项目管理制度、建设期间、build period、construction period
      on the cloud`,
  ],
  [
    about('change'),
    `变更、建设地点、换供应商、换了供应商、停工、工期超、超工期、工期延、概算超、概算超了、预算超了、概算要调、概算调、概算调了、调概、加预算
      调整、改内容、改方案、超概算、超预算、超投资、超支、超了、超批复、追加、追加投资、加钱、加预算
      补充合同、补充协议、补签、增项、加量、延期、逾期、拖期、超期、超工期、延误、暂停建设、中止、终止
      停建、不做了、下马、删减、删掉、砍掉、去掉、减少功能、没做完、没完工、完不成、完不了、设计变更
      change、overrun、over budget、supplement、supplementary contract、delay、delayed、late、terminate
      termination`,
  ],
  [
    about('budget', 'payment'),
    `节余、结余、结余资金、节余资金、剩余资金、剩的钱、剩下的钱、剩钱、没花完的钱、多出来的钱、剩、剩了、剩下、省下来的、surplus
      left over money`,
  ],
  [about('trial'), '试运行、试运行期、试用、试用期、试运营、trial run、trial operation、trial'],
  [
    about('acceptance'),
    `验收、竣工验收、终验、初验、测试报告、验收材料、验收资料、验收标准、延期验收、履约验收、前置核准
      验收前置核准、验收小组、专项验收、acceptance、final acceptance、accepts`,
  ],
  [
    about('filing'),
    `备案、报备、备案审查、上传、传平台、传到平台、上传平台、上传合同、合同上传、传材料、资产登记
      登记资产、无形资产、资产云、管理系统报批、filing、file with、register`,
  ],
  [about('filing', 'acceptance'), '档案、档案验收、归档、电子档案'],
  [
    about('payment'),
    `付款、先付、拨、打钱、到账、下拨、拨款、支付、尾款、进度款、预付款、打款、付钱、给钱、拨付
      资金拨付、资金支付、首付款、质保金、结算、款项、国库集中支付、payment、pay、paid、disburse`,
  ],
  [
    about('maintenance'),
    `运维、运维费、运维费用、运维经费、运维资金、运维钱、运维的钱、一年运维、每年运维、运行维护、维护费
      维护费用、免费运维、免费运维期、免费维护、质保、质保期、保修、维保、维保期、运维期、运维合同
      运维平台、maintenance、maintenance fee、warranty、free maintenance`,
  ],
  [
    about('service'),
    `购买服务、买服务、政府购买服务、服务项目、服务费、租用、purchase of services、service purchase
      buying services、buy services`,
  ],
  [
    about('evaluation'),
    `绩效、事前绩效评估、绩效评价、绩效目标、绩效目标表、绩效自评、自评价、自评、后评价、绩效监控
      绩效报告、评价报告、事前绩效、绩效评估、performance evaluation、evaluation、performance`,
  ],
  [
    about('data'),
    `数据目录、资源目录、信息资源目录、公共数据目录、公共数据、数据资源目录、目录、目录编制、编目
      数据共享、共享、开放、共享开放、数据归谁、源代码、知识产权、成果归属、数据归属、数据归集、归集、数据汇聚、数据权属、数据所有权
      数据资产、数据资源、数据接口、data sharing、data catalogue、data catalog、data ownership
      share data`,
  ],
  [
    about('security'),
    `等保、等级保护、等保测评、定级、密评、密码、密码应用、密码方案、密码应用方案、商用密码、商密
      网络安全、数据安全、安全测评、哪些测评、什么测评、测评、风险评估、安全风险评估、安全可靠、信创
      国产化、security、cryptography、encryption、classified protection`,
  ],
  [
    about('bar'),
    `不能申请、不能申报、不能新建、{什么,哪些,何种}情况{不能,不可以,不给,不批,不让,会被}
      {什么,哪些}情形、不予、不得、不准、不许、不让、不给批、不批、不予立项、不能立项、批不下来、红线
      禁止、负面清单、五个不得、不予审批、哪些不能、什么不能、不能建、不能做、不能买、不能报、卡住
      卡在哪、会被否、被否、被退、被退回、barred、forbidden、prohibited、not allowed、rejected、refuse`,
  ],
  [
    about('joint'),
    `跨部门、多部门、牵头、牵头单位、牵头部门、联合申报、联合上报、共建、参建、跨层级、跨区县、上下级、区县协同
      框架方案、市县联动、cross-department、lead department、joint、jointly`,
  ],
  [
    about('accountability'),
    `负责任、违规、违反、没走立项、没走审批、没走程序、没立项就、没审批就、没批就、补一下手续、补办手续、补手续、后果、追责、问责、处分、处罚、责任、法律责任、通报、通报批评、罚、挨罚、担责、不走程序
      不按规定、未批先建、先建后批、consequences、penalty、penalties、punish、punished、accountability
      liability`,
  ],
  [
    about('scope'),
    `征求意见稿、作数、有效、失效、正式文件、适用范围、适用、适不适用、这个办法、本办法
      信息化项目的范围、管理范围、纳入管理、不适用、办法管
      {算不算,算,属不属于,是不是,属于,归不归,在不在,叫不叫,归}{,政务}{信息化,信息化项目,信息系统}
      {属不属于,属于,在不在,在}{管理范围,这个范围,范围,范围内}、政务信息化项目、scope、apply to、applies
      covered by`,
  ],
  [
    about('classified'),
    '涉密、涉密项目、保密、密级、机密、国家秘密、保密审查、分级保护、classified、state secret、secret',
  ],
]

/** The stage whose documents and deadlines a subject means. */
export const STAGE_OF: Readonly<Partial<Record<Subject, Stage>>> = {
  plan: 'plan',
  initiation: 'initiation',
  review: 'review',
  budget: 'budget',
  procurement: 'procurement',
  trial: 'trial',
  acceptance: 'acceptance',
  filing: 'filing',
  maintenance: 'operation',
  evaluation: 'evaluation',
}
