// What beside the words that state a fact decides whether, and how, they do.

/** Around a deed: it is done. "资金已经到位", "常委会过了". */
export const DONE_DEED = /[了已过都完早]|全部|\b(?:has|have|been|already)\b/

/** Before goods: they are bought. */
export const BUYING = /买|购|采|装|配|添|换|订|buy|purchas|acquir|install|order/i

/** Right after goods: how many they are. */
export const COUNT_OF_GOODS = /^ ?(?:共|约|大概)?[\d一二两三四五六七八九十百几]+ ?[台套个部只块张件]/
/** Before goods: they come with something else. */
export const PART_OF = /其中|含|包括|配|附带|带|里|中的|部分|系统|平台|项目|维护|维修|什么|哪|including|part/i

/** "不是新建" corrects; "不买服务器" only says what is not planned. */
export const NO_LONGER = /不是|并非|不算|\b(?:not|isn't)\b/i

/** "自建还是买服务，哪个划算": what joins alternatives, and what weighs them. */
export const ALTERNATIVELY = /还是|或者?|和|跟|与|\b(?:or|versus|vs)\b/i
export const WEIGHING = /哪|还是|区别|不同|一样|比|划算|合适|which|better|difference/i
