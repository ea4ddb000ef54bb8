import type { Role } from '../understanding.ts'
import type { Table } from './table.ts'

/** What a word says about the amount next to it. */
export interface RoleCue {
  role: Role
  /** Where the amount must stand for the word to speak of it: the word stands before it, after it, or either. */
  side: 'before' | 'after' | 'either'
  /** A firm cue after the amount wins over a loose one before it. */
  firm: boolean
  /** The amount is the sum of the others. */
  total?: true
  /** The amount is what an earlier one has become ("追加到31万"). */
  becomes?: true
  /** What a later 金额 is the amount of. */
  subject?: true
  /** Of what was named before, if anything ("补充合同占8%，金额499万"). */
  refers?: true
  /** How many characters may stand between the word and the amount. */
  within?: number
}

const before = (role: Role, firm = true): RoleCue => ({ role, side: 'before', firm })
const after = (role: Role, firm = true): RoleCue => ({ role, side: 'after', firm })
const either = (role: Role, firm = true): RoleCue => ({ role, side: 'either', firm })

export const ROLE_CUES: Table<RoleCue> = [
  [
    either('approved'),
    `{批复,核定,批准,批,原批复,立项批复}{,的}{总投资,投资,概算,预算,金额,资金}、批复、批复的、批复总投资、立项批复、批复概算、批复金额、批准、批准的、核定、批了、批的、批的是
      批下来、原批复、原概算、原预算、原投资、批的概算、概算批复、概算批的、概算批了、当初批、当初批的
      原来批、原来批的、原来批了、之前批的、之前批了、原来是、原来、原先、原本、本来、当时批、当时批的
      下达、approved、originally approved`,
  ],
  [{ ...before('former'), within: 2 }, '从、from'],
  [before('former'), '{原来,原先,当初,之前,本来}报{,的,了}'],
  // Another project's money is none of this one's.
  [
    { ...before('former'), within: 6 },
    `{去年,前年,上年,上一年,以前,之前,原来}{那个,那期,那个项目,做的,做了个,做了一个,建的,建了个,花了,的项目}、{去年,前年,上年}的{,是}
      上一期{,的,是,花了}、上期{,的,是,花了}、{隔壁,隔壁局,别的局,别的单位,别的部门,其他局,其他单位,兄弟单位,别人,别人家,人家,他们,他们局}{,做了,花了,的,是,做的,做了个}
      last year's、the previous phase`,
  ],
  [before('new-estimate'), '眼下、现在、目前、如今、实际、最新、最终、now'],
  [
    { ...before('new-estimate'), becomes: true },
    `眼下{得,要}、{现在,目前,实际,最后,如今}{要,得,需要}、调整后、重新测算、测算下来、算下来、算下来{要,得}、现概算、新概算
      得要、结算、决算、now needs
      调整为、调整到、调到、改到、降到、减到、压到、涨到、涨到了、涨成、增加到、增至、加到、追加到、追加至
      追到、砍到、砍成、压缩到、缩减到、核减到、变成、变成了、变为、超到、超到了、rose to、increased to、raised to、went up to`,
  ],
  [
    before('excess'),
    `超了、超出、超出了、超支、超支了、超概算、超概算了、超预算、超批复、多出、多出来、多花、多花了
      高出、突破、缺口、还差、还缺、不够、增加了、涨了、over by、exceeded by、overrun of`,
  ],
  [
    either('contract'),
    `合同、原合同、合同价、合同额、合同金额、合同总价、中标、中标价、中标金额
      签的合同、contract、contract of、contract price`,
  ],
  [either('contract', false), '签了、签的、签约'],
  [{ ...after('supplement'), within: 0 }, '{,元}的{补充合同,补充协议}'],
  [
    { ...before('supplement'), subject: true },
    '补充合同、补充协议、追加、追加了、追加采购、再追加、增补、补签、supplement、supplementary contract、supplementary contract of',
  ],
  [
    before('supplement'),
    `补充、加、再加、加购、还要加、想加、要加、又加、另加、再补、想再加、再增加、再买、add、adding
      additional`,
  ],
  [
    { ...before('investment'), refers: true },
    '金额、采购金额、数额、金额是、金额为、金额约、amount、the amount、amounting to、worth',
  ],
  [
    { ...before('initiated'), within: 0 },
    '立项、立项了、立项时、立项是、立项的是、立项金额、立项投资、立项概算、立项时是',
  ],
  [before('investment'), '每个项目'],
  [
    { ...either('each'), within: 5 },
    `{每,平均每}{个,套,台,条,批,件,份,块,辆,部,期,样,户,人,村,所,校,家,间,门,张,路,科,层,栋,点,次,天,月,季度,平米,平方,公里}、{一套,一台,一个}{要,就要,得}
      每个月、每个季度、月租、月租金、月费、单价、each {unit,system,phase,set,one}、unit price`,
  ],
  [{ ...before('each'), within: 1 }, '各、各自、各是、各为、各出、各要、分别是、分别为'],
  [
    { ...after('each'), within: 1 },
    '{一,/}{套,台,个,条,件,份,块,辆,部}、/人、/月、一个月、each、apiece、per unit、per set、/unit、/set',
  ],
  [
    before('maintenance-year'),
    `运维费、运维费用、维护费、维护费用、维保费、运维经费、年运维、年运维费、每年运维、每年运维费
      每年维护费、一年运维、一年运维费、一年维护费、年维护费、运维报价、运维每年、运维一年、维保一年
      {运维,维护,维保}{费,费用,经费}{一年,每年,一年要,每年要,一年是,每年是}
      运行维护费、每年维护、一年维护、maintenance fee、maintenance costs`,
  ],
  [
    before('per-year'),
    '每年{投资,投入,花费,预算}、每年要、每年付、一年要、年租金、年服务费、每年服务费、every year',
  ],
  [either('per-year', false), '每年、一年、/年、年费、每年度、a year、per year、annually、yearly、each year'],
  [
    before('cost'),
    `建设成本、建设费、建设费用、造价、建成花了、建设花了、建的时候花了、当初建花了、当初花了、建设投入
      投入了、投了、花了、实际支出、实际花、实际花了、实际用了、实际使用、当时花了、built for、cost of、costing、cost`,
  ],
  [after('cost'), '建的、建成的、建起来的、搭的、开发的、做的系统、建成、to build'],
  [before('moved'), '内部调整、调剂、挪、挪用、调整金额、调整数额、调整了、调整、挪了、moved、reallocate'],
  [
    before('left'),
    '结余、节余、剩、剩下、剩余、剩了、省下、省了、节省、没花完、结余了、节余了、left over、surplus、saved',
  ],
  [before('saved'), '低了、少了、节约'],
  [before('it-part'), '信息化部分、信息化、智能化部分、IT部分、信息化投资、IT part'],
  [
    before('whole'),
    '整个工程、工程总投资、整个项目、工程总概算、工程项目总投资、整个大楼、工程、whole project',
  ],
  [before('investment', false), '含税、不含税、税前、税后'],
  [
    before('part'),
    '第{一,二,三,四,五}年、其中、里面、含、包含、包括、硬件部分、软件部分、设备部分、including、of which',
  ],
  [
    { ...before('investment'), total: true },
    `总、总的、总计、总投资、总概算、总预算、投资额、总价、总额、总金额、总共、一共、合计、共计、加起来、一起、total
      in total、altogether`,
  ],
  [
    before('investment'),
    '投资、预算、概算、资金、费用、项目金额、改成、改为、应该是、其实是、budget、investment',
  ],
]
