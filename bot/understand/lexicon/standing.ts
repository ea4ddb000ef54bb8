import type { Facts } from '../../../rules/facts.ts'
import { phrases, type Table } from './table.ts'

/** How people call the level that a project belongs to, by what headers of regulations call it. */
export const LEVELS: Table<string> = [
  ['省级', '省本级、省级项目、省直、省级单位'],
  ['市级', '市本级、市级项目、市本级项目、市直、市级单位'],
  ['区级', '区本级、区级项目、区本级项目、区直、区级单位'],
  ['县级', '县本级、县级项目、县本级项目、县直、县级单位'],
]

/** Those levels from the highest down; districts and counties are of one rank. */
export const RANKS: readonly (readonly string[])[] = [['省级'], ['市级'], ['区级', '县级']]

/** Where the project stands in plans, approvals and law. */
export const STANDING: Table<Facts> = [
  [
    { inPlan: true },
    `{列入,纳入,进,进了,进入,列进,列进了,列入了,纳入了,排进,排进了,报进,上了,列}{,年度,本年度,今年,今年的,投资,年度投资,信息化,年度建设}{计划,盘子}
      在计划{里,内,中}、在{年度计划,盘子}{里,内,中}、计划内、有计划、in the plan、in the yearly plan
      in the annual plan、in plan、included in the plan`,
  ],
  [
    { inLibrary: true },
    `入库、入了库、进库、进了库、{列入,纳入,进,进了,进入,列进,入}{,信息化}{项目库,储备库,库里}
      在{项目库,储备库}{里,内,中}、in the project library`,
  ],
  [{ inLibrary: false }, '不在{库里,项目库,储备库,项目库里}、没入库、not in the library'],
  [
    { inList: true },
    `{列入,纳入,进,进了,进入,列进,上了}{,年度,项目,年度项目}清单、在清单{里,内,中}、on the list
      on the yearly list`,
  ],
  [{ inList: false }, '不在清单{里,内,中}、清单里没有、not on the list'],
  [
    { inPlan: false },
    `计划外、不在计划{里,内,中}、不在{年度计划,盘子}{里,内,中,}、临时{增加,新增,加,加一个,加个,追加}
      {年初,去年,上半年,之前,当初}没{报,申报,列}、临时项目、年中新增、计划{里,内,中}{没有,没列,没排,没}
      {没,没有,未,不}在{,今年的,今年,本年度}{年度计划,计划,投资计划,盘子}{,里,内,中}、年度计划没有、{没,没有,没来得及,来不及,忘了,忘记}{报,申报}计划、没来得及申报、来不及申报、没排上
      没赶上{申报,计划,今年计划}、错过{申报,了申报,计划}、missed the {plan,yearly plan,annual plan,deadline}、off-plan、outside the plan、not in the plan
      unplanned`,
  ],
  [{ inPlan: false, kind: 'new' }, '临时要{建,上,搞,做}'],
  [
    { inPlanning: true },
    `{列入,纳入,写进,写入,进了,符合}{,信息化,数字泰州,智慧城市,相关,政务信息化,发展,十四五,十五五,数字}{规划}
      {列入,纳入,属于,是}{重点工作,重点任务,重点工作任务,重点项目,市委市政府重点,政府工作报告}
      in the planning、key task`,
  ],
  [
    { fundingSettled: true },
    `资金{落实,已落实,到位,已到位,有着落,已明确,明确了,落实了,到位了,来源明确,来源已明确,来源已经明确,来源已落实,来源落实了,来源已经落实}
      钱{落实了,到位了,有着落,已经有了,已经到位,到账了}、经费{落实,已落实,到位,有保障}、有资金
      funding is settled、funds are secured、funding secured`,
  ],
  [
    { fundingSettled: false },
    `资金{没着落,没落实,还没落实,未落实,没到位,还没到位,没明确,不明确,来源不明确,来源不清,来源没有明确,来源没有落实,来源未明确,来源未落实,来源还没明确,来源还没落实,来源还没定,来源没定,还没定,没有着落}
      钱{没着落,还没落实,还没着落,没到位,还没到位,还没下来,不知道从哪来,哪来还没定,从哪出还没定}、{钱,资金,经费}从哪{来,出,儿来}{还,都,也,还都,}{不知道,不清楚,没定,没着落}
      {资金,钱,经费}还在{协调,争取,落实,筹,筹措,申请,等}、财政{没,没有,还没,未}{给钱,拨款,拨钱,出钱,安排资金,安排钱}、经费{没着落,没落实,还没落实}、没钱、没有资金、没有钱、没有{,明确的,明确,落实,确定}{资金来源,经费来源}、没{明确,落实,确定,找到}{资金,资金来源,经费来源}、未{明确,落实}{资金,资金来源}、资金缺口
      no funding source、funding is not settled、funds are not secured`,
  ],
  [
    { ordered: true },
    `上级{下了任务,要求的,交办的,布置的,任务}、上面压下来、有上级{文件,要求}、{上级,省里,市里,省,市,国家,中央}{下了文,发了文,有文件,有文件要求,有明确要求}、{省,市,县,区}{有,}明确要求
      ordered from above、ordered by the {province,city,county,state,government}、urgent order`,
  ],
  [
    { ordered: false },
    `{没人,没有人,没谁}{要求,催,布置,交办}、没有{上级,领导}{的,}{要求,文件}、{上级,上面,领导,省里,市里,县里,区里,国家}{没有,没,并没有,并未,也没,也没有,未,没有明确,没说,没有说}{要求,文件,发文,下文件,发文要求,任务,部署,交办,催}
      不是上级{要求,交办,布置}的、{自己,单位自己}想{建,做,上}的、not ordered from above、no order from above、nobody ordered it、nobody has ordered it`,
  ],
  [{}, '{国家,省,省里,上级}{有什么,有哪些,的}要求、国家{要求等保,要求做等保,标准要求}'],
  [
    { urgency: 'pressing' },
    `任务{紧,很紧,急,迫切}、时间紧、时间紧任务重、赶{时间,工期}、时间{很,太,比较}赶、加急、特急、急着{上,用,建,要,搞,做}、要得急、催得紧、催得急
      很急、比较急、十万火急、{很,比较,非常,任务,时间,特别}{紧急,紧迫,迫切}、紧急项目、紧急任务、急需{,建,上,用}、等着用、马上要用
      urgently required、pressing、urgent project、it is urgent、it's urgent`,
  ],
  [
    { urgency: 'none' },
    `{,也,并,还,都,倒,其实,一点}不{紧急,迫切,算急,算紧急,是很急,太急,着急,怎么急}、{项目,任务,事情,这个,也,并,还,倒}不急、不急着{用,上,建,要,做}、没那么急、没有那么急、不赶{时间,工期}、{时间,任务,工期}不紧、非紧急
      {不,也不,都不,又不}是{很,太,特别,那么,多}{急,紧急,紧迫,迫切}、不是{紧急,应急,突发}{项目,情况,事件,建设}、没有{突发,突发事件,紧急情况}、既不紧急也不{突发,应急}、not urgent、no rush、in no hurry、not an emergency、not pressing`,
  ],
  [
    { urgency: 'security' },
    '{涉及,事关,出于,因为,因,关系}国家安全、国家安全{原因,需要,任务,要求}、national security',
  ],
  [
    { urgency: 'emergency' },
    `突发事件、突发、应急建设、应急采购、应急项目、应急抢险、抢险、抗洪、防汛抢险、疫情、自然灾害、地震、事故灾难
      公共卫生事件、救灾、emergency、disaster、epidemic`,
  ],
  [{}, '应急局、应急管理局、应急指挥、应急指挥系统、应急管理、应急预案、智慧应急、应急平台、应急系统'],
  [
    { jointlyApproved: true },
    `市委常委会{过了,通过,审定,通过了,已经通过,审议通过}、常委会{过了,已过,审定过,通过了}
      三个会都{过了,过,通过了}
      {上,过}了{常委会,会}、统一审定、已统一审定、集中审定、市委市政府审定{,过,通过,过了}
      会上{定了,过了}、jointly approved`,
  ],
  [
    { inCatalogue: true },
    `集采目录内、{列入,在,属于,纳入,进了}{,集中}{集采,采购,集中采购}目录{,内,里}、集采目录里
      in the central procurement catalogue、in the procurement catalogue`,
  ],
  [{ inCatalogue: false }, '集采目录外、目录外'],
  [{ ownLevel: true }, ['本级项目', ...LEVELS.flatMap(([, cell]) => phrases(cell))].join('、')],
  [
    { ownLevel: false },
    `上级统建、省里统建、国家统建、省级统建、统建系统、省统建、下级项目
      {区县,县区,下面县,下属县区}自己的`,
  ],
  [
    { classified: true },
    `涉密、涉密项目、涉密系统、涉密信息系统、涉及国家秘密、涉及秘密、机密、绝密、秘密级、机密级
      保密项目、内网涉密、分级保护、分保、classified、state secrets、state secret、secret project`,
  ],
  [
    { specialRules: true },
    `{国家,省,省里,上级}另有规定、另有规定、条线{特殊需要,业务特殊需要,特殊要求}、垂直管理系统
      垂管系统、special rules`,
  ],
  [{ classified: false }, '非涉密、不涉密、无涉密、unclassified、non-classified、no classified'],
  [{}, '保密局、保密要求、保密规定、保密协议、保密委、保密方案、涉不涉密、是否涉密、涉密不涉密'],
]
