/** English when Latin words outnumber Chinese characters; a bare abbreviation ("SaaS", "80w") is no English. */
export function languageOf(text: string): 'zh' | 'en' {
  const words = (text.match(/[a-z']{2,}/gi) ?? []).length
  const han = (text.match(/[\u3400-\u9fff]/g) ?? []).length
  if (words <= han) return 'zh'
  return words >= (han === 0 ? 2 : 3) || WORDS.test(text.trim()) ? 'en' : 'zh'
}

/** Single words that are English and no abbreviation. */
const WORDS =
  /^(?:hello|hi|hey|help|thanks|yes|yeah|no|nope|why|back|skip|start|begin|continue|resume|cancel|status|submit|review|later|pause|new|upgrade|rebuild|maintenance|service|supervision|acceptance|approval|documents|who|when|what|how)\b/i
