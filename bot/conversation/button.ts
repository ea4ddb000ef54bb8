import type { Language } from '../../rules/describe.ts'
import type { Act } from './acts.ts'
import { carryOut } from './carry-out.ts'
import { withNextStep } from './help.ts'
import { outdated } from './moment.ts'
import { withWhereabouts } from './projects/documents.ts'
import { emptyReply, type Moment } from './reply.ts'
import { resumed } from './resumed.ts'
import type { Desk, Standing, Turn } from './turn.ts'
import { momentWording } from './wording/moment.ts'

/** What a button comes to; it says of which moment it is, and one that is over does nothing. */
export function press(
  act: Act,
  value: string | undefined,
  standing: Standing,
  desk: Desk,
  language: Language,
  of?: Moment,
): Turn {
  const over = of && outdated(act, of, standing, language)
  const turn = over
    ? resumed({ ...standing, reply: over }, desk, language)
    : carryOut({ act, value }, standing, desk, language)
  return withNextStep(withWhereabouts(turn, desk, language), language)
}

/** What a button comes to that stands for no act there is, as one of another version does: nothing, and that is said. */
export function pressUnknown(standing: Standing, desk: Desk, language: Language): Turn {
  const lead = momentWording(language).unknownButton
  const turn = { ...standing, reply: { ...emptyReply(language), lead: [lead] } }
  return withNextStep(resumed(turn, desk, language), language)
}
