/** English when Latin words outnumber Chinese characters; a bare abbreviation ("SaaS", "80w") is no English. */
export function languageOf(text: string): 'zh' | 'en' {
  const words = (text.match(/[a-z]{2,}/gi) ?? []).length
  const han = (text.match(/[\u3400-\u9fff]/g) ?? []).length
  if (words === 0 || words < han) return 'zh'
  return words >= 3 || ENGLISH.test(text.trim()) ? 'en' : 'zh'
}

const ENGLISH =
  /^(?:hello|hi|hey|help|thanks?|thank you|yes|no|why|back|skip|start|continue|cancel|status|submit|who approves|which documents|new|upgrade|maintenance|supervision|acceptance|not sure|don't know|go back|no idea|later|start over)\b/i
