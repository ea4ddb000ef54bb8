import { useEffect, useMemo, useState } from 'react'
import type { PageState } from '../protocol.ts'
import { Chat } from './chat/chat.tsx'
import { Side } from './documents/side.tsx'
import { type Front, Fronts } from './fronts.tsx'
import type { LinkStatus } from './live/link.ts'
import { PageContext } from './live/page-context.ts'
import { post } from './live/post.ts'
import { useOutbox } from './live/use-outbox.ts'
import { useWorkspace } from './live/use-workspace.ts'
import { useWho } from './live/who.ts'
import { Modal } from './modal.tsx'
import { PersonSwitch } from './person-switch.tsx'

/** The whole page. */
export function App() {
  const [who, choose] = useWho()
  const { state, status } = useWorkspace(who)
  if (state === null) {
    return <p className="opening">{status === 'lost' ? '暂时连不上工作台，正在重试…' : '正在打开…'}</p>
  }
  return <Workspace key={state.me} state={state} status={status} onChoose={choose} />
}

interface Props {
  state: PageState
  status: LinkStatus
  onChoose(id: string): void
}

function Workspace({ state, status, onChoose }: Props) {
  const [notice, notify] = useNotice()
  const [front, setFront] = useState<Front>('chat')
  const outbox = useOutbox(state)
  useTitle(state)

  const { me, bot, people } = state
  const context = useMemo<PageContext>(
    () => ({
      me,
      bot,
      people,
      name: (id) => people.find((person) => person.id === id)?.name ?? id,
      post,
      notify,
    }),
    [me, bot, people, notify],
  )
  const modal = state.modal?.view.type === 'modal' ? { of: state.modal, view: state.modal.view } : null
  return (
    <PageContext value={context}>
      <header className="top">
        <h1>
          <span className="seal" aria-hidden="true">
            立
          </span>
          立项通 <small className="top-team">{state.team}</small>
        </h1>
        <PersonSwitch people={state.people} me={state.me} onChoose={onChoose} />
      </header>
      <Fronts front={front} documents={state.canvases.length} onShow={setFront} />
      {status === 'lost' ? (
        <p className="banner" role="alert">
          与工作台的连接断开了，正在自动重连。您可以继续写，内容不会丢失。
        </p>
      ) : null}
      <main data-front={front}>
        <Chat state={state} outbox={outbox} />
        <section className="side" aria-label="资料">
          <Side state={state} />
        </section>
      </main>
      {modal ? <Modal key={modal.of.id} {...modal} /> : null}
      <p className="notice" role="alert">
        {notice}
      </p>
    </PageContext>
  )
}

const NOTICE = 6_000

function useNotice(): [string, (sentence: string) => void] {
  const [notice, setNotice] = useState('')
  useEffect(() => {
    if (notice === '') return
    const timer = setTimeout(() => setNotice(''), NOTICE)
    return () => clearTimeout(timer)
  }, [notice])
  return [notice, setNotice]
}

/** What is unread stands before the title of the tab. */
function useTitle({ people, team }: PageState): void {
  const unread = people.reduce((sum, person) => sum + person.unread, 0)
  useEffect(() => {
    document.title = `${unread > 0 ? `(${unread}) ` : ''}立项通${team ? ` · ${team}` : ''}`
  }, [unread, team])
}
