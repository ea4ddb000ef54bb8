import type { Facts } from '../../rules/facts.ts'
import { spokenWords } from './lexicon/spoken.ts'
import { levelIn } from './project/level.ts'
import { namedAnswer } from './project/named.ts'
import { raisedTopics } from './project/raised.ts'
import { readSituation } from './project/situation.ts'
import { supposes } from './project/told.ts'
import { clausesOf } from './text/clauses.ts'
import { withoutCodes } from './text/codes.ts'
import { languageOf } from './text/language.ts'
import { normalize } from './text/normalize.ts'
import { pinyinReader } from './text/pinyin.ts'
import { rewrite } from './text/rewrite.ts'
import type { Context, Flag, Understanding } from './understanding.ts'
import { readAct, readFlags } from './wishes/acts.ts'
import { articleIn } from './wishes/article.ts'
import { datesIn, milestonesOf } from './wishes/dates.ts'
import { readInquiries } from './wishes/inquiries.ts'
import { readPlaces } from './wishes/places.ts'
import { readTopics } from './wishes/topics.ts'

const readPinyin = pinyinReader(spokenWords)

/** Reads one message: what it states, asks and wants. Pure; never throws; linear in the message's length. */
export function understand(message: string, context: Context): Understanding {
  const { text: typed, cut } = normalize(message)
  const text = rewrite(readPinyin(typed))
  const clauses = clausesOf(text)
  const named = namedAnswer(text)
  // "change classified to no" gives the answer; "change classified" asks for the question.
  const command = named ? undefined : readAct(text, clauses)
  // "你能做什么" and "改一下投资" say nothing of a project.
  const parts = command?.whole ? [] : clauses
  const { days, doubts } = datesIn(text, context.today)
  const { spans, describing, ...situation } = readSituation(
    command?.whole ? '' : withoutCodes(text),
    parts,
    context.asked,
    days,
    named,
  )
  const article = articleIn(text)
  const questioning = !named && (supposes(text) || clauses.some((clause) => clause.asks))
  const wish = readTopics(text, named ? [] : parts, {
    stated: [...spans, ...days],
    raised: raisedTopics(situation.facts),
    answering: context.asked !== undefined || command?.whole === true,
  })
  // "取消，需要谁同意？", "申报表，要盖章吗？": the question is what the message is about.
  const aside = command && !command.whole && !command.asks && questioning && wish.topics.length > 0
  const level = situation.facts.ownLevel === true ? levelIn(text) : undefined
  const { otherLevel, ...mentioned } = readPlaces(text, context.places)
  return {
    language: languageOf(text),
    text,
    cut,
    questioning,
    ...mentioned,
    ...situation,
    ...(level !== undefined && { level }),
    ...(otherLevel && { facts: { ...situation.facts, ownLevel: false } }),
    doubts: [...situation.doubts, ...(command?.whole ? [] : doubts)],
    milestones: milestonesOf(text, clauses, days),
    ...wish,
    inquiries: readInquiries(text, named ? [] : parts, {
      stated: [...spans, ...days],
      describing,
      names: context.places.flatMap(({ names }) => names),
    }),
    ...(article !== undefined && { article }),
    ...(command && !aside && { act: command.act }),
    onlyAct: command?.whole ?? false,
    flags: flagsOf(text, situation.facts),
  }
}

function flagsOf(text: string, facts: Facts): Flag[] {
  const flags = readFlags(text)
  if (facts.classified) flags.unshift('classified')
  if (text === '') flags.push('empty')
  else if (!/[\p{L}\p{N}]/u.test(text)) flags.push('noise')
  return flags
}
