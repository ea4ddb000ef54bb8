/** China keeps one time all year. */
const CHINA = 8 * 3_600_000

/** An ISO instant as the clock on the wall shows it: 2026-11-23 10:05. */
export const clock = (at: string): string =>
  new Date(Date.parse(at) + CHINA).toISOString().slice(0, 16).replace('T', ' ')

/** The calendar day of an ISO instant in China: 2026-11-23. */
export const day = (at: string): string => clock(at).slice(0, 10)
