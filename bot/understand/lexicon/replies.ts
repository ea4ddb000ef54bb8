import type { FactId } from '../../../rules/facts.ts'

/** The words with which people answer a yes/no question, written as `phrases` reads them. */
export interface Replies {
  /** The question's own words: said they mean yes, denied they mean no. */
  own: string
  /** Words that mean yes, or no, as they stand. */
  yes?: string
  no?: string
}

/** Verbs for what is done or not yet done, whatever it is. */
const DONE = '做、做好、做完、弄好、弄完、搞好、搞完、办好、办完、办妥、完成、到位、落实、done'

/** How each yes/no question is answered, in the order of the facts. */
export const REPLIES: Partial<Record<FactId, Replies>> = {
  classified: {
    own: '涉密、涉及、涉及国家秘密、国家秘密、秘密、涉密内容、内容、属于、保密项目、涉密项目、classified、state secrets',
    no: '非涉密、公开的、公开项目',
  },
  ownLevel: {
    own: `局里、局里自己、自己搞、本级、本级项目、市本级、区本级、县本级、市级、区级、县级、自己、自己的、本单位、本级单位
      我们局、我们单位、自己建、own`,
    no: '街道的、县里、县里的、区里的、下面县里、区县、区县的、下级、下级的、下级单位、下属单位、下面、下面的、上级、上级的、上级统建、统建、省里的、省里统建、省统建',
  },
  specialRules: {
    own: '省里、国家、部里、省厅、条线、条线上、条线业务、另外、要求、发了文、专门发了文、什么特殊、有、规定、另有、另有规定、另行规定、专门规定、特殊规定、特殊、特殊需要、需要、特殊要求、专门、special',
  },
  standalone: {
    own: '单独、单独买、单独购置、单独采购、单买、单独购买、单独的、购置、采购、买、separate、separately',
    no: `系统项目里、在系统项目里、打包在系统项目里、系统的一部分、项目的一部分、一部分、组成部分、系统的组成部分、配套、配套的、跟系统一起、和系统一起、随系统
      随项目、一起买、一起采购、打包、打包的、跟着系统`,
  },
  publicData: {
    own: '产生、会产生、有、会、公共数据、数据、数据资源、公共数据资源、形成、data',
  },
  fundingSettled: {
    own: `财政、财政那边、出资、落实、到位、明确、定、预算、定下来、确定、有着落、着落、资金、钱、经费、来源、资金来源、批、批下来、批准、安排、下来、下达
      落实好、有、settled、secured`,
    no: '还在争取、在争取、正在争取、还在跑、还在协调、还在申请、缺口、没着落',
  },
  inPlanning: {
    own: `列进、列进去、纳入、列入、写进、写进去、写入、进、在、里面、规划、重点、重点任务、重点工作、重点工作任务、任务、信息化规划
      十四五规划、十五五规划、有、included`,
    no: '规划里没有',
  },
  inPlan: {
    own: `有、列入、列、列进、列进去、列上、进、进去、纳入、纳进去、排、排上、排进、排进去、报上、报进、计划、年度计划、年度、盘子、里面
      在、赶上、安排、in the plan、in plan、included`,
    yes: '计划内',
    no: '计划里没有、年度计划里没有、计划外、没批、还没批、没批下来、临时的、临时加的、临时增加的',
  },
  inList: {
    own: '上面、清单上、这个项目、列入、列、列进、列进去、列上、进、进去、纳入、排上、清单、项目清单、年度清单、名单、里面、在、有、on the list、listed',
    no: '清单里没有、清单上没有、没批、还没批',
  },
  inLibrary: {
    own: '入库、入、库、进库、纳入、进、进去、项目库、储备库、库里、在库、在库里、在、里面、有、in the library',
    no: '库里没有、项目库里没有、没批、还没批',
  },
  jointlyApproved: {
    own: `审过、统一审、统一审过、审定、过会、过、通过、上会、上、会、常委会、市委常委会、
      统一、统一审定、审议、三个会、都过、批、批准、approved`,
    no: '一事一议、还没上会、没上会',
  },
  inCatalogue: {
    own: '列入、列、在、目录、集采目录、采购目录、集中采购目录、属于、里面、纳入、进、有、in the catalogue',
    yes: '目录内、集采目录内',
    no: '目录里没有、目录里查不到、查不到、目录外、集采目录外',
  },
  crossDepartment: {
    own: '涉及、其他部门、别的部门、跨、部门、跨部门、单位、共建、共享、共用、共建共享、一起、联合、合建、合作、牵头、参与、cross-department',
    no: `只有我们一家、我们一家用、只有我们一家用、单个部门、自己建自己用、我们局自己建自己用、一家、我们一家、就我们一家、我们自己用、自己用、本单位自己用、单位自己用、内部用、我们用、我们单位用、本单位用、单独建
      我们自己、单部门、本部门用`,
  },
  crossLevel: {
    own: '涉及、上下级一起、三级、三级协同、省市县三级、实施、跨层级实施、县区也要、区县也要、跨层级、层级、跨级、上下级、协同、协同实施、需要、要、区县也用、乡镇也用、一起、cross-level',
    no: '本级自己、只在本级、市里自己、市里自己搞、本级自己实施、只在本级实施、不用、本级用、就本级用、自己用、我们用',
  },
  civilWorks: {
    own: '土建、土建工程、新建、新建土建、高耗能、涉及、有、属于、盖房、civil works',
    no: '纯软件、纯信息化',
  },
  customDevelopment: {
    own: '需要、要、定制、定制开发、开发、二次开发、专门开发、做定制、custom',
    no: '不用、成品、买成品、现成的、现成、成熟产品、标准产品、标准化产品、买现成的、用成熟产品、现成软件',
  },
  embedded: {
    own: '包含、包、包在、包含在、工程、工程里、工程项目、建设项目、大楼、大楼里、里面、在、属于、一部分、一起、一起立的项、embedded',
    no: '可以分开、可以分开立项、能分开立项、分开立项、单独立项、独立的、独立项目、单独的、分得开、能分开',
    yes: '无法分开、无法分开立项、拆不开、分不开、没法分开、不能分开',
  },
  ownApp: {
    own: `准备、单独开发、打算、打算做、开发、要、要做、要开发、单独、单独开发、单独做、做、做个、APP、小程序、微信小程序、支付宝小程序、想做
      准备做、准备开发、有、计划做、app`,
    no: '挂在统一平台上、挂在统一平台、不用、用统一门户、用统一的、用现有的、依托统一平台、依托现有、嵌到、嵌入、网页版、只做网页、用公众号',
  },
  newHardware: {
    own: `上、要、需要、要买、买、购、购置、新建、新购、采购、机房、服务器、存储、硬件、设备、有、添、配、hardware`,
    no: '不用、都用云、用云、用政务云、都在云上、用云资源、用现有的、利旧、用老设备',
  },
  ownNetwork: {
    own: '另建、运营商、运营商的专网、要、需要、新建、租、租用、租赁、专网、业务专网、专线、建、自建、拉专线、有、network',
    no: `不用、走政务外网、用政务外网、走外网、用外网、走互联网、用互联网、走电子政务外网、用现有网络、用现有的、用现成的、用现有的网
      政务外网、利用现有网络`,
  },
  commonSystem: {
    own: '需要、公共支付、电子证照、电子签章、签章、消息通知、模块、公共支付模块、要、自建、建、自己建、新建、有、打算、开发、自己做、做',
    no: '用市里统建的、市里统建的、统建的、调统一平台、不用、用统一的、用市里的、用市里统一的、用现成的、用全市统一的、对接、对接统一的、用统一平台、直接对接、复用',
  },
  cloudHosted: {
    own: '要、迁过去、会、部署、上云、政务云、上、放、在、云上、云、迁、迁移、迁到、迁上去、放在、放云上、上政务云、部署在、hosted',
    no: '本地部署、本地、自己机房、放自己机房、自有机房、本地机房、放本地、部署在本地、单位机房、私有部署',
  },
  integrated: {
    own: `${DONE}、整合、整合好、整合完、整合到位、推进、按要求、要求、整、整完、系统、integrated`,
  },
  onCloud: {
    own: `${DONE}、上云、上、上去、上政务云、迁、迁移、迁完、迁好、迁上去、迁上云、部署、政务云、云、云上、在、系统、按要求、要求、on the cloud`,
    no: '自己机房、在自己机房、还在自己机房、本地机房',
  },
  dataShared: {
    own: `有、在、平台、出去、定期更新、共享出去、共享到平台、挂上去、${DONE}、共享、更新、归集、汇聚、数据、公共数据、按要求、要求、共享更新、对接、推、推送、shared`,
  },
  duplicate: {
    own: '跟已有系统、和已有系统、跟老系统、和老系统、老系统、已有系统、有、重复、重复建设、存在、构成、属于、算、duplicate',
  },
  secure: {
    own: '密码、密码应用、网络安全、等保、符合、合规、达标、符合要求、要求、满足、满足要求、合格、安全、都合格、secure',
    yes: '没有隐患、没隐患、无隐患、没有重大隐患、无重大隐患、没重大隐患、没有问题隐患、没有安全隐患',
    no: '达不到、达不到要求、有隐患、有漏洞、有问题、存在隐患、存在漏洞、有安全隐患、没整改、没整改完、漏洞没修',
  },
  previousAccepted: {
    own: `通过、验收、验、验收过、验收通过、通过验收、终验、初验、验过、验收完、过、验完、完成、竣工验收、上一期、上期、一期、原项目、accepted`,
  },
  majorChange: {
    own: '大的、大的调整、什么变化、有、发生、调整、变、变化、重大调整、重大变化、重大、改、变更、大变、大改',
    no: '按批复来、按批复、按批复来的',
  },
}

/** Words that may stand around an answer and say nothing by themselves. */
export const AROUND = `嗯、嗯嗯、哦、没问题、年初、年底、月初、一点、一些、这些、几台、一台、两台、一套、一条、一批、开始、就行、跟、和、我、我们、我单位、我局、我方、本单位、单位、这个、这、该、本、那、那个、项目、本项目、该项目、系统、这个项目、这块、这边
  已经、已、都、全、全部、全都、也、就、正式、肯定、确实、当然、目前、现在、暂时、暂、今年、去年、前年、上半年、上个月、上月
  早、早就、刚、刚刚、才、的话、是、的、了、过、呢、啊、呀、哈、嘛、啦、噢、哦、滴、还、还有、申报、到、得、里、内、中、个、几个
  一个、两个、三个、四个、五个、多个、好几个、从来、一直、并、真的、we、it、is、it is、has、have、been、already、yes、the、they、are、do、does、will`

/** Negations; the longest counts. */
export const NOT = `没、没有、不、未、尚未、还没、还没有、还未、无、无需、非、不太、不是、并非、并未、并没有、从未、没能、未能、not、no、never、not yet
  isn't、hasn't、haven't、not been、don't、doesn't、won't
  {要,要到,得,得到,}{明年,明年初,明年底,下一年,下年度,下半年,年底,下个月,下月,下周,过几天,以后,后面,验收后,立项后}才{,能,会,去,开始}`

/** What sounds like a yes or no and only carries the talk along ("不用了", "好了"). */
export const CARRYING = `不用了、不要了、好了、完了、行了、可以了、对了、算了、得了、没了、没有了、有了、会了、要了、在、在了、我在、不在、没完、还没完、我都在
  我已经做了、都要、都做、就这样、在的、要得、不存在的、用过了`

/** What people say an answer is about, besides the words that are read as the answer. */
export const SUBJECTS_OF_ANSWERS = `总投资、投资、投资额、金额、预算、概算、总预算、资金、钱、经费、项目类型、类型、单位性质、单位、建设内容、资金来源、来源
  刚才、前面、上面、之前、说、填、写、报、改、改成、改为、变成、更正、是、为、其实、主要、主要是、大概、大约、左右、一共、总共、共、约、多、万、元、用、由、出、属于
  建、做、搞、买、一套、一批、一项、用来、打算、准备、要、想、会、有、已经、已、在、对、给、和、与、及、还、再、新、老、旧、年度、年、月、日`

/** Facts that people speak of in the same words: while one is asked for, those words say nothing of the others. */
export const ALIKE: readonly (readonly FactId[])[] = [
  ['onCloud', 'cloudHosted', 'newHardware'],
  ['ownLevel', 'commonSystem', 'crossLevel', 'specialRules'],
  ['inPlan', 'inList', 'inLibrary', 'inPlanning', 'jointlyApproved', 'fundingSettled'],
  ['standalone', 'embedded', 'content', 'newHardware'],
  ['dataShared', 'publicData', 'crossDepartment', 'duplicate'],
]
