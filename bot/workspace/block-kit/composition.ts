import { z } from 'zod'

/** A plain_text object of 1 to `max` characters. */
export const plainText = (max: number) =>
  z.strictObject({
    type: z.literal('plain_text'),
    text: z.string().min(1).max(max),
    emoji: z.boolean().optional(),
  })

/** A plain_text or mrkdwn object of 1 to `max` characters. */
export const anyText = (max: number) =>
  z.discriminatedUnion('type', [
    plainText(max),
    z.strictObject({
      type: z.literal('mrkdwn'),
      text: z.string().min(1).max(max),
      verbatim: z.boolean().optional(),
    }),
  ])

/** `block_id`, `action_id`, `callback_id`. */
export const identifier = z.string().max(255)

const optionOf = <Text extends z.ZodType>(text: Text) =>
  z.strictObject({ text, value: z.string().max(150), description: plainText(75).optional() })

/** An option of a menu. */
export const option = optionOf(plainText(75))

/** An option of radio buttons or checkboxes, which may be formatted. */
export const markedOption = optionOf(anyText(75)).extend({ description: anyText(75).optional() })

export const confirm = z.strictObject({
  title: plainText(100),
  text: anyText(300),
  confirm: plainText(30),
  deny: plainText(30),
  style: z.enum(['primary', 'danger']).optional(),
})
