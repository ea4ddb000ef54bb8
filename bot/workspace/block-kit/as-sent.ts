import { z } from 'zod'

/**
 * Takes a value that the schema accepts exactly as it came, under the type that Slack's own package gives it: what is
 * kept and shown is what was sent, and `limits` says only whether Slack would take it.
 */
export const asSent = <T>(limits: z.ZodType): z.ZodType<T> =>
  z.custom<T>().check((ctx) => {
    const checked = limits.safeParse(ctx.value)
    for (const issue of checked.error?.issues ?? []) ctx.issues.push({ ...issue, input: undefined })
  })
