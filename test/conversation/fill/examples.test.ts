import { describe, expect, test } from 'vitest'
import { press } from '../../../bot/conversation/button.ts'
import { FIELDS } from '../../../docs/fields/field-list.ts'
import { loadRegulations } from '../../../rules/valid.ts'
import { Talk } from '../talk.ts'

/** What stands in an example for what everybody has of their own. */
const STANDS_FOR = /[×…]|某/u

describe.each([...loadRegulations().values()].map(({ place }) => place))('%s', (place) => {
  test.each(['zh', 'en'] as const)(
    'an example, typed as it stands (%s), is an answer to its question',
    (language) => {
      const refused = FIELDS.filter(({ id, example }) => {
        const talk = new Talk()
        talk.say(`${place} 新建 80万`)
        talk.say('开始填报')
        talk.say('不涉密')
        talk.speak(language)
        talk.does((standing, desk) => press('change', id, standing, desk, language))
        if (talk.asked !== id || example[language] === '' || STANDS_FOR.test(example[language])) return false
        talk.say(example[language])
        return talk.project?.texts[id] === undefined
      })
      expect(refused.map(({ id }) => id)).toEqual([])
    },
  )
})
