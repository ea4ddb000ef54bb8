import { expect, test } from 'vitest'
import { Talk } from './talk.ts'

/** Somebody in the middle of a declaration. */
function filling(): Talk {
  const talk = new Talk()
  talk.say('泰州市，新建一个80万元的业务系统')
  talk.say('开始填报')
  talk.say('否')
  return talk
}

test.each([
  ['合同2月30日签的', /没有“2月30日”这一天.*2月的最后一天是28日/],
  ['合同2025-02-29签的', /没有“2025-02-29”这一天，2025年2月的最后一天是28日/],
  ['合同13月1日签的', /没有“13月1日”这一天，没有当作日期记下/],
  ['合同6月31号签的', /6月的最后一天是30日/],
  ['合同4/31签的', /没有“4\/31”这一天/],
  ['合同3/4/26签的', /“3\/4\/26”分不清/],
])('%s is taken as no day, and that is said', (words, said) => {
  const talk = filling()
  const { asked } = talk
  expect(talk.say(words)).toMatch(said)
  expect(talk.project?.milestones).toEqual({})
  expect(talk.asked).toBe(asked)
})

test('a day that there is is taken beside an answer', () => {
  const talk = filling()
  expect(talk.say('合同25年3月4日签的')).toMatch(/合同签订 2025-03-04/)
})
