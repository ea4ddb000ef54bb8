import type { Facts } from '../../../rules/facts.ts'
import type { Table } from './table.ts'

/** Who applies. */
export const APPLICANTS: Table<Facts> = [
  [
    { applicant: 'institution' },
    `事业单位、医院、人民医院、中医院、卫生院、妇幼保健院、疾控中心、疾控、学校、小学、中学、大学、学院
      高中、初中、职校、幼儿园、图书馆、博物馆、档案馆、科研院所、hospital、school、university
      public institution`,
  ],
  [
    { applicant: 'township' },
    `乡镇、镇政府、乡政府、街道、街道办、街道办事处、我们镇、我镇、我们乡、我们街道、镇上、镇里、村里、村委
      township、sub-district、town government`,
  ],
  [
    { applicant: 'soe' },
    `国企、国有企业、央企、城投、国资公司、国有公司、区管企业、市属企业、市属国企、国有平台公司
      平台公司、state-owned enterprise、SOE、state-owned`,
  ],
  [
    { applicant: 'organization' },
    `团体、社会团体、群团、人民团体、工会、总工会、妇联、团委、共青团、残联、科协、文联、工商联
      红十字会、协会、social organization、association`,
  ],
  [
    { applicant: 'agency' },
    `机关、党政机关、行政机关、机关单位、政府部门、政府机关、我局、我们局、咱局、我委、我办、本局、我厅
      局里、我们单位是局、党委、法院、检察院、公安局、教育局、民政局、government department
      government agency、our bureau`,
  ],
  [
    { applicant: 'other' },
    `民营企业、民营医院、民办学校、私立学校、私立医院、民企、私企、私营企业、个体户、外资企业
      private company、private enterprise`,
  ],
  [
    {},
    `公安局{要,会,管,审,批,参与}、{公安局,教育局,民政局,法院,检察院,疾控中心,档案馆}{负责,管,的职责,职责,是做什么,干什么,做什么}
      智慧医院、智慧学校、学校管理、医院管理、机关事务、党政机关事务、行政机关事务、机要`,
  ],
]

/** Where the money comes from. */
export const FUNDING: Table<Facts> = [
  [
    { funding: 'smart-city-fund' },
    `智慧城市专项、智慧城市专项资金、市级智慧城市专项资金、智慧城市资金、智慧城市专项经费
      smart city fund、smart-city fund`,
  ],
  [
    { funding: 'budget' },
    `{市,区,县,本级,市级,区级,县级,市本级,区本级,县本级,地方}财政{,预算,资金,预算资金,出,出钱,拨款,拨,安排,全额}
      {市里,区里,县里}出{钱,资金}、财政{预算,资金,出钱,出,拨款,全额,性资金,预算资金,全额拨款,经费}、预算{内资金,内,安排,资金}
      部门预算、一般公共预算、本级预算、municipal budget、district budget、county budget、own budget
      fiscal funds、fiscal budget、public budget、government budget、budget funds
      {,市,区,县,本级}财政局{出,出钱,出资,拨款,安排资金,给钱,拨的钱,拨的}`,
  ],
  [
    {},
    `{,市,区,县,省,本级,地方}财政{局,厅,所,部门,评审,评审中心,投资评审,局长,科}、{市,区,县}财政{怎么,要不要,是否,管,审,评}
      预算{内部,安排表}、部门预算{编制,怎么,草案}`,
  ],
  [
    { funding: 'superior' },
    `上级{补助,专项,资金,补助资金,专项资金,拨款,给的钱,给钱,经费,转移支付}
      {中央,省,省级,省里,国家}{补助,专项,专项资金,资金,拨款,给的钱,给钱,出钱,补助资金}、转移支付
      争取的专项、grant from above、central grant、provincial grant、provincial funds`,
  ],
  [
    { funding: 'bond' },
    `专项债、专项债券、政府债券、政府专项债、国债、超长期国债、特别国债、债券、债券资金、地方债
      新增债券、government bond、government bonds、bond`,
  ],
  [{ funding: 'ppp' }, 'PPP、政府和社会资本合作、社会资本、政企合作、政府和企业合作'],
  [
    { funding: 'self' },
    `自筹、自筹资金、自有资金、单位自筹、自己花钱、自己{出钱,掏钱,筹钱,筹}、自行筹措、事业收入、自收自支
      self-raised、own funds、self-funded`,
  ],
  [
    { funding: 'other' },
    `{社会,企业,校友,爱心,}捐赠{,资金,的钱}、捐款、{银行,合作银行,合作方,运营商}{出资,出钱,出的钱,投的钱,赞助}、企业赞助、赞助资金
      donations、donated、sponsored`,
  ],
]
