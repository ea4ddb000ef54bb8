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

/** Words that look like such a mark and are none. */
export const NOT_QUESTIONS =
  /什么的|谁知道|没什么|(?:什么|啥)(?:也|都)不?(?:不懂|不会|不知道|不清楚|没有|懂|会)/

/** Forms that make their clause a question: "能报不", "归不归", "Is an app allowed", "可以验收了吧". */
export const QUESTION_FORMS = [
  /[\u4e00-\u9fff\w]{2}(?<![还都也并从])(?:不|没|否)$/,
  /([\u4e00-\u9fff])[不没]\1(?!于)/,
  /^ ?(?:is|are|am|do|does|did|can|could|may|must|should|shall|will|would|has|have)\b/i,
  /(?:可以|能|不用).{0,20}吧$/,
]

/** Asks what a word means: "什么叫续建". */
export const DEFINITION =
  /什么(?:叫|是|算)|(?:怎么|如何|怎样)才?算|才算|哪些算|什么意思|指什么|指的是什么|怎么(?:界定|定义|区分|理解)|如何(?:界定|定义|区分)|区别|\b(?:what (?:is|does|are)\b.{0,40}\bmean|definition|difference)/i
