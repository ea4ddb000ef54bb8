// What makes one range of two figures.

/** What joins the two ends of a range: "80万到90万", "80-90万". */
export const LINK = /^ ?(?:-{1,2}|到|至|to|and|和|与) ?$/
export const LINK_AHEAD = / ?(?:-{1,2}|到|至|to|and|和|与) ?/y
/** "and" joins a range only after "between", 和 after 介于. */
export const AND = /and|和|与/
export const BETWEEN = /(?:between |(?:介于|在) ?)$/i
/** What joins two bounds: "50万以上、不足100万". */
export const ALSO = /^ ?(?:[,、;，]|且|并且?|但是?|而且?|and|but)? ?$/
