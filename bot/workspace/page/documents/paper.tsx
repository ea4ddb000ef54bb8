import { useEffect, useRef, useState } from 'react'
import type { PageCanvas } from '../../protocol.ts'
import { markChanges } from './changes.ts'
import { MarkdownText } from './markdown.tsx'

const FLASH = 6_000

/** A document as on paper. When it changes under the reader's eyes the changed blocks glow and the place stays. */
export function Paper({ of }: { of: PageCanvas }) {
  const paper = useRef<HTMLElement>(null)
  const before = usePrevious(of.markdown, FLASH)
  const [changed, setChanged] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: counts what the last rendering marked
  useEffect(() => setChanged(paper.current?.querySelectorAll('.changed').length ?? 0), [of.markdown, before])

  const show = () => paper.current?.querySelector('.changed')?.scrollIntoView({ block: 'center' })
  const plugins = before === of.markdown ? [] : [markChanges(before, of.markdown)]
  return (
    <>
      <p className="changes" role="status">
        {changed > 0 ? (
          <button type="button" className="link" onClick={show}>
            刚刚更新了 {changed} 处，点击查看
          </button>
        ) : null}
      </p>
      <article className="paper" ref={paper} aria-label={of.title}>
        {/^\s*# /.test(of.markdown) ? null : <h1>{of.title}</h1>}
        <MarkdownText text={of.markdown} rehypePlugins={plugins} />
      </article>
    </>
  )
}

/** The value before the last change, for `ms` after it; then the value itself. */
function usePrevious<T>(value: T, ms: number): T {
  const [previous, setPrevious] = useState(value)
  useEffect(() => {
    if (previous === value) return
    const timer = setTimeout(() => setPrevious(value), ms)
    return () => clearTimeout(timer)
  }, [previous, value, ms])
  return previous
}
