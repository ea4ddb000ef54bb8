import type { Facts } from '../../../rules/facts.ts'
import type { Table } from './table.ts'

/** Buying on its own, outside any system project. */
export const STANDALONE: Table<Facts> = [
  [
    { standalone: true },
    `单独购置、单独采购、单独买、单买、单独购买、零散购置、零星采购、零星购置、只买、光买、就买{个,几,一,点,些,两}、只采购
      只购置、只是买、单纯买、单纯采购、纯采购、纯硬件、bought separately、buy only、only buy、just buy
      just buying、standalone purchase、stand-alone`,
  ],
  [
    { standalone: false },
    `{,是,属于,作为}{系统,项目}的一部分、里面的一部分、配套的、随系统{一起,一并}、跟系统一起、和系统一起、系统配套、项目配套、配套采购
      包含在系统{里,中}、as part of a system`,
  ],
]

/** Other things said of what is built. */
export const FEATURES: Table<Facts> = [
  [
    { customDevelopment: true },
    `定制开发、定制开发{一套,个,一个,一}、定制、定制化、量身定做、二次开发、按需开发
      custom development、custom-built、bespoke、customised、customized、tailor-made`,
  ],
  [{ customDevelopment: false }, '现成{产品,软件,的软件}、成熟产品、标准产品、成品、off-the-shelf'],
  [
    { ownNetwork: true },
    `专网、业务专网、新建专网、自建专网、拉专线、租专线、租用专线、专线、独立专网、dedicated network
      private network、leased line`,
  ],
  [
    { commonSystem: true },
    '自建{电子证照,电子签章,公共支付,支付,消息通知,短信平台,数字证书,电子印章,认证平台}',
  ],
  [{ ownNetwork: false }, '{走,用,依托,接,接入}{政务外网,电子政务外网}'],
  [{ newHardware: false, cloudHosted: true }, '{都,全,全部,直接,统一}用{云,政务云}'],
  [
    { ownApp: false, mobileClient: false },
    '{用,放,放在,放到}{统一,移动,全市,市里的}门户、集成到{移动门户,统一门户,移动端门户,掌上}、不单独做APP、挂在{移动门户,微门户}',
  ],
  [
    { civilWorks: true, content: 'infrastructure', newHardware: true },
    '{,新建,自建}{机房,数据中心}{,的}土建',
  ],
  [
    { civilWorks: true },
    '新建土建、涉及土建、有土建、含土建、土建工程、土建{部分,施工}、高耗能、高能耗、新盖、civil works',
  ],
  [
    { embedded: true },
    `包含在工程{里,中,项目里,项目中}、工程项目{里,中,里面}、工程{里面,中}的信息化、工程配套、跟工程一起
      随工程、基建项目{里,中,里面}、大楼项目{里,中}、分不开立项、没法分开、无法分开、不能分开
      {工程,工程项目,整个工程}分不开、{和,与,跟}工程{分不开,拆不开,不能分开}、{分不开,拆不开}{工程,单独立项}
      part of an engineering project`,
  ],
  [
    { crossDepartment: true },
    `跨部门、多部门、多个部门、几个{部门,单位}
      {两,三,四,五,六,2,3,4,5,6}个{部门,单位}{一起,共同,联合,合,都要}
      {两,三,四,五}家{单位,部门}{一起,共同,联合,合}、部门间共享、部门联合、各部门共用、各部门都{要,能}用
      合建、联建、联合建、共建、多个单位、多家单位、联合建设、共建共享、cross-department
      cross-departmental、several departments、multiple departments、joint project`,
  ],
  [
    { crossDepartment: false },
    '就我们一家、只有我们{,自己,单位,局}用、只是我们自己用、我们自己用、单独我们用',
  ],
  [
    { crossLevel: true },
    `跨层级、跨区县、上下级协同、市县{联动,协同,一体}、市区联动、区县{协同,联动}、省市县{联动,三级}
      县乡{联动,两级}、上下联动、两级共用、{区县,乡镇,下面,县里,街道,镇上}{也,都}{用,要用}、乡镇也要用、区县也要用、cross-level`,
  ],
  [{ publicData: true }, '产生公共数据、有公共数据、形成公共数据、产生数据资源、会产生数据、public data'],
  [{ duplicate: true }, '重复建设、重复了、跟别的系统重复、和现有系统重复、已经有类似系统、duplicate'],
]
