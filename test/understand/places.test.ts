import { describe, expect, test } from 'vitest'
import { understand } from '../../bot/understand/understand.ts'
import { PLACES, TODAY } from './places.ts'

/** The place that a message is about, whether it is of another level than the regulation's, and a place not held. */
function place(say: string) {
  const { places, unknownPlace, facts } = understand(say, { places: PLACES, today: TODAY })
  return { places, unknownPlace, ownLevel: facts.ownLevel }
}

describe('a district, county or city below a place is answered from its text as none of its own level', () => {
  test.each([
    ['taizhou', '海陵区某局新建系统100万'],
    ['taizhou', '泰州 海陵区某局新建系统100万 要立项吗'],
    ['taizhou', '泰州海陵'],
    ['taizhou', '泰州市姜堰区'],
    ['taizhou', '泰州市 姜堰区'],
    ['taizhou', '我们是泰兴的'],
    ['taizhou', '泰兴市教育局'],
    ['taizhou', '泰州 泰兴市 80万'],
    ['taizhou', '泰州泰兴'],
    ['taizhou', '医药高新区 80万'],
    ['dazhou', '达州宣汉县的项目'],
    ['dazhou', '大竹县 80万'],
    ['dazhou', '达州大竹'],
    ['dazhou', '达州 渠县'],
  ])('%s: %s', (id, say) => {
    expect(place(say)).toEqual({ places: [id], unknownPlace: undefined, ownLevel: false })
  })
})

describe('so is what is above it', () => {
  test.each([
    ['jiangjin', '重庆市级项目适用吗'],
    ['jiangjin', '江津 重庆市级项目'],
    ['yushan', '上饶市级的项目'],
  ])('%s: %s', (id, say) => {
    expect(place(say)).toEqual({ places: [id], unknownPlace: undefined, ownLevel: false })
  })

  test('a level above several places is above whichever is in hand', () => {
    expect(place('江苏省级项目')).toEqual({ places: [], unknownPlace: undefined, ownLevel: false })
  })

  test.each([
    ['jiangjin', '重庆市江津区 80万'],
    ['jiangjin', '重庆市 江津区 80万'],
    ['taizhou', '江苏省泰州市'],
    ['taizhou', '泰州 江苏省投资项目在线审批监管平台'],
    ['gulou', '鼓楼 江苏省投资项目在线审批监管平台'],
  ])('%s: %s names the place itself', (id, say) => {
    expect(place(say)).toEqual({ places: [id], unknownPlace: undefined, ownLevel: undefined })
  })
})

describe('a namesake elsewhere is a place that is not held', () => {
  test.each([
    ['福州鼓楼', '福州鼓楼'],
    ['福州市鼓楼区 80万', '福州市鼓楼区'],
    ['开封市鼓楼区', '开封市鼓楼区'],
    ['开封鼓楼', '开封鼓楼'],
    ['徐州鼓楼区80万', '徐州鼓楼区'],
    ['铜山市鼓楼区', '铜山市鼓楼区'],
    ['昆山玉山镇', '昆山玉山'],
    ['台州 80万', '台州'],
  ])('%s', (say, unknownPlace) => {
    expect(place(say)).toEqual({ places: [], unknownPlace, ownLevel: undefined })
  })

  test.each(['鼓楼', '鼓楼区', '南京鼓楼', '南京市鼓楼区', '我们市鼓楼区', '请问鼓楼区'])(
    '%s is the one held',
    (say) => {
      expect(place(say)).toEqual({ places: ['gulou'], unknownPlace: undefined, ownLevel: undefined })
    },
  )
})

test.each(['渠道建设', '大竹子', '通川流域'])('%s names no place', (say) => {
  const { places, ownLevel } = place(`${say}要立项吗`)
  expect({ places, ownLevel }).toEqual({ places: [], ownLevel: undefined })
})
