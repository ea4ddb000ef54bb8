import { isBar, isDoubtOnly } from '../../../rules/provision.ts'
import type { Compiled } from '../../../rules/regulation.ts'
import type { Provision } from '../../../rules/schema.ts'
import {
  CLOSED_ASKED,
  GIVEN,
  PLACE,
  REFERENCE,
  REMEDY,
  type Slot,
  WRITTEN,
} from '../../understand/lexicon/forms.ts'
import type { Form, Inquiry } from '../../understand/understanding.ts'
import type { Hit } from './find/find.ts'
import { toThePoint } from './to-the-point.ts'

/** What each form asks for, as far as a provision says it in a place of its own or, of an office, by its name. */
const SLOTS: Partial<Record<Form, (p: Provision, regulation: Compiled, words: string) => boolean>> = {
  who: (p, regulation) => !p.document && !isBar(p) && (p.by !== undefined || namesOffice(p, regulation)),
  'to-whom': (p) => !p.document && p.to !== undefined,
  when: ({ deadline }) => deadline !== undefined,
  'how-long': ({ deadline }) => deadline !== undefined,
  papers: ({ document }) => document !== undefined,
  contents: (p, _, words) => (CLOSED_ASKED.test(words) ? isBar(p) : p.chapters !== undefined),
  consequence: (p, _, words) =>
    (isBar(p) && (p.norm !== 'gate' || closes(p, words))) || p.about.includes('accountability'),
  covered: ({ about }) => about[0] === 'scope',
  where: ({ action, say }) => PLACE.test(`${action?.zh ?? ''}${say?.zh ?? ''}`),
}

/** A gate says what is closed to who goes on without; who asks what to do then is told what there is to do. */
const closes = ({ say }: Provision, words: string): boolean =>
  !REMEDY.test(words) && GIVEN.consequence.test(say?.zh ?? '')

const namesOffice = ({ say }: Provision, { offices }: Compiled): boolean =>
  say !== undefined && Object.values(offices).some(({ name }) => say.zh.includes(name))

export const isSlot = (form: Form | undefined): form is Slot => form !== undefined && form in GIVEN

/** Whether a provision gives what is asked for: an office, a period, an amount, a place, a consequence. */
export function gives(regulation: Compiled, { form, words }: Inquiry, p: Provision, text: string): boolean {
  if (!isSlot(form)) return true
  return (SLOTS[form]?.(p, regulation, words) ?? false) || GIVEN[form].test(text.replace(REFERENCE, ''))
}

/** Of what is nearly as near, what has the very slot that is asked for comes first. */
const NEARLY = 0.75
/** What is asked for counts so much beside what a told fact makes hold. */
const SLOT = 1.5
/** The same of what is of the same article or topic. */
const AKIN = 0.3

/** Hits whose provision has what is asked for before those that are hardly nearer. */
export function slotFirst(found: readonly Hit[], inquiry: Inquiry, regulation: Compiled): Hit[] {
  const { form, words } = inquiry
  const hits = found.toSorted((a, b) => toThePoint(b, inquiry) - toThePoint(a, inquiry))
  const isWritten = form !== 'contents' || WRITTEN.test(words) || CLOSED_ASKED.test(words)
  const fits = form && isWritten ? SLOTS[form] : undefined
  const [best] = hits
  if (!fits || !best) return hits
  const isFit = (hit: Hit) =>
    hit.provision ? fits(hit.provision, regulation, words) : digestGives(regulation, hit, form)
  const isNearly = (hit: Hit) =>
    (hit.told || isFit(hit)) &&
    (hit.score >= NEARLY * best.score ||
      (hit.score >= AKIN * best.score && (form === 'covered' || isAkin(hit, best))))
  const nearly = hits.filter(isNearly)
  // What a told fact makes hold and has the slot as well answers better than what only one of both speaks for.
  const speakFor = (hit: Hit) =>
    Number(hit.told && hit.provision !== undefined && !isDoubtOnly(hit.provision)) + SLOT * Number(isFit(hit))
  return [...nearly.toSorted((a, b) => speakFor(b) - speakFor(a)), ...hits.filter((hit) => !isNearly(hit))]
}

/** Whether an article without provisions gives a date or a period: when a text takes effect stands in no other. */
function digestGives({ all }: Compiled, { article }: Hit, form: Form | undefined): boolean {
  const found = all.find(({ number }) => number === article)
  return (
    (form === 'when' || form === 'how-long') &&
    found !== undefined &&
    found.provisions.length === 0 &&
    GIVEN[form].test(found.digest)
  )
}

/** Whether two are of one article, or on one topic. */
const isAkin = (a: Hit, b: Hit): boolean =>
  a.article === b.article || (a.provision?.about.some((topic) => b.provision?.about.includes(topic)) ?? false)
