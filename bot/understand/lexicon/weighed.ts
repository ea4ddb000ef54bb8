import type { Facts } from '../../../rules/facts.ts'
import type { Table } from './table.ts'

/** What some regulation leaves out or places elsewhere, where it is planned. */
export const LEFT_OUT: Table<Facts> = [
  [
    { internetLine: true },
    `互联网{出口,专线,线路,出口线路,出口专线,线路租赁,出口租赁,出口带宽,宽带}、因特网{出口,专线,线路}、出口线路、宽带租赁、租宽带、租用宽带、拉宽带
      internet {line,lines,connection}、internet access line`,
  ],
  [
    { ownEndpointSecurity: true },
    '{自建,自己建,自行建,单独建,另建,新建}终端{安全,防护,安全防护,安全管理,安全管控,管控}',
  ],
  [
    { ownEndpointSecurity: false },
    '终端{安全,防护,安全防护}{,已,已经,都}{纳入,纳入了}{,电子政务外网}统一监管',
  ],
  [
    { websitePlatform: true, content: 'system' },
    `{政府网站,网站,网站群}{支撑平台,集约化平台,群平台,管理平台,云平台,建站平台}、{政府,部门}网站群、platform for government websites、website platform`,
  ],
  [
    { bigDataPlatform: true, content: 'system' },
    `大数据{平台,处理平台,分析平台,处理分析平台,分析处理平台,处理与分析平台,分析系统,处理系统,应用平台}
      big data platform、big-data platform、data analytics platform`,
  ],
  [
    { enforcementSystem: true, content: 'system' },
    `{执法检查,检查执法,行政执法,综合执法,移动执法,监管执法,执法}{系统,平台,类系统,管理系统,监管系统,信息系统}、行政检查{系统,平台}
      inspection system、law enforcement system`,
  ],
  [
    { cityPlatform: true, content: 'system' },
    `应急指挥{系统,平台,中心,调度系统,调度平台}、指挥调度{系统,平台,中心}、城市{治理,运行,运行管理,治理数字化,数字化治理,综合治理}{平台,系统,中心}
      {综合展示,展示}平台、综合展示{系统,大屏}、城市大脑、一网统管平台、command platform、city governance platform`,
  ],
  [
    { shareable: false },
    '{不能,无法,不得,不可,不宜,不可以,不允许}共享{数据,的数据,这些数据,公共数据}、data cannot be shared、data may not be shared',
  ],
  [{ shareable: true }, 'data can be shared、data may be shared'],
  [
    { surplus: true },
    '有{,了,一点,些}{结余,节余}、{资金,投资,预算,项目}{结余了,节余了,有结余,有节余}、{结余,节余}了、没花完、there is a surplus',
  ],
  [{ complex: true }, '技术{复杂,比较复杂,很复杂,非常复杂,难度大,难度高}、technically complex'],
  [{ complex: false }, '技术{不复杂,不算复杂,并不复杂,简单,比较简单}'],
  [
    { goodsOrWorks: true },
    `{工程,货物,设备}{和,与,跟}服务{,一起}打包、服务{和,与,跟}{工程,货物,设备}{,一起}打包、{把,将}{工程,货物}{,和服务,和服务一起}打包
      属于{货物,工程}、{货物,工程}类采购、goods or works、works bundled`,
  ],
  [
    { economical: true },
    `比{自建,自己建,自己建设}{便宜,省钱,划算,省,省不少,便宜不少,便宜很多,明显省钱}、{明显,确实}{省钱,便宜}、费用{明显,,远}{低于,小于}自建、cheaper than building`,
  ],
  [
    { economical: false },
    `{不比,没有比,没比}{自建,自己建}{便宜,省钱,划算}{,多少}、比{自建,自己建}{贵,还贵,更贵,花钱}、不{省钱,便宜,划算}、费用{高于,大于}自建、not cheaper`,
  ],
  [
    { competitive: true },
    `有{多家,好几家,几家,三家以上}{,潜在的,潜在}{服务商,供应商,公司,厂家}、市场竞争充分、several providers、several suppliers`,
  ],
  [
    { competitive: false },
    `{只有,就,仅,只剩}{一家,1家}{服务商,供应商,公司,厂家}、没有{多家,其他,别的}{服务商,供应商,公司}{,可选,可以选}、独家{服务,供应,提供}、唯一{服务商,供应商}、only one provider、single provider`,
  ],
  [
    { needsClear: true },
    '{需求,绩效目标,需求和绩效目标}{很,都,已,已经,比较,}{明确,清楚,清晰}{,了}、needs are clear',
  ],
  [
    { needsClear: false },
    `{需求,绩效目标,目标}{,还,都,也,一直}{不明确,不清楚,不清晰,不清,没明确,没有明确,没定,没想清楚,没想好,说不清,模糊}、needs are unclear、needs are not clear`,
  ],
  [
    { prescribed: true },
    `{法律,法规,法律法规,法律法规有,法规有,法律有}{明确,强制,}{规定,要求}{的,,必须建,要建,要上,必须上,建设}、法定{要求,必须}、{国家,省}规定{必须建,要建,要求建,必须上}
      required by law、prescribed by law、mandated by law`,
  ],
  [
    { prescribed: false },
    `{法律,法规,法律法规}{没有,没,未,并没有}{明确,强制,}{规定,要求}、没有法律法规{规定,要求,明确规定}、not required by law、not prescribed by law`,
  ],
  [
    {},
    '法律法规要求备案、不符合法律法规规定、哪些法律规定、什么法律规定、哪条法律规定、规定要建什么、需求明确后、需求明确之后',
  ],
]

/** The same said by two words with others between them. */
export const LEFT_OUT_PAIRS: Table<Facts> = [
  [{ internetLine: true }, '{租,租用,租赁,续租,拉}…{互联网,因特网,宽带}'],
  [
    { ownEndpointSecurity: true },
    '{自建,自己建,单独建,另建,没有纳入,没纳入,未纳入,不纳入}…{终端安全,终端防护}',
  ],
  [
    { platformJoined: true },
    `{会接入,将接入,已接入,已经接入,接入了,准备接入,直接接入,都接入,已对接,会对接}…{统一平台,一体化平台,政务服务平台,公共服务平台,协同办公平台,公共信息服务平台}`,
  ],
  [
    { platformJoined: false },
    `{没接入,没有接入,未接入,不接入,不打算接入,没对接,没有对接,不对接}…{统一平台,一体化平台,政务服务平台,公共服务平台,协同办公平台,公共信息服务平台}`,
  ],
  [{ goodsOrWorks: true }, '{工程,货物}…打包、打包…{工程,货物}'],
  [
    { shareable: false },
    '数据…{不能,无法,不得,不可以,不可,不允许,不宜,不便,不准,没法}{,对外,向外,直接,随便}共享',
  ],
  [{ shareable: true }, '数据…{可以,能够,能}{,对外,向外}共享'],
]
