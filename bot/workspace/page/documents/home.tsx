import { useEffect } from 'react'
import type { ViewState } from '../../protocol.ts'
import { Blocks } from '../blocks/blocks.tsx'
import type { Typed } from '../elements/fields.ts'
import { SurfaceOf } from '../elements/surface-of.tsx'
import { usePageContext } from '../live/page-context.ts'
import { useStored } from '../live/use-stored.ts'

const NOTHING: Typed = {}

/** The Home tab that the bot publishes; opening it tells the bot. */
export function Home({ of }: { of: ViewState | null }) {
  const { me, post } = usePageContext()
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, each time the tab is opened
  useEffect(() => void post({ do: 'home', as: me }), [])
  return of === null ? (
    <div className="empty">
      <h2>首页</h2>
      <p>您的项目、等您办理的事项会列在这里。</p>
    </div>
  ) : (
    <HomeView key={of.id} of={of} />
  )
}

function HomeView({ of }: { of: ViewState }) {
  const [typed, setTyped] = useStored<Typed>(`typed:${of.id}`, NOTHING)
  return (
    <div className="home">
      <SurfaceOf source={{ view: of.id }} blocks={of.view.blocks} typed={typed} onTyped={setTyped}>
        <Blocks of={of.view.blocks} />
      </SurfaceOf>
    </div>
  )
}
