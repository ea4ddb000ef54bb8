import type { Facts } from '../../rules/facts.ts'

/** Whether a bar can have come about: by which told fact, or why none of the facts tells it. */
type Judged = { by: Facts } | { never: string }

/** Every bar of the five regulations: where it stands, how its words begin, and what the official text makes of it. */
export const BARS: readonly [place: string, article: number, begins: string, judged: Judged][] = [
  ['taizhou', 9, '没有纳入相关规划', { by: { kind: 'new', inPlanning: false } }],
  ['taizhou', 9, '政务信息系统整合没有按要求推进', { by: { kind: 'new', integrated: false } }],
  ['taizhou', 9, '没有按要求及时迁移到市政务云', { by: { kind: 'new', onCloud: false } }],
  ['taizhou', 9, '公共数据没有按要求共享', { by: { dataShared: false } }],
  ['taizhou', 9, '没有集约共享、造成重复浪费', { by: { kind: 'new', duplicate: true } }],
  ['taizhou', 13, '没有列入年度计划，又不属于两类例外', { by: { inPlan: false, urgency: 'none' } }],
  ['taizhou', 15, '建设资金来源还没有明确', { by: { fundingSettled: false } }],
  ['taizhou', 22, '不得单独开发APP和小程序', { by: { ownApp: true } }],
  ['taizhou', 28, '没有验收或者验收不合格的', { never: '说的是本项目建成以后，申报时还谈不上验收' }],
  ['taizhou', 29, '验收后没有备案的', { never: '说的是本项目验收以后' }],

  ['gulou', 8, '没有列入年度投资计划的', { by: { inPlan: false } }],
  ['gulou', 12, '没有经区发改委（大数据局）审批的项目', { never: '正在办的就是这道审批' }],
  ['gulou', 13, '立项批准之前', { never: '立项之前人人如此，没有说谁已经花了钱' }],
  ['gulou', 23, '没有验收或者验收不合格的', { never: '说的是本项目建成以后' }],
  [
    'gulou',
    23,
    '原来的项目没有通过验收，又拒不整改',
    { never: '只知道上一期没有验收，拒不整改、整改不达标没有人说过' },
  ],
  ['gulou', 28, '数据资源共享是立项的必备条件', { never: '说的是材料的内容，没有哪个事实说材料里缺' }],

  ['yushan', 7, '没有按程序办完立项审批', { never: '正在办的就是这些程序' }],
  ['yushan', 8, '没有通过技术性审查的', { never: '金额只说明要审查，没有说审查没通过' }],
  ['yushan', 10, '非涉密的新建、改造升级项目原则上不得新建机房', { by: { kind: 'new', newHardware: true } }],
  ['yushan', 10, '非涉密项目不再建设专网', { by: { ownNetwork: true } }],
  ['yushan', 11, '信息资源目录是审批项目的必备条件', { never: '没有哪个事实说没有目录' }],
  ['yushan', 13, '没有竣工验收或者验收不合格的', { never: '说的是本项目建成以后' }],

  ['jiangjin', 9, '统一受理的是已列入项目清单的项目', { by: { inList: false } }],
  ['jiangjin', 10, '没有列入年度投资计划的', { by: { inPlan: false } }],
  ['jiangjin', 14, '数据资源目录、密码应用方案缺一样', { never: '项目类型只说明两样都要，没有说缺了哪样' }],
  ['jiangjin', 25, '原项目没有通过竣工验收', { by: { kind: 'maintenance', previousAccepted: false } }],
  ['jiangjin', 28, '有系统不符合密码应用和网络安全要求', { by: { kind: 'new', secure: false } }],
  ['jiangjin', 29, '存量项目或者系统该整合没有整合', { by: { kind: 'new', integrated: false } }],

  ['dazhou', 9, '现有信息系统的数据应共享没有共享', { by: { kind: 'new', dataShared: false } }],
  ['dazhou', 9, '已建系统能满足需求的', { by: { kind: 'new', duplicate: true } }],
  ['dazhou', 9, '申报资料不全', { never: '项目类型只说明要入库，没有说资料缺什么' }],
  [
    'dazhou',
    15,
    '单位不再新建、改建、扩建信息化基础设施',
    { never: '国家、省规定需要的可以建，内容是基础设施还说明不了' },
  ],
  ['dazhou', 18, '孤立的信息系统', { never: '没有哪个事实说系统是孤立的' }],
  ['dazhou', 20, '第一项：', { by: { kind: 'new', classified: false, newHardware: true } }],
  ['dazhou', 20, '第二项：', { never: '说的是没有整合到政务内外网的专网租赁，只知道要专网' }],
  ['dazhou', 20, '第三项：', { by: { kind: 'new', classified: false, cloudHosted: false } }],
  ['dazhou', 20, '第四项：自建电子证照', { by: { kind: 'new', commonSystem: true } }],
  ['dazhou', 20, '第四项：独立封装的移动客户端', { never: '没有点名小程序，只知道要APP或者小程序' }],
  ['dazhou', 20, '第六项：内部系统整合不到位', { by: { kind: 'new', integrated: false } }],
  ['dazhou', 20, '第六项：数据共享要求落实不到位', { by: { kind: 'new', dataShared: false } }],
  ['dazhou', 20, '第八项：', { by: { kind: 'rebuilt', previousAccepted: false } }],
  ['dazhou', 20, '还有几类原则上不予立项', { never: '没有哪个事实说到这几类' }],
  ['dazhou', 23, '应普遍共享的数据', { never: '没有哪个事实说数据只给了谁' }],
  ['dazhou', 24, '没有按技术要求完成数据归集的单位', { never: '没有哪个事实说归集没有完成' }],
  ['dazhou', 44, '未经批准擅自作重大设计变更', { never: '没有哪个事实说变更没有报批' }],
  ['dazhou', 57, '不符合密码应用和网络安全要求', { by: { kind: 'new', secure: false } }],
]
