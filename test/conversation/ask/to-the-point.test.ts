import { describe, expect, test } from 'vitest'
import { Talk } from '../talk.ts'

const firstLineOf = (...said: string[]): string => {
  const talk = new Talk()
  const [reply = ''] = said.map((say) => talk.say(say)).slice(-1)
  return reply.split('\n')[0] ?? ''
}

describe('of what is nearly as near, what says the kind of thing that is asked answers', () => {
  test.each<[said: string[], says: string, article: string]>([
    // Who does it, not what is closed until somebody else has done something, nor what holds where it went wrong.
    [['泰州 新建49万', '谁来验收'], '项目单位：按规定组织竣工验收', '第二十六条'],
    [['达州 谁组织验收'], '项目建设单位：前置核准后', '第四十八条'],
    // 哪个部门 asks for an office, and the unit has duties of its own on the same thing.
    [['泰州 网络安全哪个部门管'], '市委网信办', '第四条'],
    [['鼓楼 网络安全哪家牵头'], '区网信办', '第四条'],
    [['江津 等保归哪个部门管'], '区委网信办、区公安局', '第三十一条'],
    [['江津 密码谁管'], '区委机要保密局', '第三十一条'],
    // Where: what names a place.
    [['泰州 在哪报'], '市政务信息化项目管理平台', '第十条'],
    // What follows is what a gate closes.
    [['泰州 不上云会怎样'], '不得申请新项目', '第九条'],
    [['玉山 评审不过会怎样'], '不予招标采购', '第八条'],
    // What to do then is what there is to do.
    [['泰州 验收不合格怎么办'], '整改', '第二十八条'],
    // In English as well.
    [['泰州 新建80万', 'who approves'], '市发展改革委', '15'],
  ])('%s', (said, says, article) => {
    const line = firstLineOf(...said)
    expect(line).toContain(says)
    expect(line).toContain(article)
  })
})

describe('who asks which cases are closed is told them all', () => {
  test.each<[said: string, first: string, article: string]>([
    ['泰州 哪些情形会被判验收不通过', '信创技术路线', '第二十七条'],
    ['达州 哪些项目原则上不给立项', '新建、扩建非涉密机房', '第二十条'],
  ])('%s', (said, first, article) => {
    const line = firstLineOf(said)
    expect(line).toContain(`${article}列的有`)
    expect(line).toContain(first)
  })
})

describe('how a project is handled that something told sets apart', () => {
  test.each<[said: string, says: string, article: string]>([
    ['泰州 两个局联合建的项目怎么报', '牵头部门', '第八条'],
    ['泰州 计划外临时要上一个项目怎么走', '原则上不予审批', '第十三条'],
    ['江津 2900万的项目要分两步报吗', '不用分成可研、初步设计两次报', '第九条'],
    ['达州 哪些审批手续可以不办', '节能评估、规划选址', '第二十七条'],
  ])('%s', (said, says, article) => {
    const line = firstLineOf(said)
    expect(line).toContain(says)
    expect(line).toContain(article)
  })
})
