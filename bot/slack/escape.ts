/** The text a person typed, as they typed it: Slack delivers `&`, `<` and `>` escaped. */
export function unescapeText(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
