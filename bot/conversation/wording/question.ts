import type { Language } from '../../../rules/describe.ts'
import type { Unit } from '../../../rules/vocabulary.ts'
import { wording } from './wording.ts'

/** What is said with a question, whatever it asks. */
export const questionWording = wording({
  yes: ['是', 'Yes'],
  no: ['否', 'No'],
  present: (answer: string) => [`现在的回答：${answer}`, `Present answer: ${answer}`],
  example: (words: string) => [`例如：${words}`, `For example: ${words}`],
  atOnce: [
    '也可以一句话说完，例如：新建业务系统，总投资80万元。',
    'You may say it all at once, e.g. "a new business system for RMB 800,000".',
  ],
  amount: [
    '可以直接输入，例如“80万”“49.9万元”“三百来万”；单位默认万元。',
    'Type it, e.g. "80万" or "RMB 800,000"; the unit is 万元 unless you say otherwise.',
  ],
})

/** How an amount of money may be typed; other figures need no explanation. */
export const typingHint = (unit: Unit, language: Language): string | undefined =>
  unit === '万元' ? questionWording(language).amount : undefined
