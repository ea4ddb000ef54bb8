import { isDeepStrictEqual } from 'node:util'
import { VFile } from 'vfile'
import { assess } from '../../rules/assess.ts'
import { articleName } from '../../rules/numerals.ts'
import { checkRegulation } from '../../rules/reading/check.ts'
import { checkOfficial } from '../../rules/reading/official.ts'
import { compileRegulation, type Regulation } from '../../rules/regulation.ts'
import { besideCases, compare, readCases } from './case.ts'

/** What a net says of a mistake; nothing where it lets the mistake through. */
type Catch = string | undefined

/** The three nets of one regulation. In place of its official text, which is not ours to keep, stand its digests. */
export class Nets {
  readonly #cases
  readonly #published: VFile
  constructor(original: Regulation) {
    this.#cases = readCases(besideCases(original.id))
    const articles = original.all.map(({ number, digest }) => `${articleName(number)} ${digest}\n`)
    this.#published = new VFile({ path: `${original.id}.txt`, value: articles.join('\n') })
  }

  check = (regulation: Regulation, file = new VFile({ path: regulation.file })): Catch => {
    checkRegulation(regulation, file)
    return file.messages.map(String)[0]
  }
  official = (regulation: Regulation): Catch => {
    const [file, text] = [
      new VFile({ path: regulation.file }),
      new VFile({ path: this.#published.path, value: this.#published.value }),
    ]
    checkOfficial(regulation, file, text)
    return [...file.messages, ...text.messages].map(String)[0]
  }
  cases = (regulation: Regulation): Catch => {
    const compiled = compileRegulation(regulation)
    return this.#cases.find((each) => {
      const { expected, found } = compare(each, assess(compiled, each.facts))
      return !isDeepStrictEqual(expected, found)
    })?.name
  }
}
