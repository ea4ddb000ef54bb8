import { wording } from './wording.ts'

/** What stands in the place of a question that is no longer asked. */
export const overWording = wording({
  answered: (label: string, answer: string) => [`✓ ${label}：${answer}`, `✓ ${label}: ${answer}`],
  unknown: (label: string) => [`${label}：不知道，先留着`, `${label}: not known yet`],
  later: (label: string) => [`${label}：以后再填`, `${label}: to be filled in later`],
  sent: (label: string, called: string) => [`${label}：已请${called}填`, `${label}: ${called} was asked`],
  toConfirm: (label: string) => [`${label}：请在下面再确认一次`, `${label}: please confirm below`],
  again: (label: string) => [`${label}：接着在下面问`, `${label}: asked again below`],
  unanswered: (label: string) => [`${label}：没有回答`, `${label}: not answered`],
  passedOn: (label: string) => [`✓ ${label}：已转告`, `✓ ${label}: passed on`],
  laidAside: (label: string) => [`${label}：先放着`, `${label}: laid aside`],
  place: ['地方', 'Place'],
  question: ['这一题', 'This question'],
  list: ['这几种情形', 'These cases'],
  none: ['都没有', 'none'],
  change: ['改', 'Change'],
})
