const SAFE_URL = /^(?:https?:\/\/|mailto:)/i

/** The url when it may be opened from here (http, https, mailto), else null. */
export const safeUrl = (url: string): string | null => (SAFE_URL.test(url) ? url : null)
