// What around a yes or no makes it one, or none; the words themselves are in `replies.ts`.

/** What parts an answer: marks, and spaces beside a Chinese character. */
export const PARTS = /[,。;!、\n]|\s(?=\p{Script=Han})|(?<=\p{Script=Han})\s/u
/** Marks and particles that end a yes or no. */
export const CLOSING_YES_NO = /[\s。,.!~]+$/g
export const PARTICLE = /(?<=.)(?:呀|啊|(?<=没|有)呢)$/

/** No previous phase is no phase that was not accepted. */
export const NO_PHASE = /没有?(?:上一?期|一期|原|前期|老系统)|第一[次期]|首次|新建|新的/
/** "没，正在走": what is still going on says nothing against the no before it. */
export const UNDER_WAY =
  /^(?:还|正|还在|正在|在)(?:走|办|弄|做|申请|申报|报|推进|整合|迁|整改|协调|排)(?:流程|手续|程序|中|着)*(?:呢|的)?$/
/** "有没有", "列没列", "列了没": a question, whatever mark it ends with. */
export const EITHER = /(\p{Script=Han})[不没]\1|[?吗么]$|(?<!没|没有)呢$|是不是/u
/** "有的上了", "一半": neither yes nor no. */
export const PARTLY = /(?<![现所没])有的(?!$)|有些|一半|(?<!组成|一|的|个)部分/
/** "列入了的话" supposes; "我们的话" names what the answer is about. */
export const SUPPOSED = /的话[呀啊呢]?$/
/** "还没": not yet. */
export const NOT_YET = /^(?:暂时|目前)?(?:还没|尚未|未$)|^not yet/i
