import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { PageState } from '../../protocol.ts'
import { CanvasList } from './canvas-list.tsx'
import { Home } from './home.tsx'
import { SharedFiles } from './shared-files.tsx'

const TABS = ['canvases', 'files', 'home'] as const
type Tab = (typeof TABS)[number]

/** The right side: documents, files, home. The documents come to the front when a document appears. */
export function Side({ state }: { state: PageState }) {
  const [tab, setTab] = useState<Tab>('canvases')
  const tabs = useRef<HTMLDivElement>(null)
  const labels: Record<Tab, string> = { canvases: '文档', files: '文件', home: '首页' }
  const counts: Record<Tab, number> = { canvases: state.canvases.length, files: state.files.length, home: 0 }

  const count = state.canvases.length
  const before = useRef(count)
  useEffect(() => {
    if (count > before.current) setTab('canvases')
    before.current = count
  }, [count])

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const next = TABS.at((TABS.indexOf(tab) + step) % TABS.length)
    if (step === 0 || next === undefined) return
    setTab(next)
    tabs.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus()
  }
  return (
    <>
      <div className="tabs" role="tablist" aria-label="资料" ref={tabs} onKeyDown={onKeyDown}>
        {TABS.map((name) => (
          <button
            type="button"
            role="tab"
            key={name}
            id={`tab-${name}`}
            aria-selected={name === tab}
            aria-controls="side-panel"
            tabIndex={name === tab ? 0 : -1}
            onClick={() => setTab(name)}
          >
            {labels[name]}
            {counts[name] > 0 ? <span className="count">{counts[name]}</span> : null}
          </button>
        ))}
      </div>
      <div
        className="side-panel"
        role="tabpanel"
        id="side-panel"
        aria-labelledby={`tab-${tab}`}
        tabIndex={-1}
      >
        {tab === 'canvases' ? <CanvasList all={state.canvases} /> : null}
        {tab === 'files' ? <SharedFiles all={state.files} /> : null}
        {tab === 'home' ? <Home of={state.home} /> : null}
      </div>
    </>
  )
}
