import type { Compiled } from '../../../rules/regulation.ts'
import { DUTY } from '../../understand/lexicon/forms.ts'
import type { Inquiry } from '../../understand/understanding.ts'
import { emptyReply, type Reply, unique } from '../reply.ts'
import { firstLineWording } from '../wording/first-line.ts'
import { placeName } from '../wording/place.ts'
import { cite, officeName } from '../wording/provision.ts'
import type { Telling } from '../wording/telling.ts'
import { section, toItems } from './sections.ts'

/** The office whose duties are asked about: the one with the longest name that a question names. */
export function officeAsked({ offices }: Compiled, { words }: Inquiry): string | undefined {
  if (!DUTY.test(words)) return undefined
  const named = Object.entries(offices).flatMap(([id, { name, aliases = [] }]) =>
    [name, ...aliases].filter((each) => words.includes(each)).map((each) => ({ id, length: each.length })),
  )
  return named.sort((a, b) => b.length - a.length)[0]?.id
}

/** What an office has to do, with everything that the text gives it. */
export function officeReply(telling: Telling, office: string): Reply {
  const { regulation, language, assessment } = telling
  const say = firstLineWording(language)
  const name = officeName(regulation, office, language)
  const given = assessment.findings.filter((f) => f.status !== 'fails' && f.provision.by?.includes(office))
  const duty = regulation.offices[office]?.duty ?? ''
  return {
    ...emptyReply(language),
    title: `${placeName(regulation, language)} · ${name}`,
    answer: {
      text: language === 'zh' ? say.duty(name, duty) : name,
      polarity: null,
      citations: unique(given.map(({ provision }) => cite(regulation, provision))),
    },
    sections: section(say.given, toItems(telling, given)).map((each) => ({
      ...each,
      ...(language === 'zh' && { folded: true as const }),
    })),
  }
}
