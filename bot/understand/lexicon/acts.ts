import { phrases } from './table.ts'

/** The words by which an act is asked for; cells are written as those of a table (see `phrases`). */
interface Words {
  /** A clause that says no more than this, but for politeness around it, asks for the act. */
  also?: string
  /** The same of a whole message; as a clause beside others it tells or asks something else. */
  alone?: string
  /** The whole message in these very words, without a question mark: it is done at once and is much to take back. */
  only?: string
}

/**
 * Every act there is, a word to the conversation itself rather than about a project, with the words for it besides
 * what its button says. An act without words is asked for by its button, or by what that says.
 */
export const ACT_WORDS = {
  start: {
    also: "{,我要,我想,现在,可以,那就,那,帮我}{开始填报,开始申报,开始填,开始填写,开始吧,开始,申报一个项目,申报项目,填报,填报项目,立个项,走起}、start、begin、let us start、let's start",
  },
  resume: {
    also: `继续、继续填、继续填报、接着填、接着来、接着弄、继续吧、往下走、往下填、继续上次、接着上次、恢复
      继续刚才的、resume、continue、go on、carry on`,
  },
  back: {
    also: `上一步、上一题、上一个、上一个问题、返回、返回上一步、返回上一题、退回上一步、回上一步、回到上一步
      回去、后退、退回去、back、go back、previous`,
    alone: '刚才那个填错了',
  },
  why: {
    also: `为什么问、为什么问这个、为什么要问这个、为什么要问、为啥问、为啥问这个、为啥要问这个、问这个干嘛
      问这个干什么、问这个干啥、问这个做什么、问这个有什么用、这个有什么用、为什么要填、为什么要填这个
      凭什么问、干嘛问这个、怎么问这个、why、why do you ask、why this question、why are you asking`,
  },
  unknown: {
    also: "不知道、不清楚、不确定、不太清楚、不太确定、不太知道、不晓得、晓不得、没数、心里没数、说不准、说不好、拿不准、不好说、还没定、没定、还在测算、正在测算、没算、还没算、没算过、领导没定、领导还没定、待定、未定、还没定下来、没想好、还没想好、不了解、不懂、我也不知道、我不知道、目前不知道、暂时不知道、暂不清楚、还不清楚、还不知道、还不确定、不明确、i don't know、don't know、not sure、no idea、unknown、dunno",
  },
  later: {
    also: `以后再填、以后再说、先不填、先不说、先空着、先跳过、跳过、跳过这题、跳过这个、下次再填、下次再说
      待会儿再填、待会再填、等会儿再填、等会再说、回头再填、回头再说、晚点再填、晚点再说、之后再填
      后面再填、暂时不填、过会儿再说、skip、skip this、later`,
  },
  pause: {
    also: `暂停、先停、先停一下、先停下、停一下、先到这、先到这里、先到这儿、今天先到这、今天先到这里、先这样、今天先填到这、今天先填到这里、今天就到这、今天就到这里、先填到这、先填到这里
      明天再填、明天再弄、明天接着填、改天再填、改天再弄、先放着、先放一放、有事先走、存一下、保存
      先保存、pause、stop here、save`,
  },
  cancel: {
    also: `取消、算了、算了吧、算了不要了、算了不填了、算了不弄了、算了不报了、不填了、不弄了、放弃、放弃填报、取消填报、不报了
      不申报了、不要了、退出、退出填报、cancel、quit、exit、abort、never mind`,
    alone: `算了吧{不填了,不弄了,不报了}、不想{填,弄,报,申报}{,了}、先不{弄,报}{,了}、cancel it、forget it、i give up、give up`,
  },
  'new-conversation': {
    also: `重新开始、重来、从头来、从头开始、重新来、新对话、新会话、开始新对话、清空、清空对话、重置
      再来一个、忘掉刚才的、清除、new conversation、start over、reset、restart、clear`,
    alone: `从头来过、重新来过、重来一遍、重头{来,开始}、{开,开个,开一个,换个,重开一个}{新对话,新会话}
      {start,begin} {again,afresh}、new chat、{start,open} a new {conversation,chat}`,
  },
  form: {
    also: `填表、表单、用表单填、打开表单、给我表单、申报表、填申报表、用表格填、弹窗填、一次填完、form
      open the form、show the form`,
    alone: `填表格、填报表、{打开,给我}{填报表,填报表单,一个表单,一张表}、我要{表单,一张表}
      {fill in,fill out,fill,use,give me} {the,a} form、open {form,a form}、fill in form`,
  },
  'edit-budget': {
    alone: `{修改,改,改改,改一下,修改一下,更改,编辑,重新填,重填,更新,补}{概算表,概算明细,预算表,费用明细}、{概算表,概算明细,预算表,费用明细}{改一下,要改,修改一下,改改}、打开{概算表,预算表,费用明细}
      {edit,change,update,correct,open} {,the ,my }{budget,cost} table、edit {the,my} budget`,
  },
  review: {
    also: `看看填了什么、填了什么、填了哪些、看一下填的、看看我填的、检查一下、检查、核对、核对一下、总览
      汇总、回顾、查看填报、查看答案、review、show my answers、summary、overview`,
    alone: `{,看看,看一下,看下,查看,给我看看,让我看看}我{,都,已经}填了{什么,哪些,些什么,哪些内容,啥}、我填过{什么,哪些}、都填了{什么,哪些,啥}
      {查看,看看,看下,看一下,让我看看}{,我}填的{,内容,东西}
      what {have,did} i {filled in,fill in,answered,answer}、show {,me }what i {filled in,answered}、{show,see} {,me }my answers、my answers`,
  },
  left: {
    alone: `还{有,剩,剩下}{多少,几,几个,多少个,哪些}{题,道题,问题,项}{,没填,没答,没回答,要填,要答}、还{有,剩}{多少,哪些,什么}{没填,没答,要填}
      {哪些,还有哪些,还有什么}{没填,没有填,没答}、没填的{有哪些,还有哪些}、剩{,下}{多少,几}{题,道题,个问题}、还剩下{多少,几题,几道题}、还要回答{多少,几个,哪些}问题、还要{填,答,回答}{多少,几题,几个,几项,多久}、还{差,剩}{多少,哪些,几题,几项}
      how many {,questions }{,are }{left,remain,remaining}、how many {,questions }do i have left、how {much,many} {is,are} left、how many more{, questions}、what is {left,still open}、what's left`,
  },
  'texts-later': {
    alone: `{文字,方案文字,这些文字,正文,建设方案,方案,材料}{,都,先}{以后,回头,晚点,稍后,改天,之后}{再写,再填,写}、{文字,方案,正文,建设方案}先{放着,不写}{,吧}、先不写{文字,方案,正文,建设方案}
      write {the texts,them,it} later`,
  },
  ticked: {},
  'none-apply': {},
  singly: {
    alone: `{,请,就,那,还是}{一项一项,一个一个,一条一条,逐项,逐条,逐个}{问,来,答,填,回答}{,吧}、分开问{,吧}、一项项来、一个个来
      {,ask ,ask me }{one by one,singly,one at a time}`,
  },
  documents: {
    alone: `{,我的,那我的}{建设方案,方案,文件,草稿,材料}呢、{,我的}{文件,草稿}在{哪,哪里,哪儿}、{在,到}{哪,哪里,哪儿}{看,找}{,我的}{文档,建设方案,方案,草稿}、{看看,看,查看,打开}{,我的}{方案,草稿}
      文档、我的文档、文档有哪些、哪些文档、项目文档、这个项目的文档、{有,都有,有了}哪些文档、{,我的,项目}{文档,建设方案,方案,材料清单}在{哪,哪里,哪儿}{,看,下载}
      {看,看看,查看,打开,列出}{,我的}{文档,建设方案,材料清单}、文档列表、文档{怎么,如何}下载、{怎么,如何}下载文档
      documents、{my,the} {documents,drafts,papers,plan}、{show,list} {,me }{,my ,the }documents、where {are,is} {my,the} {documents,plan}`,
  },
  'send-plan': {
    alone: `给我{,发}一份{,建设}方案、把{,建设}方案{导出来,导出,下载下来}
      {,能不能,可以,能}{把,将}{,我的,这个项目的}{建设方案,方案}{发,发送,传}{给我,我,我一份,给我一份}{,吗}
      {建设方案,方案}{发我,发给我,发我一份}、{建设方案,方案}给我{,一份}、发{,一份}{建设方案,方案}给我、{发我,发给我,给我,给我发}{,一份}建设方案、{下载,导出,我要}{建设方案,方案}
      {send,give} me {the ,my ,}{plan,construction plan}、{download,export} {the ,my ,}{plan,construction plan}`,
  },
  'send-documents': {
    alone: `下载、导出、下载一下、导出一下、{导出,下载}{文档,文件,材料}、怎么{下载,导出}、download、export、{download,export} {,the ,my }documents
      {,能不能,可以,能}{把,将}{,我的,所有,全部,这些,所有的,全部的}{文档,材料}{,都,全,全都}{发,发送,传}{给我,我,我一份,给我一份}{,吗}
      {文档,材料}{,都}{发我,发给我}、{下载,导出}{全部,所有}文档
      {send,give} me {,all }{the,my} documents、send me everything、download {all,all the,my} documents`,
  },
  submit: {
    also: `提交、提交吧、提交申报、提交审批、正式提交、报上去、报上去吧、交上去、送审、可以提交了、确认提交
      我要提交、现在提交、submit、submit it`,
    alone: `重新提交、再次提交`,
  },
  'submit-now': {},
  withdraw: {
    only: `{,我要,我想,请,请帮我,帮我,麻烦,先,我要先}{撤回,撤回来,撤回提交,撤回申报,撤回申请,撤回项目,撤回这个项目,撤销提交,收回提交,收回申报,收回申请,收回项目}{,吧,一下}
      {把项目,把这个项目,把申报}{撤回,撤回来}{,吧}、withdraw it、{withdraw,recall} {the,my,this} {project,submission}、take it back、recall it`,
  },
  status: {
    also: `进度、查进度、查询进度、看看进度、审批进度、办理进度、到哪一步了、到哪步了、走到哪了、审到哪了
      批到哪了、批了没、批了没有、批了吗、审批到哪了、现在什么状态、什么状态、状态、我的申报
      我的项目到哪了、项目进度、进展、进展如何、status、progress、where is my project`,
    alone: `进度{怎么样,如何,怎样,到哪}{,了}、{办理,审批,项目}进度{怎么样,如何,怎样}{,了}、进展怎么样{,了}、办得怎么样{,了}、{办,批,审}得怎么样{,了}
      {,办,走,项目,项目办,提交,报,送}到{哪,哪里,哪儿}了、{谁,哪家,哪个部门,哪个局}在{审,批,办}{,呢,了}、{卡,压,停}在{哪,哪里,哪儿,谁那,谁那里,谁那儿,谁手里,谁手上,哪一步,哪个部门}{,了,呢}
      {现在,目前,}{在,到}谁{手里,手上,那里,那儿}{,了,呢}、{审,批,办}到{哪一步,哪步,哪个环节}{,了}、how is it going、how is {my,the} project {going,doing}
      {what is,what's} {the,my} {status,progress}、status of {my,the} project、any {progress,news}`,
  },
  next: {
    alone: `下一步、下一步{做,干,办,该做,该干,要做,是}{什么,啥}、{下一步,接下来,接着,下面,现在,我,我现在}{,该,要,应该}干嘛、{接着,下面}{,该,要}{做,干,办}{什么,啥}、然后呢、现在{做,干}{什么,啥}、下一步{怎么办,怎么做,该怎么办}、接下来、接下来{做,干,办,该做,该干,要做,是}{什么,啥}、接下来{怎么办,怎么做,该怎么办}
      {我,我现在,现在}{该,要,应该}{做,干}{什么,啥}{,了}、next、next {step,steps}、what next、{what's,what is} next、{what's,what is} the next step
      what now、what {should,do} i do {next,now}、then what、and then、and now`,
  },
  todo: {
    alone: `待办、待办{事项,列表,清单}、{我的,看看,查看,看看我的,查看我的}待办、{有什么,有哪些,我有什么,我有哪些}待办、等我{办理,办,审批,审核}的{,有哪些,有什么}
      {哪些,有哪些,有什么,有没有}{等我,要我,需要我,待我}{办理,办,审批,审核,批}{,的}、等我办理、待我{审批,审核,办理}{,的}、我{有什么,有哪些}要{办,批,审}的、我要{批,审批}{什么,哪些}
      有没有{,我的}待办、todo list、{anything,something} {for me to approve,waiting for me}、what do i have to {approve,decide,do}、what needs my approval
      todo、to do、to-do、my {todo,to-do} list、my tasks、{what,what is,what's} {waiting,waits} for me、{what is,what's} pending`,
  },
  projects: {
    also: `换个项目、换一个项目、切换项目、另一个项目、换项目、其他项目、别的项目、看看别的项目
      换到另一个项目、我的其他项目、switch project、another project、other project`,
    alone: `切换、{切换,换}到{第一,第二,第三,第四,第五,上,前,另,那,刚才那,之前那}个{,项目}、我的项目有哪些、我有{几个,多少,什么}项目、看我的项目、查看我的项目、{show,see} {,me }my projects、list projects、which projects do i have
      项目列表、我的项目列表、所有项目、全部项目、我的所有项目、列出我的项目、看看我的项目、我有哪些项目
      list my projects、all projects、projects`,
  },
  new: {
    alone: `新项目、填报一个新项目、我要填报一个新项目、{再,另}{报,填,填报,申报}{,一}个{,新}{项目,的}、再{报,填}一个、再报一个新的、再来一个{,新}项目、{我要,我想}{,再}{报,申报}{,一}个新项目、new project、{start,create,begin} {a,another} new project、another {,new }project to declare、i want a new project`,
  },
  copy: {
    alone: `复制项目、复制这个项目、复制一份、copy it`,
  },
  discard: {
    alone: `{删了,不要}{这个,该,当前}项目{,了}、删掉这个项目、删除这个项目、删掉项目、删除项目、把这个项目删了、把这个项目删掉、这个项目不要了、删除草稿、删掉草稿、删掉、删了吧
      {delete,remove} {the,this,my} project、delete {project,this}、把{项目,该项目,这个}{删了,删掉,删除}{,吧}、把这个项目{删了吧,删掉吧,删除}、{这个,该}项目{删掉,删了,删除}{,吧}、{删掉,删除}该项目`,
  },
  'discard-now': {
    only: `确定删除、确认删掉、确定删掉、confirm deletion、yes, delete it`,
  },
  delegate: {
    alone: `{转给,发给,交给}{同事,别人,信息中心,科室,业务科室,办公室,财务}{,填,回答}、{让,找}同事填、请同事回答、{请,让}别人填、{让,请,叫,找}{他,她,人,别人,信息中心,科室,业务科室,办公室,财务}{填,答,回答}{,一下}、ask {a,my} colleague`,
  },
  remind: {
    alone: `{提醒,催,再提醒,再催}{,一下}{他,她,他们,同事,对方}{,一下}、{提醒一下,催一下,催催,再提醒一下,再催一下}、{,帮我}{提醒,催}{,一下}{他,她,同事}、remind {him,her,them}、send a reminder、remind my colleague`,
  },
  recall: {
    alone: `收回、收回{吧,来}、收回{请求,问题,这个请求,这个问题,这一题,这道题}、把{请求,问题,这一题,那一题}收回{,来}、{不用,不要,别让,不让}{他,她,他们,同事,对方}{填,答,回答}了、take the question back、recall {the,my} {question,request}`,
  },
  pick: {
    alone: `我来回答`,
  },
  help: {
    also: `帮助、帮忙、你能做什么、你会什么、你会做什么、你能干什么、你能干啥、你会干什么、能干什么、能做什么
      有什么功能、有啥功能、你是谁、你是干什么的、你是什么、怎么用、咋用、如何使用、使用说明、使用帮助
      说明书、功能、菜单、help、what can you do、who are you、how to use`,
  },
  greeting: {
    also: `你好、您好、你好啊、你好呀、在吗、在不在、在么、在、有人吗、嗨、哈喽、哈啰、早、早上好、上午好
      下午好、晚上好、hello、hi、hey、good morning、good afternoon`,
  },
  thanks: {
    also: `谢谢、谢谢你、谢谢您、多谢、谢了、感谢、非常感谢、辛苦了、辛苦、谢谢啦、麻烦你了、好的谢谢、thanks
      thank you、thx、many thanks`,
  },
  wrong: {
    also: `{这个,这条,刚才的,刚才这个,上面的,上面这条,你的,你这个,这}{回答,答案,答复,说法}{不对,错了,是错的,有误,有问题,不准,不准确,不正确,答错了}
      你{答,说,讲,回答}{错了,得不对,的不对,得不准,有误}、{答错了,答非所问,没答到点子上,不是我问的}、this answer is wrong、wrong answer、that is wrong、you are wrong`,
  },
  undo: {
    only: `撤销、{帮我,请,请帮我}撤销{,一下}、撤销一下、撤销吧、撤销修改、{撤销,撤回,取消}刚才的{,修改,回答}、撤销上一步、{改回去,改回来,恢复原来的,还是原来的}{,吧}、undo、undo that`,
  },
  adopt: {
    only: `{改到,写到,记到}项目{里,里面,里去}{,吧}、项目也{这样改,改过来}、change it in the project`,
  },
  'confirm-classified': {},
  'confirm-unclassified': {},
  'choose-change': {},
  change: {},
  'fill-open': {},
  answer: {},
  'keep-text': {},
  'take-offered': {
    only: `{对,好,可以,是,行}{,的}{, }{就这样,分开记}{,吧}、对,就这样、对,就这样吧、对的,就这样、好,就这样、是,就这样、可以,就这样、分开记{,吧}、yes, like this、yes like this`,
  },
  'keep-whole': {},
  region: {},
  article: {},
  supply: {},
  tick: {},
  reply: {},
  decline: {},
  mine: {},
  theirs: {},
  'take-written': {},
  'take-all-written': {},
  'keep-written': {},
  'take-answered': {},
  'answer-anew': {},
  open: {},
  card: {},
} as const satisfies Record<string, Words>

export type Act = keyof typeof ACT_WORDS
export const isAct = (id: string): id is Act => Object.hasOwn(ACT_WORDS, id)
export const ACT_IDS: readonly Act[] = Object.keys(ACT_WORDS).filter(isAct)

/** The phrases of each act of one way to ask for it. */
export const actPhrases = (how: keyof Words): (readonly [phrase: string, act: Act])[] => {
  const words: Readonly<Record<Act, Words>> = ACT_WORDS
  return ACT_IDS.flatMap((act) => phrases(words[act][how] ?? '').map((phrase) => [phrase, act] as const))
}

/** What parts a message into what it says, one thing after the other, as it was typed. */
export const PARTS = /[,，。;；!！…\n]+|(?<=\p{Script=Han})[ \t]+|[ \t]+(?=\p{Script=Han})/gu
/** What ends a sentence: what follows it is said for itself. */
export const SENTENCE_END = /[。!！]/u

/** Words before and after a command that leave it a command. */
export const POLITE_BEFORE =
  /^(?:请问?|麻烦|帮我|帮忙|我想|我要|我|那就|那|好的?|好吧|嗯+|哦|ok|okay|please|先|可以|能不能|现在|就|给我)+[ ,]*/i
export const POLITE_AFTER = /[ ,]*(?:吧|了|啊|呀|哈|呢|哦|嘛|一下|谢谢|please|thanks|\.)+$/i

/** "改一下投资": asking to change one answer; the fact is named after the verb. */
export const CHANGE =
  /^(?:我想|我要|请|帮我|想|要)?(?:改一?下|修改一?下?|更改|改改|重新填|重填|更正一?下?|修正|change|edit|modify)(?:刚才的?|前面的?|那个|the)? ?([^\d,;:。]{1,20})$/i

/** "用表单填基本情况", "填概算的表单": asking for the form of one section, which is named. */
export const FORM_OF =
  /^(?:请|帮我|我想|我要|我来)?(?:用(?:表单|表格|表)(?:来)?(?:填写?|补填?|改)|(?:打开|填写?|给我)(?=.+(?:表单|表格)$)|fill (?:in )?"?(?=.+ form$))(?:一下)?(.{2,20}?)(?:这?一?部分)?(?:的?(?:表单|表格)|"?,? (?:as a|in a|in the) form)?$/i

/** "这个回答不对，应该是市数据局": that an answer is wrong, and what somebody says to it. */
export const WRONG =
  /^(?:(?:这个|这条|刚才的?(?:这个|那个)?|上面的?(?:这条)?|你的?(?:这个)?|这)?(?:回答|答案|答复|说法)(?:是)?(?:不对|错了|错的|有误|有问题|不准确?|不正确|答错了)|你(?:答|说|讲|回答)(?:错了|[得的]不对|[得的]不准|有误)|答(?:错了|非所问)|(?:this|that|the) answer is (?:wrong|incorrect)|you are wrong|wrong answer)[,，:：。;；.! ]+(.{2,})$/isu

/** What may follow the verb of a change and still ask for it rather than about it: "改一下投资可以吗". */
export const CHANGE_ASKED = /(?:可以|可不可以|行|行不行|好|好不好)[吗么嘛]?$|,? ?please$/

/** Bare answers. What a person also says to keep the talk going (好的, 行, 嗯, 可以, 不对, 不用) is none. */
export const YES =
  '是、是的、是滴、对、对的、对头、没错、确实、确实是、确实是的、当然、当然是、肯定、肯定是、肯定的、系、yes、y、yep、yeah、yup、correct、true、√、✓'
export const NO =
  '不是、不是的、否、没、没有、没有的、还没、还没有、尚未、未、无、不、都没有、都没、并没有、暂无、暂时没有、暂时还没有、目前没有、目前还没有、现在没有、今年没有、一个都没有、no、n、nope、not yet、false、×、✗'
