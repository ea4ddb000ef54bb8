import { valueIn } from '../../../docs/wording.ts'
import { describeValue, type Language } from '../../../rules/describe.ts'
import type { FactId, FactValue } from '../../../rules/facts.ts'
import { wording } from './wording.ts'

/** What is said where a document and the answers differ. */
export const differenceWording = wording({
  title: ['文档和填报不一致，以哪个为准？', 'Documents and answers differ: which holds?'],
  titleLocked: ['文档和填报不一致的地方', 'Where documents and answers differ'],
  leaveOut: ['仍然删去', 'Leave it out'],
  takeOut: ['删去我写的', 'Take mine out'],
  deleted: (paper: string, draft: string) => [
    `${paper}里您删去的一段，填报改动后又写进来了：${draft}`,
    `What you deleted from the ${paper} is back since the answers changed: ${draft}`,
  ],
  uncalledFor: (paper: string, written: string) => [
    `${paper}里您写的是 ${written}，按现在的填报不需要这一段`,
    `The ${paper} has your ${written}, which the present answers do not call for`,
  ],
  texts: (paper: string, written: string, draft: string) => [
    `${paper}里写的是 ${written}，填报的是 ${draft}`,
    `The ${paper} says ${written}, the answers say ${draft}`,
  ],
  values: (label: string, paper: string, written: string, answered: string) => [
    `${label}：${paper}里写的是 ${written}，填报的是 ${answered}`,
    `${label}: the ${paper} says ${written}, the answer is ${answered}`,
  ],
  /** The document answers what nobody has answered in the chat or the form. */
  unanswered: (label: string, paper: string, written: string) => [
    `${label}：${paper}里写的是 ${written}，填报里还没有`,
    `${label}: the ${paper} says ${written}, and it has not been answered yet`,
  ],
  altered: (paper: string, written: string, draft: string) => [
    `${paper}里改成了 ${written}，按填报和条文是 ${draft}`,
    `The ${paper} now says ${written}; by the answers and the rules it is ${draft}`,
  ],
  costs: (paper: string, written: string, answered: string) => [
    `概算表：${paper}里改成了 ${written}，填报的是 ${answered}`,
    `Budget table: the ${paper} now has ${written}, the answers have ${answered}`,
  ],
  costsGiven: (paper: string, written: string) => [
    `概算表：${paper}里写了 ${written}，填报里还没有`,
    `Budget table: the ${paper} has ${written}, and it has not been answered yet`,
  ],
  also: ['；', '; '],
  /** A document by its Chinese title, or in English by its kind. */
  paper: (title: string, kind = 'document') => [title, kind],
  kept: ['好的，文档照您写的保留。', 'The document stays as you wrote it.'],
  taken: ['好的，文档已改成与填报一致。', 'The document now says what the answers say.'],
  ofAnother: ['这是另一个项目的，请先打开那个项目。', 'It belongs to another project; open that one first.'],
  openOther: ['打开那个项目', 'Open that project'],
  settled: [
    '这一处已经一致了，或者已经选过了，没有改动。',
    'This has been settled, or both now say the same; nothing was changed.',
  ],
  beforeSubmitting: [
    '文档里有和填报不一致的地方。请先选定以哪个为准；也可以仍然提交，审批人会看到有几处不一致。',
    'Documents and answers differ. Choose which holds, or submit all the same: the approver will see how many differ.',
  ],
})

/** A value as the documents write it; in English as it is said elsewhere. */
export const valueSaid = (fact: FactId, value: FactValue, language: Language): string =>
  language === 'zh' ? valueIn(fact, value) : describeValue(fact, value, language)
