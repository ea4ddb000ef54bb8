import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { articleName } from '../rules/numerals.ts'
import { loadOfficialTexts, loadRegulations } from '../rules/valid.ts'
import { newPerson } from '../store/fresh.ts'
import { handle } from './conversation/message.ts'
import { type Citation, citationsOf, citedIn, type Reply } from './conversation/reply.ts'
import { type Desk, placesOf, type Standing } from './conversation/turn.ts'
import { readEnvironment } from './environment.ts'
import { endingOf } from './process/endings.ts'
import { headline, plainText } from './render/text.ts'

const USAGE = `usage: npm run --silent ask -- [--json] [--full] ["one message"]
--full also prints what is folded. Without a message, every line of standard input is one; an empty line starts a new conversation.`

interface Options {
  json: boolean
  full: boolean
  message: string | undefined
}

function options(): Options | undefined {
  try {
    const { values, positionals } = parseArgs({
      options: { json: { type: 'boolean', default: false }, full: { type: 'boolean', default: false } },
      allowPositionals: true,
    })
    return {
      json: values.json,
      full: values.full,
      message: positionals.length > 0 ? positionals.join(' ') : undefined,
    }
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`)
    return undefined
  }
}

/** One reply as the JSON line of `--json`; articles are written 第十五条. */
function jsonLine(message: string, reply: Reply, full: boolean): string {
  const articles = (citations: Citation[]) =>
    citations.map(({ regulation, article }) => ({ regulation, article: articleName(article) }))
  return JSON.stringify({
    message,
    reply: plainText(reply, { full }),
    answer: headline(reply) || null,
    polarity: reply.answer?.polarity ?? null,
    region: reply.region ?? null,
    topics: reply.topics,
    facts: reply.facts,
    verdict: reply.verdict,
    citations: articles(citationsOf(reply)),
    more: reply.sections
      .filter(({ folded }) => folded)
      .map((each) => ({ title: each.title, citations: articles(citedIn(each)) })),
    question: reply.question?.id ?? null,
  })
}

async function main({ json, full, message }: Options): Promise<void> {
  const regulations = loadRegulations()
  const places = placesOf(regulations)
  const official = loadOfficialTexts(join(readEnvironment(process.env).dataDir, 'official'))
  const fresh = (): Standing => ({ person: newPerson('terminal') })
  let standing = fresh()
  const say = (line: string) => {
    const desk: Desk = { regulations, places, official, now: new Date().toISOString(), newId: randomUUID }
    const { reply, ...after } = handle(line, standing, desk)
    standing = after
    console.log(json ? jsonLine(line, reply, full) : plainText(reply, { full }))
  }
  if (message !== undefined) return say(message)
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') standing = fresh()
    else say(line)
  }
}

const given = options()
if (!given) process.exitCode = 2
else
  try {
    await main(given)
  } catch (error) {
    const { code, words } = endingOf(error)
    console.error(words)
    process.exitCode = code
  }
