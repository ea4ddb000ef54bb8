import type { Facts } from '../../../rules/facts.ts'
import type { Table } from '../matcher.ts'

/** Who applies. */
export const APPLICANTS: Table<Facts> = [
  [
    { applicant: 'institution' },
    '事业单位、医院、人民医院、中医院、卫生院、妇幼保健院、疾控中心、疾控、学校、小学、中学、大学、学院、高中、初中、职校、幼儿园、图书馆、博物馆、档案馆、科研院所、hospital、school、university、public institution',
  ],
  [
    { applicant: 'township' },
    '乡镇、镇政府、乡政府、街道、街道办、街道办事处、我们镇、我镇、我们乡、我们街道、镇上、镇里、township、sub-district、town government',
  ],
  [
    { applicant: 'soe' },
    '国企、国有企业、央企、城投、国资公司、国有公司、区管企业、市属企业、市属国企、国有平台公司、平台公司、state-owned enterprise、SOE、state-owned',
  ],
  [
    { applicant: 'organization' },
    '团体、社会团体、群团、人民团体、工会、总工会、妇联、团委、共青团、残联、科协、文联、工商联、红十字会、协会、social organization、association',
  ],
  [
    { applicant: 'agency' },
    '机关、党政机关、行政机关、机关单位、政府部门、政府机关、我局、我们局、咱局、我委、我办、本局、我厅、局里、我们单位是局、党委、法院、检察院、公安局、教育局、民政局、government department、government agency、our bureau',
  ],
  [
    { applicant: 'other' },
    '民营企业、民营医院、民办学校、私立学校、私立医院、民企、私企、私营企业、个体户、外资企业、private company、private enterprise',
  ],
  [{}, '智慧医院、智慧学校、学校管理、医院管理、机关事务、党政机关事务、行政机关事务、机要'],
]

/** Where the money comes from. */
export const FUNDING: Table<Facts> = [
  [
    { funding: 'smart-city-fund' },
    '智慧城市专项、智慧城市专项资金、市级智慧城市专项资金、智慧城市资金、智慧城市专项经费、smart city fund、smart-city fund',
  ],
  [
    { funding: 'budget' },
    '{市,区,县,本级,市级,区级,县级,市本级,区本级,县本级,地方}财政{,预算,资金,预算资金,出,出钱,拨款,拨,安排,全额}、财政{预算,资金,出钱,出,拨款,全额,性资金,预算资金,全额拨款,经费}、预算{内资金,内,安排,资金}、部门预算、一般公共预算、本级预算、municipal budget、district budget、county budget、own budget、fiscal funds、fiscal budget、public budget、government budget、budget funds',
  ],
  [
    { funding: 'superior' },
    '上级{补助,专项,资金,补助资金,专项资金,拨款,给的钱,给钱,经费,转移支付}、{中央,省,省级,省里,国家}{补助,专项,专项资金,资金,拨款,给的钱,给钱,出钱,补助资金}、转移支付、争取的专项、grant from above、central grant、provincial grant、provincial funds',
  ],
  [
    { funding: 'bond' },
    '专项债、专项债券、政府债券、政府专项债、国债、超长期国债、特别国债、债券、债券资金、地方债、新增债券、government bond、government bonds、bond',
  ],
  [{ funding: 'ppp' }, 'PPP、政府和社会资本合作、社会资本合作'],
  [
    { funding: 'self' },
    '自筹、自筹资金、自有资金、单位自筹、自己{出钱,掏钱,筹钱,筹}、自行筹措、事业收入、自收自支、self-raised、own funds、self-funded',
  ],
]

/** Where the project stands in plans, approvals and law. */
export const STANDING: Table<Facts> = [
  [
    { inPlan: true },
    '{列入,纳入,进,进了,进入,列进,列进了,列入了,纳入了,排进,排进了,报进,上了,列}{,年度,本年度,今年,今年的,投资,年度投资,信息化,年度建设}{计划,盘子}、在计划{里,内,中}、在{年度计划,盘子}{里,内,中}、计划内、有计划、in the plan、in the yearly plan、in the annual plan、in plan、included in the plan',
  ],
  [
    { inLibrary: true },
    '入库、入了库、进库、进了库、{列入,纳入,进,进了,进入,列进,入}{,信息化}{项目库,储备库,库里}、在{项目库,储备库}{里,内,中}、in the project library',
  ],
  [{ inLibrary: false }, '不在{库里,项目库,储备库,项目库里}、没入库、not in the library'],
  [
    { inList: true },
    '{列入,纳入,进,进了,进入,列进,上了}{,年度,项目,年度项目}清单、在清单{里,内,中}、on the list、on the yearly list',
  ],
  [{ inList: false }, '不在清单{里,内,中}、清单里没有、not on the list'],
  [
    { inPlan: false },
    '计划外、不在计划{里,内,中}、不在{年度计划,盘子}{里,内,中,}、临时{增加,新增,加,加一个,加个,追加}、{年初,去年,上半年,之前,当初}没{报,申报,列}、临时项目、年中新增、计划{里,内,中}{没有,没列,没排,没}、年度计划没有、{没,没有,没来得及,来不及,忘了,忘记}{报,申报}计划、没来得及申报、来不及申报、没排上、没赶上{申报,计划,今年计划}、错过{申报,了申报,计划}、off-plan、outside the plan、not in the plan、unplanned',
  ],
  [{ inPlan: false, kind: 'new' }, '临时要{建,上,搞,做}'],
  [
    { inPlanning: true },
    '{列入,纳入,写进,写入,进了,符合}{,信息化,数字泰州,智慧城市,相关,政务信息化,发展,十四五,十五五,数字}{规划}、{列入,纳入,属于,是}{重点工作,重点任务,重点工作任务,重点项目,市委市政府重点,政府工作报告}、in the planning、key task',
  ],
  [
    { fundingSettled: true },
    '资金{落实,已落实,到位,已到位,有着落,已明确,明确了,落实了,到位了,来源明确,来源已明确,来源已经明确}、钱{落实了,到位了,有着落,已经有了,已经到位,到账了}、经费{落实,已落实,到位,有保障}、有资金、funding is settled、funds are secured、funding secured',
  ],
  [
    { fundingSettled: false },
    '资金{没着落,没落实,还没落实,未落实,没到位,还没到位,没明确,不明确,来源不明确,来源还没定,来源没定,还没定,没有着落}、钱{没着落,还没落实,还没着落,没到位,还没到位,还没下来,不知道从哪来,哪来还没定,从哪出还没定}、经费{没着落,没落实,还没落实}、没钱、没有资金、没有钱、资金缺口',
  ],
  [
    { urgency: 'ordered' },
    '上级下了任务、上面压下来、任务{紧,很紧,急,迫切}、时间紧、时间紧任务重、赶{时间,工期}、急着{上,用,建,要,搞,做}、要得急、催得紧、催得急、很急、十万火急、ordered from above、ordered by the province、urgent order、urgently required',
  ],
  [
    { urgency: 'emergency' },
    '突发事件、突发、应急建设、应急抢险、抢险、抗洪、防汛抢险、疫情、自然灾害、地震、事故灾难、公共卫生事件、救灾、emergency、disaster、epidemic',
  ],
  [{}, '应急局、应急管理局、应急指挥、应急指挥系统、应急管理、应急预案、智慧应急、应急平台、应急系统'],
  [
    { jointlyApproved: true },
    '市委常委会{过了,通过,审定,通过了,已经通过,审议通过}、常委会{过了,已过,审定过,通过了}、财经委{过了,过会了,审议过,通过了}、财经委员会{审议过,过了,通过了,审议通过}、{上,过}了{财经委,常务会,常委会,会}、统一审定、已统一审定、集中审定、市委市政府审定{,过,通过,过了}、会上{定了,过了}、jointly approved',
  ],
  [
    { inCatalogue: true },
    '集采目录内、{列入,在,属于,纳入,进了}{,集中}{集采,采购,集中采购}目录{,内,里}、集采目录里、in the central procurement catalogue、in the procurement catalogue',
  ],
  [{ inCatalogue: false }, '集采目录外、目录外'],
  [
    { ownLevel: true },
    '市本级{,项目}、区本级、县本级、本级项目、市级项目、区级项目、县级项目、市直、县直、区直',
  ],
  [
    { ownLevel: false },
    '上级统建、省里统建、国家统建、省级统建、统建系统、省统建、下级项目、{区县,县区,下面县,下属县区}自己的',
  ],
  [
    { classified: true },
    '涉密、涉密项目、涉密系统、涉密信息系统、涉及国家秘密、涉及秘密、机密、绝密、秘密级、机密级、保密项目、内网涉密、分级保护、分保、classified、state secrets、state secret、secret project',
  ],
  [
    { specialRules: true },
    '{国家,省,省里,上级}另有规定、另有规定、条线{特殊需要,业务特殊需要,特殊要求}、垂直管理系统、垂管系统、special rules',
  ],
  [{ classified: false }, '非涉密、不涉密、无涉密、unclassified、non-classified、no classified'],
  [{}, '保密局、保密要求、保密规定、保密协议、保密委、保密方案、涉不涉密、是否涉密、涉密不涉密'],
]

/** What has been done with the unit's systems so far. */
export const PRACTICE: Table<Facts> = [
  [{ integrated: true }, '已经整合、整合了、整合好了、integrated'],
  [
    { onCloud: true },
    '上云、上政务云、上了云、上了政务云、迁{移,}{到,至}{政务云,云上,云}、迁云、入云、on the cloud、migrated to the cloud、moved to the cloud',
  ],
  [
    { cloudHosted: true },
    '{会,将,打算,计划,准备,拟,直接}上{云,政务云}、{部署,放}{在,到,于}{政务云,云上,云}、云上部署、在云上、在政务云上、{用,租,申请}政务云、on the government cloud',
  ],
  [
    { cloudHosted: false },
    '不{上,用,放}{云,政务云}、{部署,放}{在,}{自己,自家,本地,单位}{,的}{机房,服务器}{,上,里}、本地部署、自己机房、单位机房里、not on the cloud',
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

/** Said by two words with others between them; a negation before the second denies it. */
export const PAIRS: Table<Facts> = [
  [
    { previousAccepted: true },
    '{上一期,一期,上期,原项目,前期,前一期,老系统,老项目,原系统,原来的系统,原来的项目,老平台,上一个项目,first phase,previous phase}…{验收,验过,验了,终验,竣工,accepted}',
  ],
  [{ dataShared: true }, '数据…{共享,归集,汇聚,对接共享平台}、{接,接入,对接}…{共享平台,共享交换平台}'],
  [{ integrated: true }, '{系统,平台,信息系统}…整合、整合…{完成,到位,推进,做完,做好,做了,搞完}'],
  [{ onCloud: true }, '{系统,平台,业务,都,全部,全}…{云上,政务云,上云,迁云}'],
  [{ secure: true }, '{等保,密评,等级保护,密码测评,安全测评}…{过了,做了,通过,达标,做过,过,做}'],
  [
    { inPlan: true },
    '{计划,盘子}…{列进,列入,列上,列了,进了,纳入,报上,排上,排进}、{列,进,纳入,排,报进,编}…{计划,盘子}',
  ],
  [{ inLibrary: true }, '{入,进,纳入,列}…{项目库,储备库}、{项目库,储备库}…{列入,进,纳入}'],
  [{ inList: true }, '{列,进,纳入,排}…{项目清单,年度清单}'],
  [{ inPlanning: true }, '规划…{列,纳入,写进}、{列入,纳入,写进,写入,进,在}…{规划,重点工作,重点任务}'],
  [
    { fundingSettled: true },
    '{资金,钱,经费}…{落实,到位,着落,明确,批下来,下来,定了,定下来,安排好,安排了}、{落实,安排}…{资金,经费}',
  ],
  [{ jointlyApproved: true }, '{常委会,财经委,财经委员会}…{过了,通过,审定,定了,过会}'],
  [{ inCatalogue: true }, '{在,列入,属于,纳入,进}…{集采目录,采购目录,集中采购目录}'],
  [
    { urgency: 'ordered' },
    '{省里,市里,县里,区里,省委,市委,县委,区委,领导,上级,国家,书记,市长,县长,区长,部里,厅里,省厅}…{要求,交办,部署,督办,催,压,点名,批示,指示}',
  ],
  [{ ownLevel: false }, '{省,省里,省厅,国家,上级,部里,市里}…{统建,统一建,统一建设,统一开发}'],
  [{ majorChange: true }, '{换,改}…{架构,技术路线,技术方案}、原方案…{不行,走不通,推翻,做不了}'],
  [
    { commonSystem: true },
    '{自建,新建,建,开发,做,搞}…{电子证照,电子签章,电子印章,公共支付,支付平台,消息通知,短信平台,数字证书,咨询投诉}',
  ],
  [{ classified: true }, '涉及…{国家秘密,秘密,机密}'],
]

/** What happens while it is carried out. */
export const DELIVERY: Table<Facts> = [
  [
    { majorChange: true },
    '重大{调整,变更,设计变更,变化}、{建设内容,内容,目标,方案,技术方案,技术路线}{大改,变了,全变了,要变,变化很大,调整很大,要大改,大变,改了很多,要改,有变化,变化,调整}、{大改,大调}{内容,方案,功能}、换{技术,技术路线,架构,方案}、推翻原方案、major change、major changes',
  ],
  [{ majorChange: false }, '{小,微,轻微,局部}{调整,改,变更,修改}、minor change'],
  [{}, '变更手续、变更流程'],
]
