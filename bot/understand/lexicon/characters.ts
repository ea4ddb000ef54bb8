// Single characters and marks: what is typed for others, and what parts a text.

/** Traditional characters, and the simplified ones they are read as, one below the other. */
export const TRADITIONAL = '萬億個項審號嗎麼誰報備購買務資預規類級應驗運維護單進變築劃籌領導層門開'
export const SIMPLIFIED = '万亿个项审号吗么谁报备购买务资预规类级应验运维护单进变筑划筹领导层门开'

/** What is typed for a hyphen. */
export const DASHES = /[—–―~〜]/g
/** What ends a clause, whatever stands beside it. */
export const ENDS_CLAUSE = /[。;!?\n…]/
/** Marks that end an answer and say nothing. */
export const CLOSING = /[\s。,.!]+$/g

/** "8 0万", "五 十 万", "12 0 万元", "1 200 000元": one figure typed with spaces, before its unit; nobody has "0万". */
export const SPACED_FIGURE =
  /(?<![零一二三四五六七八九十百千] ?)[一二三四五六七八九十](?: [零一二三四五六七八九十百千点])+(?= [万亿])|(?<![\d.])(?:\d(?: \d)+|\d{1,4}(?: 0\d{0,3})+|\d{1,3}(?: \d{3})+)(?=(?:\.\d+)? ?(?:[万亿元]|[wW](?![a-zA-Z])))/g
