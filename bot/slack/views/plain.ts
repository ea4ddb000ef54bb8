/** Text in which Slack reads no markup, cut to what its place holds. */
export const plain = (text: string, size?: number) => ({
  type: 'plain_text' as const,
  text: text.slice(0, size),
  emoji: false,
})
