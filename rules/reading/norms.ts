import type { Provision } from '../schema.ts'

/**
 * What is wrong with the kind of norm that a provision says it is, held against its own words; nothing where they
 * agree. A sentence without a norm states something, and may say several things at once.
 */
export function wrongNorm(p: Provision): string | undefined {
  const words = p.say?.zh ?? p.action?.zh ?? ''
  const plain = p.norm !== undefined || (p.verdict !== undefined && p.verdict !== 'unclear')
  if (FORBIDS.test(words) && !plain && !p.doubt)
    return `“${FORBIDS.exec(words)?.[0]}”是不许或者拦住什么：写 norm（must-not、gate）或者 verdict，只是转述的改个说法`
  if (PRINCIPLE.test(words) && plain && !p.principle)
    return `“${PRINCIPLE.exec(words)?.[0]}”留有例外：写 principle: true`
  if (
    p.norm &&
    words.replace(/。$/, '').includes('；') &&
    !p.to &&
    [...words.matchAll(FORBIDS_ALL)].length !== 1
  )
    return '一句话里不止一种规定：拆成几条，或者不写 norm'
  return undefined
}

const FORBIDS = /不得|不予|不能|不准|禁止|严禁|不安排|不支持|不再(?:批准|新建|采购|建设)/
const FORBIDS_ALL = new RegExp(FORBIDS, 'g')
const PRINCIPLE = /原则上|一般(?:不|应|要)/
