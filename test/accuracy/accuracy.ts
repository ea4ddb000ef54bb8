import { parseArgs } from 'node:util'
import { loadRegulations } from '../../rules/valid.ts'
import { nearnessOf } from './nearness.ts'
import { conversations } from './questions.ts'
import { type Asked, askAll, figuresOf } from './run.ts'

// How the answers to test/cases/questions.yaml stand to the official texts: `npm run accuracy`, with --fails for those
// that are not fully right.
const { values } = parseArgs({ options: { fails: { type: 'boolean', default: false } } })
const regulations = loadRegulations()
const all = askAll(conversations(), regulations)

const GROUPS: readonly (readonly [name: string, is: (each: Asked) => boolean])[] = [
  ...['taizhou', 'jiangjin', 'gulou', 'yushan', 'dazhou'].map(
    (id) => [id, ({ question }: Asked) => question.region === id] as const,
  ),
  ['false premise', ({ question }) => question.group === 'premise'],
  ['text is silent', ({ question }) => question.group === 'silent'],
  ['talks, by turn', ({ question }) => question.group === 'talk'],
  ['all', () => true],
]

const shown = (share: number) => `${share.toFixed(1).padStart(5)} %`
console.log('                asked    right    wrong declined  article first   held')
for (const [name, is] of GROUPS) {
  const { count, right, wrong, declined, articleFirst, held } = figuresOf(all.filter(is))
  const shares = [right, wrong, declined].map(shown).join('  ')
  console.log(
    `${name.padEnd(15)} ${String(count).padStart(5)}  ${shares}        ${shown(articleFirst)}  ${shown(held)}`,
  )
}

console.log('\nnearest article right, by how near it is and how much nearer than the next')
for (const { score, lead, count, right } of nearnessOf(conversations(), regulations))
  if (count > 0) console.log(`from ${score.toFixed(1)}, ×${lead.toFixed(1)}:  ${right} of ${count}`)

if (values.fails)
  for (const { question, right, wrong, articleFirst, held, line } of all)
    if (!right || articleFirst === false || !held) {
      const marks = [
        wrong ? 'WRONG' : right ? '' : 'not right',
        articleFirst === false ? 'other article' : '',
        held ? '' : 'not held',
      ]
      console.log(
        `\n${question.region ?? ''} ${question.articles.join('/')} ${question.ask}\n  [${marks.filter(Boolean).join(', ')}] ${line.slice(0, 160)}`,
      )
    }
