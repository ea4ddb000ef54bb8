import { useEffect, useRef, useState } from 'react'
import type { PageCanvas } from '../../protocol.ts'
import { since } from '../live/time.ts'
import { useNow } from '../live/use-now.ts'
import { CanvasView } from './canvas-view.tsx'

/** Documents that appear within this many milliseconds of each other are one set. */
const SET = 5_000

/** The documents: a card for each, and the chosen one below. The first of a new set of documents is opened. */
export function CanvasList({ all }: { all: PageCanvas[] }) {
  const [chosen, setChosen] = useState(all[0]?.id)
  const known = useRef({ ids: new Set(all.map(({ id }) => id)), at: Number.NEGATIVE_INFINITY })
  useEffect(() => {
    const { ids, at } = known.current
    const fresh = all.find(({ id }) => !ids.has(id))
    if (fresh === undefined) return
    const now = performance.now()
    known.current = { ids: new Set([...ids, ...all.map(({ id }) => id)]), at: now }
    if (now - at > SET) setChosen(fresh.id)
  }, [all])

  const now = useNow()
  const canvas = all.find(({ id }) => id === chosen) ?? all[0]
  if (canvas === undefined) {
    return (
      <div className="empty">
        <h2>这里会出现您的文档</h2>
        <p>开始填报后，建设方案草稿和材料清单会在这里随您的回答一起写成，缺的内容标成【待补充】。</p>
        <p>可以随时查看、修改、下载。</p>
      </div>
    )
  }
  return (
    <>
      <nav className="cards" aria-label="文档列表">
        {all.map(({ id, title, updated }) => (
          <button
            type="button"
            key={id}
            className="card"
            aria-current={id === canvas.id}
            onClick={() => setChosen(id)}
          >
            <b>{title}</b>
            <small>{since(updated, now)}更新</small>
          </button>
        ))}
      </nav>
      <CanvasView key={canvas.id} of={canvas} />
    </>
  )
}
