/** Words that say of a list that nothing in it is so, as `phrases` reads them. */
export const NONE = `{,以上,上面,上述,这些,下面,上面这,以上这,这}{,情形,情况,几项,几条,些情形,些情况}{都没有,都不是,都不涉及,都不存在,均无,均没有,均不涉及,均不存在,全没有,全部没有,全都没有,都无,都没,都没有啊,都没有的}
  没有、无、没、没有的、没有没有、都没有都没有、没有以上情形、没有上述情形、没有这些情形、没有这些情况、没有这些、没这些、不存在、不涉及、不存在以上情形、不存在上述情形
  {一项,一个,一条,哪项,哪个}{也没有,都没有,也不是,都不是,都不涉及,也不涉及}、全无、皆无、否、不是、以上皆无、都否、全否
  none、none of {them,these,those,the above}、no、nothing、neither`

/** Words that say that all of it is so. */
export const EVERYTHING = `{,以上,上面,上述}{都有,全都有,全有,都是,都涉及,都存在,全部都有,均有,均涉及}、全部、全选、每项都有
  all、all of {them,these,the above}、everything`

/** What stands between the numbers of a list, or around them, and says nothing. */
export const BETWEEN =
  /[、，,;；\s和及与跟]|第|项|条|个|号|有|勾选?|选|以及|还有|\band\b|\bitems?\b|\bnumbers?\b|[()（）.。]/giu

/** Numbers of a list as they are written. */
export const NUMBERS: readonly string[] = ['一1①', '二2②', '三3③', '四4④', '五5⑤', '六6⑥', '七7⑦']

/** "有一项" says how many are so, and not which. */
export const HOW_MANY = /^[^第]?[\d一二两三四五六七](?:项|个|条|件)[^\d一二三四五六七]*$/u

/** How the rest of a list is spoken of: "1和3有，其他不清楚". */
export const REST = /^(?:其[他它余]|别的|剩下|余下)(?:的|[几各]?[项条个])*(?:就|先|暂时|我)*/u
