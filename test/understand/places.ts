import type { Place } from '../../bot/understand/understanding.ts'

/** The five places as their regulation headers name them. */
export const PLACES: Place[] = [
  { id: 'taizhou', names: ['泰州', '泰州市', '泰州市级', '江苏泰州', '江苏省泰州市', 'Taizhou'] },
  { id: 'jiangjin', names: ['江津', '江津区', '重庆江津', '重庆市江津区', 'Jiangjin'] },
  { id: 'gulou', names: ['鼓楼', '鼓楼区', '南京鼓楼', '南京市鼓楼区', 'Gulou', 'Gulou, Nanjing'] },
  { id: 'yushan', names: ['玉山', '玉山县', '上饶玉山', '上饶市玉山县', 'Yushan'] },
  { id: 'dazhou', names: ['达州', '达州市', '达州市级', '四川达州', 'Dazhou'] },
]

/** A Wednesday. */
export const TODAY = '2025-09-17'
