import type { Finding } from '../../../rules/assess.ts'
import type { Language } from '../../../rules/describe.ts'
import { isBarePaper } from '../../../rules/provision.ts'
import type { Provision } from '../../../rules/schema.ts'
import { GATE, LACKS } from '../../understand/lexicon/forms.ts'
import type { Inquiry } from '../../understand/understanding.ts'
import type { Answer, Polarity } from '../reply.ts'
import { firstLineWording, slotWording } from '../wording/first-line.ts'
import { marks } from '../wording/marks.ts'
import { cite, findingItem, officeName, pick, provisionText } from '../wording/provision.ts'
import type { Telling } from '../wording/telling.ts'
import { covers } from './covering.ts'
import { gives, isSlot } from './slots.ts'

/** The ways in which an answer to a polar question begins, and what each says to the question. */
const POLARITY = {
  needed: 'yes',
  notNeeded: 'no',
  optional: 'no',
  allowed: 'yes',
  notAllowed: 'no',
  forbidden: 'no',
  denied: 'no',
} as const satisfies Record<string, Polarity>
type Modal = keyof typeof POLARITY

/** How a provision answers whether something is needed or allowed, where it answers that at all. */
function modalOf(inquiry: Inquiry, p: Provision, text: string): Modal | undefined {
  const norm = p.norm ?? (p.verdict === 'barred' ? 'must-not' : undefined)
  const isNeed = inquiry.form === 'need'
  switch (norm) {
    case 'must':
      return isNeed ? 'needed' : undefined
    case 'must-not':
      return p.verdict === 'barred' ? 'denied' : names(text, inquiry.lacking) ? 'forbidden' : undefined
    case 'may':
      return isNeed ? 'optional' : 'allowed'
    case 'need-not':
      return isNeed ? 'notNeeded' : undefined
    case 'gate':
      return gated(inquiry, text)
    case undefined:
      return undefined
  }
}

/** A text whose address alone says to whom it goes: asked for that, the line names the office. */
function toldTo(
  { regulation, language }: Telling,
  { form }: Inquiry,
  { to = [] }: Provision,
  text: string,
): string {
  const names = to.map((id) => officeName(regulation, id, language))
  if (form !== 'to-whom' || names.length === 0 || names.some((name) => text.includes(name))) return text
  return firstLineWording(language).toWhom(names.join(marks(language).list), text)
}

/** 验收不合格的 is not said of what was never accepted: a text that forbids has to name the very lack. */
const names = (text: string, lacking: string | undefined): boolean =>
  lacking === undefined || LACKS.test(text.split(lacking)[0]?.slice(-4) ?? '')

/** A gate says that without the one there is no other: asked about the one, it is needed; about the other without it, no. */
function gated({ form, object, lacking }: Inquiry, text: string): Modal | undefined {
  const [, one = '', other = ''] = GATE.exec(text) ?? []
  if (form === 'need') return covers(one, object) ? 'needed' : undefined
  return lacking !== undefined && covers(one, lacking) && covers(other, object.replace(lacking, ''))
    ? 'notAllowed'
    : undefined
}

/**
 * The first line of an answer. Only what is asked as needed or allowed is answered by a modal, and only by a provision of
 * one norm that is about what was asked; anything that makes this unsafe leaves the sentence of the text as it stands.
 */
export function firstLine(telling: Telling, inquiry: Inquiry, finding: Finding, isSure: boolean): Answer {
  const { regulation, language } = telling
  const { provision: p, status } = finding
  const say = firstLineWording(language)
  const item = findingItem(telling, finding).text || (p.doubt ? pick(p.doubt, language) : '')
  const citations = [cite(regulation, p)]
  const isPolar = inquiry.form === 'need' || inquiry.form === 'may'
  const text = provisionText(regulation, p, language)
  const modal =
    isPolar && isSure && inquiry.guards.length === 0 && isAbout(regulation, p, inquiry, language)
      ? modalOf(inquiry, p, text)
      : undefined
  const plain =
    isBarePaper(p) && (!modal || status === 'open') ? say.handIn(item) : toldTo(telling, inquiry, p, item)
  if (!modal)
    return {
      text:
        isSlot(inquiry.form) && !gives(regulation, inquiry, p, text)
          ? say.lacks(slotWording(language)[inquiry.form], plain)
          : plain,
      polarity: null,
      citations,
    }
  if (status === 'open') return { text: say.depends(plain), polarity: 'depends', citations }
  const principle = p.principle ? say.principle : ''
  return { text: principle + say[modal](plain), polarity: POLARITY[modal], citations }
}

/** Whether what is asked about is what the provision says, or what people ask it for. */
const isAbout = (
  regulation: Telling['regulation'],
  p: Provision,
  { object }: Inquiry,
  language: Language,
): boolean => {
  const article = regulation.all.find(({ number }) => number === p.article)
  return covers([provisionText(regulation, p, language), article?.title].join(' '), object)
}
