// What around a phrase denies it, or asks about it.

/** Characters that may stand between a negation and what it negates ("没有按要求及时共享"). */
const FILLER =
  '[被给把再去能有用明确文件按要求及时正式真完全部都很太需曾来过还是新单独另外专门进行做搞弄实现得到的地算属于涉本年今度想打算准备开发建设购买采租拿写直一直太怎样 ]'

/** Right before a phrase: it is denied. */
export const DENIED_BEFORE = new RegExp(
  `(?:没有?(?:经过?|通过)?|未(?:曾|经过?|能|予|通过)?|不|无|非|莫得|没得|别|勿|拒绝|\\b(?:not|no|never|without|isn't|aren't|wasn't|hasn't|haven't|won't|don't|doesn't|didn't|cannot|can't)\\b(?: (?:yet|been|be|a|an|any|the|in|on|have|has|need|involve|it|is))*)${FILLER}{0,8}$`,
  'i',
)

/** Words with a 不 or 没 in them that deny nothing. */
export const DENIES_NOTHING =
  /(?:不是不|不得不|不能不|无不|是不是|要不要|能不能|有没有|会不会|算不算|可不可以|用不用|属不属于|在不在|未来|未必|不仅|不但|不光|不只|不论|无论|不管|非要|非得|差不多|不错|不知道|不清楚|不确定|不晓得|除非)/g

/** What stands between a character and itself in "有没有". */
export const NEGATES = /[不没]/

/** Right before a phrase of a question: it is asked about. */
export const ASKED_BEFORE =
  /(?:是否|是不是|有没有|算不算|要不要|需不需要|用不用|需要|必须|应该|应当|要先|得先|要|得|能不能|可不可以|可以|不知道|不清楚|不确定|不晓得|whether|must|should|need to|do we|do i|does it|has it|is it)[先把也都再被已经属于算正式按要求进行是做到 ]{0,6}$/i

/** Right after a phrase: it is said not to be done. */
export const DENIED_AFTER =
  /^(?:工作|情况|这块|这个|手续)?(?:都|还|也|一直|全|全都|暂时|暂|目前|现在)?(?:没有?|未|尚未|不)(?:能|有|被|给)?(?:做|弄|搞|通过|完成|到位|落实|合格|进去|进|列|批|上|过|下来|好|成|达标|验|开始|弄好|搞好|办)/

/** "等资金落实", "资金落实后再报": it is waited for. */
export const AWAITED_BEFORE = /[等待](?:着|到|项目|我们)?$/
export const AWAITED_AFTER = /^了?(?:以?后|之后)?再/

/** "先立项还是先列计划": neither is said to be so. */
export const WHICH_OF_TWO = /.还是(?!要|得|不|没|很|有)/

/** Right after a phrase, up to the end: it is asked about; those with a negation ask without a question mark as well. */
export const ASKED_AFTER = /^(?:了|过|成)?(?:没有?|吗|么|嘛|与否|不)(?:呢|啊|呀)?$/
export const OR_NOT = /(?:没有?|不)$/

/** "入库要交什么", "上云怎么办理": the thing is what the question is about. */
export const TOPIC_AFTER =
  /^(?:要|需要|需|得|有没有|有什么|有哪些|怎么(?![办弄搞整])|如何|什么|多久|是什么|是不是|之前|前要|条件|时间|材料|流程|手续|标准)/
/** It is done all the same. */
export const DONE = /[了过已]/

/** Between two words that say something together: it is asked about. */
export const ASKED_WITHIN = /怎么|如何|什么|谁|哪|多久|几|要|需|应|必须|能|可以|才/
