import { REMARKS } from '../lexicon/remarks.ts'
import { phrases } from '../lexicon/table.ts'

const remarks: ReadonlySet<string> = new Set(phrases(REMARKS))

/** Whether a message is nothing but a remark to the assistant ("等一下", "帮我起一个"). */
export const isRemarkWord = (text: string): boolean =>
  text
    .toLowerCase()
    .split(/[\s,，。.!！~～、;；…]+/)
    .filter((part) => part !== '')
    .every((part) => remarks.has(part) || remarks.has(part.replace(/[啊呀哦呢吧了的哈嘛啦]+$/, '')))
