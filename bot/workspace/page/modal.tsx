import type { ModalView } from '@slack/types'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import type { ViewState } from '../protocol.ts'
import { Blocks } from './blocks/blocks.tsx'
import { Dialog } from './dialog/dialog.tsx'
import { stateValues, type Typed } from './elements/fields.ts'
import { SurfaceOf } from './elements/surface-of.tsx'
import { PageContext, usePageContext } from './live/page-context.ts'
import { refusal } from './live/refusals.ts'
import { useStored } from './live/use-stored.ts'

const NOTHING: Typed = {}
const FIELD = '.modal-body :is(input, select, textarea)'
const FAULTY = ':is([aria-invalid=true], [data-invalid=true] input)'

const focus = (element: HTMLElement | null) => element?.focus()

/** The modal in front. What is typed stays until the view itself goes, whatever the server answers or pushes. */
export function Modal({ of, view }: { of: ViewState; view: ModalView }) {
  const context = usePageContext()
  const { me, post } = context
  const [typed, setTyped] = useStored<Typed>(`typed:${of.id}`, NOTHING)
  /** What was typed when the server last looked: a field changed since then is no longer faulty. */
  const [submitted, setSubmitted] = useState(typed)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [sending, setSending] = useState(false)
  const [leaving, setLeaving] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const title = useId()

  const errors = Object.fromEntries(
    Object.entries(of.errors ?? {}).filter(([block]) => typed[block] === submitted[block]),
  )
  useEffect(() => form.current?.querySelector<HTMLElement>(FIELD)?.focus(), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: when an answer has come, be its faults new or the same again
  useEffect(() => form.current?.querySelector<HTMLElement>(FAULTY)?.focus(), [of.errors, sending])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (sending) return
    setTrouble(null)
    setSending(true)
    const answer = await post({
      do: 'submit',
      as: me,
      view: of.id,
      values: stateValues(view.blocks, typed),
    })
    setSending(false)
    setSubmitted(typed)
    if (!answer.ok) setTrouble(`${refusal(answer.error)}。您填写的内容都还在，请再提交一次。`)
  }
  const close = async () => {
    const answer = await post({ do: 'close', as: me, view: of.id })
    if (!answer.ok) setTrouble(`${refusal(answer.error)}，请再试一次。`)
  }
  const leave = () => {
    if (typed === NOTHING) void close()
    else setLeaving(!leaving)
  }

  return (
    <Dialog labelledBy={title} onLeave={leave}>
      <form ref={form} noValidate onSubmit={submit}>
        <header>
          <h2 id={title}>{view.title.text}</h2>
          <button type="button" className="icon-button" aria-label="关闭" onClick={leave}>
            ×
          </button>
        </header>
        <div className="modal-body">
          <PageContext value={{ ...context, notify: setTrouble }}>
            <SurfaceOf
              source={{ view: of.id }}
              blocks={view.blocks}
              typed={typed}
              onTyped={setTyped}
              errors={errors}
            >
              <Blocks of={view.blocks} />
            </SurfaceOf>
          </PageContext>
        </div>
        {leaving ? (
          <footer key="leaving">
            <p role="alert">填写的内容还没有提交，关闭后不保留。</p>
            <button type="button" className="button danger" onClick={close}>
              放弃并关闭
            </button>
            <button type="button" className="button primary" ref={focus} onClick={() => setLeaving(false)}>
              继续填写
            </button>
          </footer>
        ) : (
          <footer>
            <p role="alert">{trouble}</p>
            <button type="button" className="button" onClick={leave}>
              {view.close?.text ?? '取消'}
            </button>
            {view.submit ? (
              <button type="submit" className="button primary" aria-busy={sending}>
                {sending ? '正在提交…' : view.submit.text}
              </button>
            ) : null}
          </footer>
        )}
      </form>
    </Dialog>
  )
}
