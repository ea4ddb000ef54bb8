import { isDeepStrictEqual } from 'node:util'

/**
 * `rules/known.ts` as it stands where the regulations have been read already.
 * @param {typeof import('../../rules/valid.ts')} rules
 */
export const knownModule = (rules) => `export const known = new Map(${literal(regulations(rules))})`

/**
 * The regulations with the hash of their texts; none with a mistake in them: the program reads them again, and tells.
 * @param {typeof import('../../rules/valid.ts')} rules
 */
function regulations({ textsOf, hashOf, validRegulations, RulesError }) {
  try {
    return [[hashOf(textsOf()), validRegulations()]]
  } catch (error) {
    if (error instanceof RulesError) return []
    throw error
  }
}

/**
 * An expression for plain data; reading JSON is several times as fast as reading a literal.
 * @param {unknown} data
 */
export function literal(data) {
  const json = JSON.stringify(data)
  if (!isDeepStrictEqual(JSON.parse(json), data)) throw new Error('what is built in must be plain data')
  return `JSON.parse(${JSON.stringify(json)})`
}
