import { z } from 'zod'
import { explain } from '../../block-kit/explain.ts'
import { Refusal } from '../../refusal.ts'
import { unfolded } from '../content.ts'
import type { Context } from '../context.ts'

type Answer = Record<string, unknown>

/** A method of the Web API: what it takes, and what it does with it. */
export interface Method {
  token: 'bot' | 'app'
  call(args: Record<string, unknown>, context: Context): Promise<Answer>
}

/** Makes a method of the schema of its arguments and of what it does; without an answer it answers only `ok`. */
export const method = <Args extends z.ZodType>(
  args: Args,
  run: (args: z.output<Args>, context: Context) => Promise<Answer | undefined> | Answer | undefined,
  token: Method['token'] = 'bot',
): Method => ({
  token,
  async call(raw, context) {
    const parsed = args.safeParse(raw)
    if (!parsed.success) throw refusalOf(parsed.error, raw)
    return (await run(parsed.data, context)) ?? {}
  },
})

/** A truth value, as forms and JSON bodies write it. */
export const flag = z.union([z.boolean(), z.stringbool()])

/** A number, as forms and JSON bodies write it. */
export const whole = z.coerce.number().int()

function refusalOf(error: z.ZodError, raw: Record<string, unknown>): Refusal {
  const sent = Object.entries(raw).map(([name, value]) => [name, unfolded(value)])
  const messages = explain(error, Object.fromEntries(sent))
  const argument = error.issues[0]?.path[0]
  const name =
    typeof argument === 'string' && raw[argument] === undefined
      ? 'missing_argument'
      : argument === 'blocks'
        ? 'invalid_blocks'
        : 'invalid_arguments'
  return new Refusal(name, { response_metadata: { messages } })
}
