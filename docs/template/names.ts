import { FACT_IDS, FACTS } from '../../rules/facts.ts'
import { FIELDS } from '../fields/field-list.ts'
import { COMPUTED, type Computed, type Place } from './template.ts'

const computed = Object.keys(COMPUTED) as Computed[]
/** Everything that a template can name, by its Chinese name. */
const PLACES: ReadonlyMap<string, Place> = new Map<string, Place>([
  ...FACT_IDS.map((fact): [string, Place] => [FACTS[fact].label.zh, { fact }]),
  ...FIELDS.map(({ id, label }): [string, Place] => [label.zh, { field: id }]),
  ...computed.map((name): [string, Place] => [COMPUTED[name], { computed: name }]),
])

/** What a name in braces stands for; `undefined` when nothing is called so. */
export const placeNamed = (name: string): Place | undefined => PLACES.get(name)

/** The name that is nearest to one that is not known: the one that shares most characters with it. */
export function nearestName(name: string): string {
  const shared = (other: string) => [...new Set(other)].filter((char) => name.includes(char)).length
  return [...PLACES.keys()].reduce((best, each) => (shared(each) > shared(best) ? each : best))
}
