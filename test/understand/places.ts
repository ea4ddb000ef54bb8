import type { Place } from '../../bot/understand/understanding.ts'

/** The five places as their regulation headers name them. */
export const PLACES: Place[] = [
  {
    id: 'taizhou',
    names: ['泰州', '泰州市', '泰州市级', '江苏泰州', '江苏省泰州市', 'Taizhou'],
    below: ['海陵区', '高港区', '姜堰区', '泰兴市', '靖江市', '兴化市', '医药高新区'],
    above: ['江苏省级', '江苏省'],
    namesakes: ['台州', '浙江台州'],
  },
  {
    id: 'jiangjin',
    names: ['江津', '江津区', '重庆江津', '重庆市江津区', 'Jiangjin'],
    above: ['重庆市级', '重庆市'],
  },
  {
    id: 'gulou',
    names: ['鼓楼', '鼓楼区', '南京鼓楼', '南京市鼓楼区', 'Gulou', 'Gulou, Nanjing'],
    above: ['南京市级', '江苏省级'],
    namesakes: ['福州鼓楼', '徐州鼓楼', '开封鼓楼'],
  },
  {
    id: 'yushan',
    names: ['玉山', '玉山县', '上饶玉山', '上饶市玉山县', 'Yushan'],
    above: ['上饶市级'],
    namesakes: ['昆山市玉山镇'],
  },
  {
    id: 'dazhou',
    names: ['达州', '达州市', '达州市级', '四川达州', 'Dazhou'],
    below: ['通川区', '达川区', '宣汉县', '大竹县', '渠县', '开江县', '万源市'],
  },
]

/** A Wednesday. */
export const TODAY = '2025-09-17'
