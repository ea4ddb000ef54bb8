import type { Unit } from '../markdown.ts'

/** Which unit of one text is which of another; a side is missing where the unit was deleted or added. */
export interface Pair {
  before: number | undefined
  after: number | undefined
}

/** Above this many comparisons only units that each text has once are aligned. */
const PATIENCE = 1_000_000
/** Above this many, which cost more, two rewritten stretches are not looked through for similar units. */
const PATIENCE_WITH_WORDS = 40_000

/**
 * Aligns two texts, keeping their order: units that read the same belong together (longest common subsequence), and
 * between those the most similar ones of the same type. Pairs come in the order of `after`, deleted units first.
 */
export function align(before: readonly Unit[], after: readonly Unit[]): Pair[] {
  const pairs: Pair[] = []
  let [i, j] = [0, 0]
  for (const [ni, nj] of [...common(before, after), [before.length, after.length] as const]) {
    pairs.push(...similar(before, after, [i, ni], [j, nj]))
    if (ni < before.length) pairs.push({ before: ni, after: nj })
    i = ni + 1
    j = nj + 1
  }
  return pairs
}

/** True for two units that read the same. */
export const alike = (a: Unit, b: Unit): boolean => a.shape === b.shape || a.markdown === b.markdown

type Path = [number, number][]

function common(a: readonly Unit[], b: readonly Unit[]): Path {
  let head = 0
  const shorter = Math.min(a.length, b.length)
  while (head < shorter && equal(a, b, head, head)) head++
  let tail = 0
  while (tail < shorter - head && equal(a, b, a.length - 1 - tail, b.length - 1 - tail)) tail++
  const [n, m] = [a.length - tail - head, b.length - tail - head]
  const middle =
    n * m > PATIENCE
      ? unique(a.slice(head, head + n), b.slice(head, head + m))
      : best(n, m, (i, j) => (equal(a, b, head + i, head + j) ? 1 : 0))
  return [
    ...Array.from({ length: head }, (_, i): [number, number] => [i, i]),
    ...middle.map(([i, j]): [number, number] => [head + i, head + j]),
    ...Array.from({ length: tail }, (_, i): [number, number] => [a.length - tail + i, b.length - tail + i]),
  ]
}

function equal(a: readonly Unit[], b: readonly Unit[], i: number, j: number): boolean {
  const [x, y] = [a[i], b[j]]
  return x !== undefined && y !== undefined && alike(x, y)
}

/** The longest rising run of pairs among the units that both texts have exactly once. */
function unique(a: readonly Unit[], b: readonly Unit[]): Path {
  const [inA, inB] = [once(a), once(b)]
  const piles: Link[] = []
  for (const [shape, i] of inA) {
    const j = inB.get(shape)
    if (j === undefined) continue
    const found = piles.findIndex(({ pair }) => pair[1] > j)
    const place = found < 0 ? piles.length : found
    piles[place] = { pair: [i, j], before: piles[place - 1] }
  }
  const path: Path = []
  for (let link = piles.at(-1); link; link = link.before) path.push(link.pair)
  return path.reverse()
}

interface Link {
  pair: [number, number]
  before: Link | undefined
}

function once(units: readonly Unit[]): Map<string, number> {
  const seen = new Map<string, number>()
  const twice = new Set<string>()
  for (const [i, { shape }] of units.entries()) {
    if (seen.has(shape)) twice.add(shape)
    else seen.set(shape, i)
  }
  for (const shape of twice) seen.delete(shape)
  return seen
}

/** Pairs of one stretch between two common units. */
function similar(
  a: readonly Unit[],
  b: readonly Unit[],
  [i0, i1]: [number, number],
  [j0, j1]: [number, number],
): Pair[] {
  const [n, m] = [i1 - i0, j1 - j0]
  const grams = new Map<Unit, Set<string>>()
  const score = (i: number, j: number) => {
    const [x, y] = [a[i0 + i], b[j0 + j]]
    return x && y && x.type === y.type ? 0.1 + dice(gramsOf(x, grams), gramsOf(y, grams)) : 0
  }
  const path = n * m > PATIENCE_WITH_WORDS ? [] : best(n, m, score)
  const paired = new Map(path.map(([i, j]) => [j0 + j, i0 + i]))
  const kept = new Set(paired.values())
  const gone = range(i0, i1).filter((i) => !kept.has(i))
  return [
    ...gone.map((before): Pair => ({ before, after: undefined })),
    ...range(j0, j1).map((after): Pair => ({ before: paired.get(after), after })),
  ]
}

/** The pairs of 0…n-1 and 0…m-1, both rising, with the highest sum of scores; pairs without a score are left out. */
function best(n: number, m: number, score: (i: number, j: number) => number): Path {
  const width = m + 1
  const sums = new Float64Array((n + 1) * width)
  const scores = new Float64Array(n * m)
  const at = (i: number, j: number) => sums[i * width + j] ?? 0
  for (let i = n - 1; i >= 0; i--)
    for (let j = m - 1; j >= 0; j--) {
      const here = score(i, j)
      scores[i * m + j] = here
      sums[i * width + j] = Math.max(at(i + 1, j), at(i, j + 1), here > 0 ? here + at(i + 1, j + 1) : 0)
    }
  const path: Path = []
  for (let [i, j] = [0, 0]; i < n && j < m; ) {
    const here = scores[i * m + j] ?? 0
    if (here > 0 && at(i, j) === here + at(i + 1, j + 1)) path.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return path
}

function gramsOf(unit: Unit, known: Map<Unit, Set<string>>): Set<string> {
  let grams = known.get(unit)
  if (!grams) {
    const text = unit.markdown.replaceAll(/[\s\p{P}\p{S}]+/gu, '')
    grams = new Set(Array.from({ length: Math.max(text.length - 1, 0) }, (_, i) => text.slice(i, i + 2)))
    known.set(unit, grams)
  }
  return grams
}

function dice(a: Set<string>, b: Set<string>): number {
  if (a.size + b.size === 0) return 0
  let shared = 0
  for (const gram of a) if (b.has(gram)) shared++
  return (2 * shared) / (a.size + b.size)
}

const range = (from: number, to: number) => Array.from({ length: Math.max(to - from, 0) }, (_, i) => from + i)
