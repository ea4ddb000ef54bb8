import { bench } from 'vitest'
import { understand } from '../../bot/understand/understand.ts'
import { parseMrkdwn } from '../../bot/workspace/page/text/mrkdwn.ts'
import { PLACES, TODAY } from '../understand/places.ts'
import { Samples } from './samples.ts'

const PIECES = ['80万的系统要立项吗，', '1,', '百万亿', '<', '不没', '*a ', '_*~', '`', '```', '*_a_* ~']
const READERS: [name: string, read: (text: string) => unknown][] = [
  ['understanding', (text) => understand(text, { places: PLACES, today: TODAY })],
  ['mrkdwn', parseMrkdwn],
]

/** Ten times the text takes ten times as long at most, whatever it repeats. */
for (const [name, read] of READERS) {
  const growth = new Map<string, number>()
  bench(
    `${name}, 10,000 and 100,000 characters`,
    async () => {
      for (const piece of PIECES) {
        const [short, long] = [new Samples(), new Samples()]
        const text = piece.repeat(Math.ceil(100_000 / piece.length))
        for (let i = 0; i < 9; i++) {
          await short.time(() => read(text.slice(0, 10_000)))
          await long.time(() => read(text))
        }
        growth.set(piece, long.quantile(0.5) / short.quantile(0.5))
      }
    },
    {
      time: 1000,
      iterations: 5,
      teardown: () => {
        const [worst = '', factor = Number.NaN] = [...growth].toSorted(([, a], [, b]) => b - a)[0] ?? []
        console.log(`${name}: ten times the text, ${factor.toFixed(1)} times the time at most (${worst})`)
      },
    },
  )
}
