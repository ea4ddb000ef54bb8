import { describe, expect, test } from 'vitest'
import { Talk } from '../talk.ts'

/** What is asked, and what is said of the limits next to its figure. From the official texts. */
const ASKED: [string, has: RegExp[], not?: RegExp][] = [
  ['泰州 新建 50万 要不要立项', [/往下：不足 50 万元.*第十五条/], /往上/],
  ['泰州 新建 49.9999万 要不要立项', [/往上：50 万元及以上.*第十五条/], /往下/],
  ['泰州 新建 50万出头 要不要立项', [/往下：不足 50 万元.*第十五条/], /往上/],
  ['达州 新建 150万 没有统一审定 谁审批', [/往下：不足 30 万元.*第二条/, /往上：200 万元及以上.*第十条/]],
  ['达州 新建 500万 没有统一审定 谁审批', [/往下：不足 500 万元.*第十条/, /往上：1000 万元及以上.*第十条/]],
  ['达州 新建 999.99万 没有统一审定 要不要立项', [/往下：不足 500 万元/, /往上：1000 万元及以上/]],
  ['达州 新建 1000万 没有统一审定 要不要立项', [/往下：不足 1000 万元/, /往上：超过 1000 万元.*第十一条/]],
  ['达州 补充合同占8% 金额499万 谁审批', [/往上：500 万元及以上.*第四十三条/, /往上：超过 10%/]],
  ['玉山 新建 60万 要不要立项', [/往下：不足 50 万元/, /往上：100 万元及以上.*第八条/]],
  ['鼓楼 新建 大概100万 要不要监理', [/界限上下：不足 100 万元和100 万元及以上.*第十九条/]],
  ['江津 新建 2999万 谁组织验收', [/往上：3000 万元及以上.*第二十五条/]],
  ['泰州 运维 80万 要不要立项', [], /界限/],
]

describe('an answer that turns on a figure names the limits on both sides of it, with their articles', () => {
  test.each(ASKED)('%s', (question, has, not) => {
    const said = new Talk().say(question)
    for (const each of has) expect(said).toMatch(each)
    if (not) expect(said).not.toMatch(not)
  })
})
