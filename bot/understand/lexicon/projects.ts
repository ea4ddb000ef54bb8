// How people begin, copy, take up and delete projects, with what they tell of them in the same breath.

const PLEASE = '(?:请|帮我|麻烦|我们?要|我想|我还?要|现在|那就?|好的?[,，]|再)*'
const WRITE = '(?:填报?|申报|报|录入?|建|来|做|起|开)'

/** A new project is begun: 再报一个项目, 我要填报一个新项目, 新项目：…. What follows is told of it. */
export const BEGINS_NEW: readonly RegExp[] = [
  new RegExp(
    `^${PLEASE}(?:再|另外?|重新)(?:开始)?${WRITE}一?个(?:新的?)?(?:项目|的)?(?=$|[\\s,，。:：;；!！])`,
    'u',
  ),
  new RegExp(`^${PLEASE}(?:开始)?${WRITE}(?:一?个)?(?:新的?|另一?个|别的)项目`, 'u'),
  new RegExp(
    `^${PLEASE}(?:新增?(?:一?个)?项目|另(?:外)?(?:一?个|起一?个)(?:新)?项目|换一?个(?:新)?项目(?:填|报))`,
    'u',
  ),
  /^(?:i want |please |let'?s )?(?:to )?(?:start |create |begin |declare )?(?:a |another )+new project\b|^new project\b|^another project\b/iu,
]
/** The same, where the words before it may as well say what kind of project it is. */
export const BEGINS_NEW_BARE = /^(?:请|帮我|我要|我想)*新建一?个?项目[。!！]?$/u
/** A declaration of something that is named with it: 开始填报一个鼓楼的运维项目. */
export const BEGINS_DECLARING = /^(?:请|帮我|我要|我想)*(?:开始)?(?:填报|申报)一个/u

/** The project in hand is copied. */
export const COPIES: readonly RegExp[] = [
  new RegExp(
    `^${PLEASE}复制(?:一下|一[份个])?(?:(?:(?:这|当前|该|本)(?:一?个)?项目|项目)(?:一[份个])?|一[份个]|(?=$|[\\s,，。:：;；!！]|改))`,
    'u',
  ),
  new RegExp(`^${PLEASE}[把将]?(?:这个|当前|该)项目复制(?:一下|一[份个])?`, 'u'),
  new RegExp(
    `^${PLEASE}(?:照|照着|按|按照|仿照|参照)(?:这个|当前|刚才的?|上面的?)(?:项目)?(?:的样子)?(?:再|新)*${WRITE}一?[个份](?:新的?)?(?:项目)?`,
    'u',
  ),
  /^(?:please )?(?:copy|duplicate|clone) (?:(?:this|the|my) )?project/iu,
]

/** One of several projects is taken up by its name, or its place. */
export const TAKES_UP =
  /^(?:请|帮我|我要|我想)*(?:切换?到?|换到|打开|回到|转到|接着填|继续填报?|switch to|open|go back to|back to)\s*(?:项目)?["“「《]?(.{1,60}?)["”」》]?(?:(?:那|这)个|的)?(?:项目|project)?[。.!！]?$/iu
/** A project is to be deleted that is named. */
export const DELETES: readonly RegExp[] = [
  /^(?:请|帮我)*(?:删了|删掉|删除)["“「《]?(.{2,60}?)["”」》]?(?:(?:那|这)个|的)?(?:项目)?[。.!！]?$/u,
  /^(?:请|帮我)*[把将]?["“「《]?(.{2,60}?)["”」》]?(?:(?:那|这)个|的)?(?:项目)?(?:删了吧?|删掉吧?|删除)[。.!！]?$/u,
  /^(?:please )?(?:delete|remove) (?:the )?["“]?(.{2,60}?)["”]?(?: project)?[.!]?$/iu,
]
/** Which project is meant by no name of its own. */
export const SOME_OTHER = /^(?:别的?|其[他它]的?|另一?个|another|other|the other one)$/iu

/** A question, which begins, copies and deletes nothing. */
export const ASKS = /[?？吗呢]$/u
