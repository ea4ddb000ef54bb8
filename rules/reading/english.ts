import type { VFile } from 'vfile'
import { z } from 'zod'
import type { Regulation } from '../regulation.ts'
import type { Text } from '../schema.ts'
import { fail, readYaml, START } from './yaml-block.ts'

/** English texts under the keys that their Chinese has in the regulation. */
type English = string | English[] | { [key: string]: English }
const english: z.ZodType<English> = z.lazy(() =>
  z.union([z.string().trim().min(1), z.array(english).min(1), z.record(z.string(), english)]),
)
const file = z.record(z.string(), english)

/** A Chinese text, where its English is looked for, and how to add it. */
interface Chinese {
  path: PropertyKey[]
  zh: string
  add: (en: string) => void
}

/**
 * Adds to a regulation that was just read the English of `<id>.en.yaml`. A text without English, and English without a
 * text, become messages of that file: what is not complete was not kept up.
 */
export function addEnglish(regulation: Regulation, from: VFile): void {
  const block = readYaml(String(from), START, file, from)
  if (!block) return
  const given = new Map(textsIn(block.data).map((each) => [each.path.join('.'), each]))
  for (const { path, zh, add } of chineseOf(regulation)) {
    const key = path.join('.')
    const found = given.get(key)
    if (found) add(found.text)
    else fail(from, `缺英文 ${key}：${zh}`, block.at(path))
    given.delete(key)
  }
  for (const [key, { path }] of given)
    fail(from, `${key}：${regulation.file} 里没有这段中文，请删掉或者移到对应的规定下`, block.at(path))
}

function textsIn(of: English, path: PropertyKey[] = []): { path: PropertyKey[]; text: string }[] {
  if (typeof of === 'string') return [{ path, text: of }]
  return Object.entries(of).flatMap(([key, inner]) => textsIn(inner, [...path, key]))
}

/** Everything of a regulation that is shown in both languages. */
function chineseOf(regulation: Regulation): Chinese[] {
  const { place, note, platform, offices, silent, all } = regulation
  return [
    { path: ['en'], zh: place, add: (en) => Object.assign(regulation, { en }) },
    ...shown(note, ['note']),
    ...shown(platform, ['platform']),
    ...Object.entries(offices).map(([id, office]) => ({
      path: ['offices', id],
      zh: office.name,
      add: (en: string) => Object.assign(office, { en }),
    })),
    ...silent.flatMap(({ topic, say }) => shown(say, ['silent', topic])),
    ...all.flatMap(({ number, provisions }) =>
      provisions.flatMap(({ say, action, document, chapters, doubt }, i) => {
        const at = ['articles', number, i + 1]
        return [
          ...shown(say, [...at, 'say']),
          ...shown(action, [...at, 'action']),
          ...shown(document, [...at, 'document']),
          ...(chapters ?? []).flatMap((chapter, n) => shown(chapter, [...at, 'chapters', n])),
          ...shown(doubt, [...at, 'doubt']),
        ]
      }),
    ),
  ]
}

const shown = (text: Text | undefined, path: PropertyKey[]): Chinese[] =>
  text ? [{ path, zh: text.zh, add: (en) => Object.assign(text, { en }) }] : []
