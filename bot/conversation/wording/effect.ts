import type { Language } from '../../../rules/describe.ts'
import { type Effect, effectOn } from '../../../rules/effect.ts'
import type { Compiled } from '../../../rules/regulation.ts'
import { wording } from './wording.ts'

const effectWording = wording({
  replacedBy: (name: string, since: string) => [
    `${since}起施行的是${name}，这里没有收录；下面依据的是它之前的文本，条文序号和数额以它为准。`,
    `Since ${since} ${name} is in force, which is not held here: this rests on the text before it.`,
  ],
  superseded: [
    '这份文本已被替代，条文序号和数额以现行文件为准。',
    'This text has been replaced by a later one.',
  ],
  draft: [
    '下面依据的是征求意见稿，还不是施行的规定；条文序号和数额以正式印发的为准。',
    'This rests on a draft that does not bind yet; the final text prevails.',
  ],
  'not-yet': (since: string) => [`这份办法${since}起才施行。`, `This text is in force from ${since} only.`],
  expired: (until: string) => [
    `这份办法的有效期到${until}为止，请先核对现行规定。`,
    `This text expired on ${until}: check what is in force now.`,
  ],
  short: (effect: Exclude<Effect, 'in-force'>) => SHORT[effect],
})

const SHORT: Record<Exclude<Effect, 'in-force'>, [zh: string, en: string]> = {
  superseded: ['（已被替代的文本）', ' (superseded text)'],
  draft: ['（征求意见稿）', ' (draft)'],
  'not-yet': ['（尚未施行）', ' (not in force yet)'],
  expired: ['（已过有效期）', ' (expired)'],
}

/** What a text is worth on a day (ISO date), in a sentence; nothing where it binds. */
export function effectLine(regulation: Compiled, today: string, language: Language): string[] {
  const say = effectWording(language)
  const { successor, effective = '', expires = '' } = regulation
  switch (effectOn(regulation, today)) {
    case 'in-force':
      return []
    case 'superseded':
      return [successor ? say.replacedBy(successor.name, successor.effective) : say.superseded]
    case 'draft':
      return [say.draft]
    case 'not-yet':
      return [say['not-yet'](effective)]
    case 'expired':
      return [say.expired(expires)]
  }
}

/** The same beside the name of its place. */
export function effectMark(regulation: Compiled, today: string, language: Language): string {
  const effect = effectOn(regulation, today)
  return effect === 'in-force' ? '' : effectWording(language).short(effect)
}
