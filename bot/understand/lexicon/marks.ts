import type { Table } from './table.ts'

/** Words that make their clause a question. */
export const MARKS: Table<true> = [
  [
    true,
    `吗、么、嘛、呢、?、请问、想问、问下、问一下、问问、咨询、了解一下、想了解、说说、讲讲、介绍
      告诉我、怎么、怎样、如何、什么、为什么、谁、哪、哪些、哪个、哪家、哪里、哪儿、几月、几天
      {要,请,找,有,交}几{个,人,份,家}、几个{人,工作日,月,部门审批}、几级、几年、几号、几次、多少、多久
      多长、多大、何时、是否、能否、可否、是不是、要不要、能不能、可不可以、需不需要、用不用、该不该
      算不算、行不行、可以不、好不好、有没有、有无、会不会、批不批、走不走、必不必须、得不得、还是、难道
      看看、查一下、查查、怎么办、how、what、who、whom、whose、which、when、where、why、do i、do we
      does、did、is it、is there、are there、can i、can we、could、should、need to、tell me、may i、must
      shall、will、would、whether`,
  ],
]
