import type { FactId, Facts } from '../../../rules/facts.ts'
import { FACTS } from '../../../rules/facts.ts'
import type { Reading } from '../numbers/reading.ts'
import type { Amount, Doubt } from '../understanding.ts'

/** What the words leave open. */
export function doubtsOf(
  text: string,
  money: (Amount & Reading)[],
  facts: Facts,
  open: { contested: FactId[]; several: boolean },
): Doubt[] {
  const doubts: Doubt[] = []
  const say = (about: Doubt['about'], zh: string, en: string): void => {
    doubts.push({ about, say: { zh, en } })
  }
  for (const amount of money) {
    if (amount.precision === 'ambiguous')
      say(
        'investment',
        `“${amount.text}”可以有不同理解，请给出概算数。`,
        `"${amount.text}" can be read in several ways; please give the estimate.`,
      )
    else if (amount.loose)
      say(
        'investment',
        `“${amount.text}”按包含本数理解；如果不含，请写“不足”。`,
        `"${amount.text}" is read as including the figure; write "less than" if not.`,
      )
  }
  if (open.several)
    say(
      'investment',
      '提到了几个金额，不知道哪个是总投资。',
      'Several amounts are named; which one is the total is unclear.',
    )
  for (const fact of open.contested)
    say(
      fact,
      `关于“${FACTS[fact].label.zh}”有几种说法，先按第一种理解。`,
      `Several values for "${FACTS[fact].label.en}" are named; the first is taken.`,
    )
  if (facts.kind === undefined && /(?:[二三四五2345]|第[二三四五2345])期/.test(text))
    say(
      'kind',
      '“二期”可能是续建，也可能是升级改造，请说明是哪一种。',
      'A "second phase" may be a continuation or an upgrade; please say which.',
    )
  if (
    money.some((a) => a.role === 'per-year' || a.role === 'maintenance-year') &&
    typeof facts.investment === 'number' &&
    !/[2-9二两三四五六七八九十] ?年/.test(text)
  )
    say(
      'investment',
      '金额按一年计；合同跨几年的，请给出总额。',
      'The amount is taken for one year; give the total if the contract runs longer.',
    )
  return doubts
}
