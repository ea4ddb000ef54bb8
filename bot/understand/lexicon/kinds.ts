import type { Facts } from '../../../rules/facts.ts'
import type { Table } from './table.ts'

/** Kinds of project as applicants call them. */
export const KINDS: Table<Facts> = [
  [
    { kind: 'new' },
    `新建、新开发、新搭建、新上、新做、新搞、新弄、新增系统、新增一{个,套}、新系统、新项目、新平台
      新的{系统,平台,项目,软件}、新开一个、从零{开始,建,搭}、从头{建,做,开发}、第一次建、首次建设、拟建
      待建、new、brand-new、from scratch、build a、set up a`,
  ],
  [
    { kind: 'rebuilt' },
    `改建、改扩建、扩建、升级、升级改造、改造、改造升级、提升改造、改版、重构、扩容、迭代、优化升级
      升级优化、功能{优化,完善,升级,增强,扩展,拓展}、系统{优化,完善}、二次开发、加功能、加个功能
      加几个功能、增加功能、新增功能、加模块、加个模块、加几个模块、增加模块、增加一个模块、新增模块
      叠加、翻新、更新换代、换代、国产化替代、国产化改造、信创改造、信创替代、适配改造、信创适配
      在{原有,老,旧,原来,现有}系统{上,基础上}{,改,加,做,搞,弄}、老系统{改,翻新,重做}、旧系统{改,翻新}
      合并、推倒重来、重新开发、upgrade、upgrading、rebuild、rebuilt、renovate、renovation、revamp、expansion
      expand、overhaul、modernise、modernize`,
  ],
  [
    { kind: 'continued' },
    `续建、接着建、接续建设、后续建设、继续建设、继续建、没建完、未建完、跨年建设、延续建设、结转
      continued、continuation、continuing、follow-on`,
  ],
  [
    { kind: 'maintenance' },
    `运维项目、运维服务、运维服务项目、运行维护项目、系统运维、平台运维、软件运维、设备运维、网站运维
      做运维、搞运维、运行维护服务、续运维、运维续签、续签运维、维保、维保服务、续保、运维合同续签
      续签运维合同、驻场、驻场服务、驻场运维、日常维护、系统维护、设备维护、维护项目、维护服务、维护类
      运维类、巡检、technical support、maintenance、maintain、O&M、operation and maintenance`,
  ],
  [
    { kind: 'service' },
    `购买服务、买服务、采购服务、采购云服务、政府购买服务、购服务、服务采购、服务类、购买服务类、租用
      租赁、租云、租个、租一{套,个}、租系统、租平台、租软件、租服务器、租算力、租带宽、租专线、云服务
      买云服务、云租赁、订阅、SaaS、服务外包、外包服务、按年付费、按年付服务费、服务费模式、买账号
      买接口服务、purchase of services、purchasing services、buy a service、buy services、outsource
      outsourcing、subscription、subscribe、rent、renting、lease、leasing`,
  ],
  [
    {},
    '新建区、购买服务器、买服务器、采购服务器、购置服务器、租户、服务器、免费升级、中标服务费、招标服务费',
  ],
]

/** Words that say "new" or "maintenance" only when nothing firmer is said. */
export const WEAK_KINDS: Table<Facts> = [
  [
    { kind: 'new' },
    `{搞,弄,做,上,搭,开发,部署,定制}{个,一个,套,一套,两个,几个}、整{一个,一套,套}
      建{个,一个,一套,套,两个,几个,系统,平台,机房,网站,数据库,数据中心,中心,指挥,智慧,专网,小程序,APP,大屏,新}
      {要,想,准备,打算,计划,马上,紧急,自己,一起,共同,联合,合伙,合}建、{想,要,打算,准备,计划}搞
      想{做,上,弄}、打算{做,上,弄}、准备{做,上,弄}、计划{做,上}、{建,搞,做,上,弄,开发}了{个,一个,套,一套}、要上{系统,平台,软件}
      {上,搞,做,弄,整}{系统,平台,软件,项目,信息化,大屏,小程序,APP,公众号}、开发、建设、搭建、打造、研发
      上马、自行建设、自建、定制开发{一套,个,一个,一}、建起来、落地一个、定制一{个,套}、develop、build
      create、developing、building、implement`,
  ],
  [{ kind: 'maintenance' }, '运维、运行维护、维护'],
  [{ kind: 'service' }, '租、续费、{短信,监测,AI,算力,技术,安全,数据,订阅}服务'],
  [
    {},
    `合并计算、合并立项、合并申报、建设地点、做软件测试、软件测试、定制开发、想做好、想上报、想上传、准备做好、建设项目、信息化建设、建设类项目、要建成、要建好
      上个月、上个星期、上个礼拜、上个周、上个季度、上个年度、上个项目、做个{调查,评估,了断}、建设单位
      开发区、开发票、开发公司、建设单位、建设方案、建设内容、建设目标、建设周期、建设工期、建设成本
      建设费、建设费用、建设过程、建设期、建设资金、建设依据、建设要求、建设进度、建设规模、建设模式
      住建、城建、住房和城乡建设、住建局、建设局、运维费、运维费用、运维经费、运维资金、维护费、维护费用
      建设{花了,花费,投入,投资,规划,计划,任务,管理,程序,标准,规范,条件,时间,原则,范围,阶段,期间,情况,总结,责任,质量,机制,地点}
      {优先,重点,集约,集约化,统筹,先期}建设、{比,低于,高于,小于,大于,贵于}自建、{市场化,授权}开发、开发{利用,商,费,费用,成本,单位,商务}、数据{开发,资源开发}、资源开发
      维保期、运维期、免费运维、免费运维期、运维平台、运维管理平台、数字化运维、运维合同、运维单位
      运维钱、运维的钱、运维公司、运维报告、运行维护经费、运行维护费、重复建设、未批先建、建设类、开发商
      maintenance fee、maintenance cost、maintenance period、free maintenance`,
  ],
]

/** A second phase may be a continuation or an upgrade. */
export const LATER_PHASE = /(?:[二三四五2345]|第[二三四五2345])期/
