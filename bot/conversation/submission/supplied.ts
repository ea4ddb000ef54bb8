import type { Language } from '../../../rules/describe.ts'
import type { FactId, Facts } from '../../../rules/facts.ts'
import type { Compiled } from '../../../rules/regulation.ts'
import { choice } from '../acts.ts'
import { verdictWords } from '../ask/answer.ts'
import { classifiedReply } from '../ask/refuse.ts'
import { reasonsSection } from '../ask/sections.ts'
import { brief } from '../fill/brief.ts'
import type { Filling } from '../fill/filling.ts'
import { labelOf } from '../fill/interview.ts'
import { emptyReply, type Reply } from '../reply.ts'
import { phrases } from '../turn.ts'
import { tell } from '../wording/telling.ts'

/** Says which fact was taken down. */
export function savedReply(fact: FactId, { project, regulation }: Filling, language: Language): Reply {
  const asked = { fact }
  const label = labelOf(asked, language)
  const answer = brief(asked, project, language)
  const lead = phrases(language)(`已保存：${label}：${answer}`, `Saved: ${label}: ${answer}`)
  return { ...emptyReply(language), region: regulation.id, facts: project.facts, lead: [lead] }
}

/** Tells that a project cannot go on after all, and why. */
export function backReply(regulation: Compiled, facts: Facts, language: Language): Reply {
  if (facts.classified) return classifiedReply(regulation, language)
  const say = phrases(language)
  const telling = tell(regulation, facts, language)
  const verdict = verdictWords(telling.assessment.verdict, language)
  return {
    ...emptyReply(language),
    region: regulation.id,
    facts,
    verdict: telling.assessment.verdict.value,
    title: say(`不能往下办：${verdict}`, `It cannot go on: ${verdict}`),
    lead: [
      say(
        '按这个回答，项目不能按本办法往下办，已经撤回到您这里；填错了可以改，改好再提交。',
        'With this answer the project cannot go on under the regulation and is back with you; correct what is wrong and submit again.',
      ),
    ],
    sections: reasonsSection(telling),
    choices: [choice('choose-change', language, 'primary'), choice('review', language)],
  }
}

/** Says that a project waits for no such answer. */
export function notAwaited(language: Language): Reply {
  const lead = phrases(language)(
    '这一题现在不用回答：已经有了回答，或者项目不在办理中。已经提交的内容没有改动。',
    'This question needs no answer now: it was answered, or the project is not under way. Nothing was changed.',
  )
  return { ...emptyReply(language), lead: [lead] }
}

/** Says that an answer contradicts what was submitted. */
export function otherThanGiven(language: Language): Reply {
  const lead = phrases(language)(
    '这个数与提交时填的不一致，所以没有改动。已经提交的内容不能改；确实要改，请先撤回。',
    'This differs from what was submitted, so nothing was changed. Withdraw the project first if it is to be changed.',
  )
  return { ...emptyReply(language), lead: [lead] }
}

/** Says that a project goes on waiting. */
export function stillWaiting(language: Language): Reply {
  const lead = phrases(language)(
    '好的，先等着。明确以后说“查看办理进度”，在那里回答，项目接着往下办。',
    'It waits. Once you know, say "See the progress" and answer there; the project then goes on.',
  )
  return { ...emptyReply(language), lead: [lead] }
}
