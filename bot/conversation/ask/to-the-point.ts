import { isBarePaper, isDoubtOnly } from '../../../rules/provision.ts'
import { APPLICANT } from '../../../rules/route.ts'
import type { Provision } from '../../../rules/schema.ts'
import { CIRCUMSTANCE, LACK, OFFICE_ASKED } from '../../understand/lexicon/forms.ts'
import type { Form, Inquiry } from '../../understand/understanding.ts'
import type { Hit } from './find/find.ts'

/** A step of the way is what is asked about who does it, rather than what is done on the side. */
const STEP = 1.1
/** Who asks for an office seldom means the unit that asks. */
const OFFICE = 1.15
/** What holds in a circumstance that the question does not name, and what says something else than is asked. */
const ASIDE = 0.8

/** What only says that the text leaves something open, where something else is asked. */
const DOUBT = 0.6

/** The forms that what is left open may answer. */
const ON_DOUBTS: readonly (Form | undefined)[] = ['covered', 'what-is', 'which', 'confirm', undefined]
/** The forms in which a paper by itself is an answer. */
const ON_PAPERS: readonly (Form | undefined)[] = [
  'papers',
  'contents',
  'need',
  'what-is',
  'compare',
  undefined,
]
/** The forms that ask for the ordinary course of things. */
const ORDINARY: readonly (Form | undefined)[] = ['who', 'to-whom', 'when', 'how-long', 'where', 'how']

/** How near a hit is, more where it says the kind of thing that is asked. */
export function toThePoint({ score, provision: p, told }: Hit, { form, words }: Inquiry): number {
  if (!p) return score
  if (isDoubtOnly(p) && !ON_DOUBTS.includes(form)) return score * DOUBT
  if (told) return score
  const isBeside =
    (isBarePaper(p) && !ON_PAPERS.includes(form)) ||
    (ORDINARY.includes(form) && !LACK.test(words) && (p.norm === 'gate' || isExceptional(p)))
  return score * (form === 'who' ? doer(p, words) : 1) * (isBeside ? ASIDE : 1)
}

function doer({ by, step }: Provision, words: string): number {
  if (by === undefined) return 1
  const isOther = by.some((id) => id !== APPLICANT)
  return (step === undefined ? 1 : STEP) * (isOther && OFFICE_ASKED.test(words) ? OFFICE : 1)
}

/** "验收不合格的，…": said of what went wrong, where the question names nothing that did. */
const isExceptional = ({ action, say }: Provision): boolean => CIRCUMSTANCE.test(action?.zh ?? say?.zh ?? '')
