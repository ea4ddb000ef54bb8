const BULLET = /^(?:[-*+]|\d+[.)])\s+/
const LABEL = /^([^：\n]{1,40})：/

/** What a line of particulars is about, with a bullet or without one: 建设单位 in "- 建设单位：市民政局". */
export const labelOf = (line: string): string | undefined => LABEL.exec(line.replace(BULLET, ''))?.[1]

/** The words that a text has under the label of a drafted line of particulars; `undefined` where it is no such line. */
export function underLabel(text: string, draft: string): string | undefined {
  const label = BULLET.test(draft) ? labelOf(draft) : undefined
  const bare = text.replace(BULLET, '')
  return label !== undefined && labelOf(bare) === label ? bare.slice(label.length + 1) : undefined
}
