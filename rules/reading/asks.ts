import type { VFile } from 'vfile'
import { z } from 'zod'
import { articleName } from '../numerals.ts'
import type { Regulation } from '../regulation.ts'
import { fail, readYaml, START } from './yaml-block.ts'

const ask = z.string().trim().min(4, '问法太短').max(60, '问法太长')
/** Asks by article and by the position of the provision in it, both from 1. */
const file = z.record(z.string(), z.record(z.string(), z.array(ask).min(1).max(3)))

/**
 * Adds to a regulation that was just read the ways in which people ask for its provisions, from `<id>.asks.yaml`. A
 * provision without one, asks of no provision, and the same words for two become messages of that file.
 */
export function addAsks(regulation: Regulation, from: VFile): void {
  const block = readYaml(String(from), START, file, from)
  if (!block) return
  const seen = new Set<string>()
  const left = new Set(
    Object.entries(block.data).flatMap(([n, of]) => Object.keys(of).map((i) => `${n}.${i}`)),
  )
  for (const { number, provisions } of regulation.all)
    for (const [i, provision] of provisions.entries()) {
      const path = [String(number), String(i + 1)]
      const asks = block.data[String(number)]?.[String(i + 1)]
      left.delete(path.join('.'))
      if (!asks) fail(from, `${articleName(number)}第 ${i + 1} 项规定没有问法`, block.at(path))
      for (const each of asks ?? []) {
        if (seen.has(each)) fail(from, `这个问法用了两次：${each}`, block.at(path))
        seen.add(each)
      }
      if (asks) Object.assign(provision, { asks })
    }
  for (const key of left) fail(from, `${key}：${regulation.file} 里没有这项规定`, block.at(key.split('.')))
}
