import { useRef } from 'react'
import type { PageCanvas } from '../../protocol.ts'
import { usePageContext } from '../live/page-context.ts'
import { isoDay } from '../live/time.ts'
import { useStored } from '../live/use-stored.ts'
import { download, fileName } from './download.ts'
import { type Draft, Editor } from './editor.tsx'
import { Paper } from './paper.tsx'
import { missing } from './placeholder.ts'

/** One document with its tools: what is still missing in it, download, edit for those who may. A draft outlives a reload. */
export function CanvasView({ of }: { of: PageCanvas }) {
  const { me } = usePageContext()
  const [draft, setDraft] = useStored<Draft | null>(`edit:${me}:${of.id}`, null)
  const paper = useRef<HTMLDivElement>(null)
  const shown = useRef(-1)
  if (draft) return <Editor of={of} draft={draft} onType={setDraft} onDone={() => setDraft(null)} />

  const gaps = missing(of.markdown)
  const showNext = () => {
    const marks = [...(paper.current?.querySelectorAll('mark') ?? [])]
    shown.current = (shown.current + 1) % Math.max(1, marks.length)
    const mark = marks[shown.current]
    mark?.scrollIntoView({ block: 'center' })
    mark?.animate([{ outline: '3px solid #e0a21b' }, { outline: '3px solid #e0a21b00' }], 1_500)
  }
  return (
    <>
      <div className="tools">
        <p>
          {gaps === 0 ? (
            <span className="faint">没有待补充的内容</span>
          ) : (
            <button type="button" className="link" onClick={showNext}>
              还有 {gaps} 处待补充
            </button>
          )}
        </p>
        {of.access === 'write' ? (
          <button
            type="button"
            className="button"
            onClick={() => setDraft({ base: of.markdown, text: of.markdown })}
          >
            编辑
          </button>
        ) : (
          <span className="faint">只能查看</span>
        )}
        <button
          type="button"
          className="button"
          onClick={() => download(fileName(of.title, isoDay(Date.now())), of.markdown)}
        >
          下载 .md
        </button>
      </div>
      <div ref={paper}>
        <Paper of={of} />
      </div>
    </>
  )
}
