import type { Regulation } from './regulation.ts'

/**
 * Regulations as they were read and checked when the program was built, by the hash of their texts; none when it runs
 * from its sources.
 */
export const known: ReadonlyMap<string, readonly Regulation[]> = new Map()
