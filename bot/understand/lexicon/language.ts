// What tells English from Chinese.

/** Single words that are English and no abbreviation. */
export const ENGLISH_WORDS =
  /^(?:hello|hi|hey|help|thanks|yes|yeah|no|nope|why|back|skip|start|begin|continue|resume|cancel|status|submit|review|later|pause|new|upgrade|rebuild|maintenance|service|supervision|acceptance|approval|documents|who|when|what|how)\b/i

/** A figure with its unit, which either language may hold. */
export const FIGURE = /[\d.]\s*(?:[万亿千百]元?|元)/g
