import { useState } from 'react'
import type { PageCanvas } from '../../protocol.ts'
import { isoDay, since } from '../live/time.ts'
import { download, fileName } from './download.ts'
import { Editor } from './editor.tsx'
import { Paper } from './paper.tsx'

/** One document with its tools: download, and edit for those who may. */
export function CanvasView({ of }: { of: PageCanvas }) {
  const [editing, setEditing] = useState(false)
  if (editing) return <Editor of={of} onDone={() => setEditing(false)} />
  return (
    <>
      <div className="tools">
        <p className="faint">{since(of.updated, Date.now())}更新</p>
        {of.access === 'write' ? (
          <button type="button" className="button" onClick={() => setEditing(true)}>
            编辑
          </button>
        ) : null}
        <button
          type="button"
          className="button"
          onClick={() => download(fileName(of.title, isoDay(Date.now())), of.markdown)}
        >
          下载 .md
        </button>
      </div>
      <Paper of={of} />
    </>
  )
}
