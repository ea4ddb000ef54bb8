// Letters and digits in one word: what may be a figure or a version, and what is a code that says nothing.

/** A word of Latin letters and digits. */
export const LATIN_WORD = /[a-z0-9]+/gi

/** Letters and digits that change once: 80w, 5G, v2, H5. */
const ONE_CHANGE = /^(?:\d+[a-z]+|[a-z]+\d+)$/i
/** 4w7, as chats write 4.7万, and 1e6. */
const SHORT_TAIL = /^\d+[wk]\d$/i
const POWER = /^\d+e\d+$/i
/** What stands right before a figure and its unit: the currency, or a system's abbreviation, "ERP80w". */
const NAMED = /^(?:rmb|cny|oa|erp|crm|gis|app|ai|bi|cms|mis|saas|[A-Z]{2,6})\d+(?:w|k|wan)$/

/** Whether a word is read as it stands; any other mix of letters and digits is a code. */
export const isPlainWord = (word: string): boolean =>
  !/\d/.test(word) ||
  !/[a-z]/i.test(word) ||
  ONE_CHANGE.test(word) ||
  SHORT_TAIL.test(word) ||
  POWER.test(word) ||
  NAMED.test(word)
