// What makes one range of two figures.

/** What joins the two ends of a range: "80万到90万", "80-90万". */
export const LINK = /^ ?(?:-{1,2}|到|至|to|and) ?$/
export const LINK_AHEAD = / ?(?:-{1,2}|到|至|to|and) ?/y
/** "and" joins a range only after "between". */
export const AND = 'and'
export const BETWEEN = /between $/i
/** What joins two bounds: "50万以上、不足100万". */
export const ALSO = /^ ?(?:[,、;，]|且|并且?|但是?|而且?|and|but)? ?$/
