import { type Asking, type Aspect, firm } from './asking.ts'
import type { Table } from './table.ts'

/** Whole questions: what the words and question words of the other tables do not make together. */
export const QUESTIONS: Table<Asking> = [
  [
    firm('verdict', 'initiation'),
    `批不批、立不立项、报不报批、走不走{立项,审批,程序,流程}、立项{要不要,需不需要,用不用,吗}
      {要不要,需不需要,用不用,是否需要,要,需要,得,还要,必须}{,走,去,先}{立项,审批,报批,批}{吗,么,嘛,不,?}
      {要不要,需不需要,用不用,是否需要,是不是要}{,走,办,报}{立项,审批,报批,批}
      {要不要,需不需要,用不用,是不是要,要,需要,得,还要}重新{立项,报批,审批,申报,走程序,走流程}
      {不用,不需要,无需,不}{立项,走立项,审批,报批}{吗,么,嘛,可以吗,行吗,行不行,对吧,吧}、批得{下来,了}{吗,不}
      {要不要,需不需要,用不用,是不是要}{报,申报}、{要,需要,得,还要,都要,必须}{报,申报}{吗,么,嘛,不,?}
      need approval、need initiation approval、require approval、requires approval、needs approval
      need to be approved、approval needed、approval required、have to be approved、need project approval`,
  ],
  [firm('verdict', 'initiation'), '{能不能,可不可以,能否}{立项,批,审批}'],
  [firm(undefined), '能不能{买,报,申报,不}'],
  [firm(undefined), '{要不要,需不需要,用不用,要,需要}报告'],
  [firm(undefined, 'initiation'), '项目代码、在线审批监管平台'],
  [
    firm('who', 'approval'),
    `{哪个,哪家,哪个部门,哪边,几家,几个部门}{,来,负责,给}{批,审批,管,审,签字,拍板,受理,核准,把关,点头}
      {去,到,找,向,跟}{哪里,哪儿,哪个部门,哪家,谁,哪个单位}{申请,报,审批,批,办,申报,报批,说}
      {报,报给,交给,递给,送,送到,报到}{谁,哪,哪里,哪个部门,哪家,哪个单位}、先{到,找,去,报,跑}{哪,谁}
      {审批,立项,报批}{找谁,归谁,谁管,在哪,归哪,是谁,去哪}、归{谁,哪}{管,审,批}、哪些部门批
      {几道,哪几道,哪些,几级,几个,哪几个}{手续,审批,关,程序,流程,会,环节}、先后顺序、什么顺序、谁先谁后
      {哪,哪个,什么}{一档,档,档次}、{分别管,管,负责,分管,审,查,批}{什么,哪些,哪块,哪里}、职责分工
      who approves、who decides、who is responsible、which office、which department、which authority
      where do i apply、where to apply、who do i go to、who signs`,
  ],
  [
    firm('overview', 'approval'),
    `{怎么,如何}{批,审批,审,审核,报批,审定}、怎么{个流程,走流程,走程序,办手续}
      {走,有,过,经过}{什么,哪些}{流程,程序,手续,步骤,环节,关,会}
      {流程,程序,手续,步骤}{是什么,有哪些,怎么走,是怎样的,是怎么走的}`,
  ],
  [
    firm('which-documents', 'materials'),
    `{交,提交,准备,报,提供,递交,报送,备,带,附}{什么,哪些,几份}{,材料,资料,东西,文件,手续,附件,表,表格}
      {材料,资料,文件}{有哪些,要哪些,要什么,清单,需要哪些,需要什么,是什么,怎么准备}
      {什么,哪些}{材料,资料,报告,文件}、what do i submit、what to submit、what should i submit
      what do we submit、what do i need to prepare、what forms`,
  ],
  [
    firm('when', 'plan'),
    `{什么时候,何时,几月,几月份,哪个月,什么时间,哪天}{,要,能,可以,前,之前,开始}{报,申报,上报,申请,提交,交}
      {报,申报}{到什么时候,截止,截止时间,截止日期,窗口,时间}、申报期、什么时候截止
      {赶得上,赶不赶得上,来得及,来不来得及}{,申报,报}、when to apply、when to declare、when is the deadline`,
  ],
  [
    firm(undefined, 'chapters'),
    `{方案,可研,可研报告,报告,建议书}{里,里面,中,}{,要,需要,应该,应,必须}{写,包括,包含,编}{什么,哪些,几块,几章,哪几}
      {方案,可研,报告,建议书,可行性研究报告,服务需求报告,申请报告}{怎么写,如何写,怎么编,怎么编制,模板,提纲,大纲}
      {写,编}{哪些,什么,几个,哪几}{章节,章,内容}、哪些{章节,篇章,专篇}、what should the plan contain`,
  ],
  [firm(undefined, 'off-plan'), '{急需,等着,马上要}{上,用,建}{怎么办,能不能,可以吗}'],
  [firm(undefined, 'budget', 'payment'), '怎么申请{资金,经费,拨款,付款}'],
  [firm(undefined, 'acceptance'), '{谁,谁来,由谁,哪个部门,哪家,找谁}{组织,}{验收,验}'],
  [firm('who', 'joint'), '{谁,谁来,由谁,哪个部门,哪家}牵头、联合{报,申报}、who leads'],
  [firm(undefined, 'data'), '数据{归谁,属于谁,是谁的,归哪}、who owns the data'],
  [
    firm(undefined, 'change'),
    '{钱不够了,钱不够,不够了}{怎么办,怎么处理}、{怎么,如何,能不能}{变更,调整,加钱,追加}',
  ],
  [
    firm('definition'),
    `什么{叫,是,算}、什么意思、怎么界定、怎么定义、怎么区分、如何界定、指什么、指的是什么、{有什么,的,有,有何}区别
      算{新建,改建,续建,升级,改造,运维,购买服务}{,项目}还是、what is a、mean by、definition of、difference between`,
  ],
  [
    firm('articles-so-far'),
    `{哪个,哪份,什么}文件{规定,说,里,写,依据}、{文件,条文,政策,法律,什么}依据、{有没有,有}依据、依据{是什么,呢}
      根据什么、凭什么、为什么不用、{哪几条,第几条,哪一条}{规定的,说的,写的}
      {刚才,刚刚,前面,上面,之前}{,说的,讲的,提到的,引用的}{都是,是,有,}{哪几条,哪些条款,第几条}
      依据{是,的是,都是}{哪几条,哪些条款,第几条,哪条}、which articles、which article、on what basis`,
  ],
  [firm('overview', 'plan'), '{怎么,如何}{申报,报,申请,上报}'],
  [
    firm('overview'),
    `{怎么,如何}{办,弄,搞,走,操作,整,开始,做,推进,处理}、会怎样、会怎么样、{行不行,可不可以,可以吗,行吗}
      {能,能不能,可以,可不可以,可否,能否}{,直接,先,马上,自己}{做,建,上,搞,干,整,弄,开工,实施,启动}
      {下一步,接下来}{做什么,干什么,怎么办,是什么}、从哪{开始,里开始,儿开始}、what now、how do i start
      how to proceed、what should i do、what are the steps、what is the process、what next`,
  ],
]

/** Question words that ask of the subject beside them. */
export const ASPECTS: Table<Aspect> = [
  [
    'who',
    `归{市长,县长,区长,发改委,数据局,财政}、还是先、批还是、管还是、审还是、报还是、签还是、找还是、谁、哪家、哪几家、哪个部门、哪些部门、哪个单位
      哪些单位、什么部门、什么单位、哪一级、哪级、哪个局、哪个科、哪个领导、哪个市长、哪个副市长
      哪个县长、哪个区长、哪个科室、哪个处室、哪个口、哪些领导、哪位、哪里审、哪里批、哪里报、哪里申请
      哪里办、who、whom、which office、which department、which authority`,
  ],
  [
    'when',
    `什么时候、何时、几月、几月份、几号、哪天、哪个月、截止、最晚、最迟、之前、几月底、哪年、什么时间
      when、deadline、by when`,
  ],
  [
    'how long',
    `多久、多长时间、多长、几天、几个月、几个工作日、多少天、期限、时限、时间限制、时间要求、多少个月
      几年、几个月内、多少个工作日、多少时间、how long、how soon、how many days、how many months`,
  ],
  [
    'which-documents',
    `什么材料、哪些材料、什么资料、哪些资料、哪些文件、什么文件、哪些报告、什么报告、什么表、哪些表
      填什么、which documents、what documents、which papers、what paperwork、what papers、what reports、which reports`,
  ],
]

/** Asks for yes or no. */
export const YES_OR_NO =
  /要不要|还是不|需不需要|用不用|该不该|是否|是不是|能不能|可不可以|能否|可否|有没有|([\u4e00-\u9fff])不\1(?!于)|(?:吗|么|嘛|不|没|吧)[?\s]*$|\?$|\b(?:do|does|is|are|need|must|should|can|have to|require[ds]?)\b/i

/** Asks what is needed, what is allowed, and how something is. */
export const NEED =
  /走不走|报不报|找不找|要|需|得|必须|应当?|该|用不用|不用|\b(?:need|must|should|have to|require[ds]?)\b/i
export const MAY =
  /能不能|可不可以|能否|可否|可以|允许|让不让|准不准|行不行|能[做建上批报审立用]|怎么办|影响|\b(?:can|may|allowed)\b/i
export const HOW = /怎么|如何|怎样|什么|哪|几|多少|\b(?:how|what|which)\b/i

/** Before a word that ends the message and is what it comes down to: "120万的项目验收". */
export const COMES_DOWN_TO = /(?:的|项目|系统)$/
