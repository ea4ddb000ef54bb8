import type { Facts } from '../../../rules/facts.ts'
import type { Table } from './table.ts'
import { LEFT_OUT_PAIRS } from './weighed.ts'

/**
 * Things done, said by two words with others between them ("数据一直没共享"). Without a mark of completion (了、已、都 …)
 * or a negation nothing is said of whether they are: "数据共享方案" states nothing.
 */
export const DEEDS: Table<Facts> = [
  [
    { previousAccepted: true },
    `{上一期,一期,上期,原项目,前期,前一期,老系统,老项目,原系统,原来的系统,原来的项目,老平台}…{验收,验过,验,终验,竣工}
      {first phase,previous phase}…accepted`,
  ],
  [{ dataCollected: true }, '{数据,单位数据}…{归集,汇聚}'],
  [{ catalogued: true }, '{数据目录,资源目录,信息资源目录,目录}…普查、普查…{到位,完成,做}'],
  [{ dataShared: true }, '数据…{共享,更新}、{接,接入,对接}…{共享平台,共享交换平台}'],
  [{ integrated: true }, '{系统,平台,信息系统}…整合、整合…{完成,到位,推进,做,搞,弄}'],
  [{ onCloud: true }, '{系统,平台,业务,都,全部,全}…{云上,政务云,上云,迁云}'],
  [{ secure: true }, '{等保,密评,等级保护,密码测评,安全测评}…{过,做,通过,达标}、{通过,过,做}…{等保,密评}'],
  [
    { inPlan: true },
    `{计划,盘子}…{列,进,列入,列上,纳入,报上,排上,排进}
      {列,进,纳入,列入,排,排进,报进,编,编进}…{计划,盘子}`,
  ],
  [{}, '{列,进,列入,纳入,写进,写入}…{行动计划,工作计划,实施计划,采购计划,五年计划,三年计划}'],
  [{ inLibrary: true }, '{入,进,纳入,列,列入}…{项目库,储备库}、{项目库,储备库}…{列入,进,纳入}'],
  [{ inList: true }, '{列,列入,进,纳入,排}…{项目清单,年度清单}、清单…{列,进,列入,有}'],
  [{ inPlanning: true }, '规划…{列,纳入,写进,有}、{列入,纳入,写进,写入,进,在}…{规划,重点工作,重点任务}'],
  [
    { fundingSettled: true },
    `{资金,资金来源,钱,经费,经费来源}…{落实,到位,到账,着落,明确,批下来,下来,定,安排}、{落实,安排}…{资金,经费}
      {明确,确定,找到}…{资金来源,经费来源}`,
  ],
  [{ jointlyApproved: true }, '常委会…{过,通过,审定,定,过会}'],
  [
    {},
    '数据…{共享交换,共享平台,共享目录,共享方式,共享方案,共享分析,共享要求,汇聚平台}、资金…{来源,明确来源}',
  ],
]

/** Other things said by two words. */
export const PAIRS: Table<Facts> = [
  ...LEFT_OUT_PAIRS,
  [{ inCatalogue: true }, '{在,列入,属于,纳入,进}…{集采目录,采购目录,集中采购目录}'],
  [
    { ordered: true },
    `{省里,市里,县里,区里,省委,市委,县委,区委,省委省政府,市委市政府,县委县政府,区委区政府,省政府,市政府,县政府,区政府,党委政府,党委,领导,上级,上面,国家,国务院,中央,书记,市长,县长,区长,部里,部委,厅里,省厅}…{要求,交办,部署,督办,催,压,点名,批示,指示,下令,布置}
      {province,city,county,state,government,superiors}…{ordered,orders,demands,requires us,wants it}`,
  ],
  [
    {},
    '{国家,省里,市里,县里,区里,省厅,上级,领导}…要求{做,做等保,做密评,等保,密评,提供,提交,备案,编制,写,开展,监理,验收,招标,公开,共享,上云,整合,什么,哪些}',
  ],
  [{ crossDepartment: true }, '跨…{部门,单位}'],
  [{ ownLevel: false }, '{省,省里,省厅,国家,上级,部里,市里}…{统建,统一建,统一建设,统一开发}'],
  [{ majorChange: true }, '{换,改}…{架构,技术路线,技术方案}、原方案…{不行,走不通,推翻,做不了}'],
  [
    { commonSystem: true },
    '{自建,新建,建,开发,做,搞}…{电子证照,电子签章,电子印章,公共支付,支付平台,消息通知,短信平台,数字证书,咨询投诉}',
  ],
  [{ classified: true }, '涉及…{国家秘密,秘密,机密}'],
]
