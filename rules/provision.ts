import type { Provision, Stage, Verdict } from './schema.ts'

/** A project outside the regulation is not barred, a barred one needs no approval, an approved one may need it again. */
export const PRECEDENCE: readonly Verdict[] = ['not-applicable', 'barred', 'again']

/** How early a provision's verdict comes before the one on initiation, from 0; -1 when it does not. */
export const rankOf = ({ verdict }: Provision) => (verdict ? PRECEDENCE.indexOf(verdict) : -1)

/** The matter of whether an approval is needed. */
export const INITIATION = 'initiation'

/** The name of the matter that a provision helps to decide, if any; whether approval is needed is always one. */
export const matterOf = ({ decides, verdict }: Provision): string | undefined =>
  decides ?? (verdict === 'required' || verdict === 'exempt' ? INITIATION : undefined)

/** Whether a provision says what a project may not do, or what is closed to it. */
export const isBar = ({ norm, verdict }: Provision): boolean =>
  verdict === 'barred' || norm === 'must-not' || norm === 'gate'

/** The stages up to the approval and its money: what closes one of them keeps a project from going on. */
const UP_TO_APPROVAL: readonly (Stage | undefined)[] = [
  'plan',
  'declaration',
  'review',
  'initiation',
  'budget',
]

/** Whether a provision stands in the way up to the approval and its money, and is no verdict. */
export const bars = (p: Provision): boolean =>
  isBar(p) && p.verdict === undefined && UP_TO_APPROVAL.includes(p.stage)

/** Whether a verdict overturns the one on initiation: it takes a project out, bars it, or sends it back. */
export const overturns = (p: Provision): boolean => matterOf(p) !== INITIATION && rankOf(p) >= 0

/** Whether a provision leaves it unsettled whether the text applies. */
export const doubtsScope = ({ verdict }: Provision): boolean => verdict === 'unclear'

/** Whether a provision stands until an exception from it is known to hold: 原则上 says that there are some. */
export const presumesNone = (p: Provision): boolean => p.principle === true && matterOf(p) === undefined

/** Whether a provision asks for a paper in no other words than its name. */
export const isBarePaper = ({ document, norm, action, say, chapters }: Provision): boolean =>
  document !== undefined && norm === 'must' && !(action ?? say ?? chapters)

/** Whether a provision only records what the text leaves open. */
export const isDoubtOnly = (p: Provision): boolean =>
  !(p.action ?? p.say ?? p.document ?? p.chapters) && (p.verdict === undefined || doubtsScope(p))
