import {
  type ChangeEvent,
  type FormEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
} from 'react'
import { isComposing } from '../live/composing.ts'
import { usePageContext } from '../live/page-context.ts'
import { useStored } from '../live/use-stored.ts'
import type { Uploads } from './use-uploads.ts'

/** What may be typed, for whoever is asked something and for whoever is not. */
const ANSWER = '在这里输入回答，也可以随时提问'
const QUESTION = '例如：泰州市，新建一个80万元的业务系统，需要立项吗？'

/** Something to read: not only spaces and control characters. */
const VISIBLE = /[^\p{C}\p{Z}]/u

interface Props {
  /** Where the words are typed. */
  box: RefObject<HTMLTextAreaElement | null>
  /** Whether a question waits for an answer. */
  isAnswer: boolean
  onSay(text: string): void
  uploads: Uploads
}

/** Where the person types. The draft outlives a reload; Enter sends, except while an input method is composing. */
export function Composer({ box, isAnswer, onSay, uploads }: Props) {
  const { me } = usePageContext()
  const [draft, setDraft] = useStored(`draft:${me}`, '')
  const picker = useRef<HTMLInputElement>(null)
  const hint = useId()

  // biome-ignore lint/correctness/useExhaustiveDependencies: the box grows with the draft, where the style sheet cannot
  useLayoutEffect(() => {
    const area = box.current
    if (!area || CSS.supports('field-sizing', 'content')) return
    area.style.height = 'auto'
    area.style.height = `${area.scrollHeight + 2}px`
  }, [draft])

  useEffect(() => {
    // On a telephone the focus would push up the keyboard.
    if (matchMedia('(min-width: 900px)').matches) box.current?.focus()
  }, [box.current?.focus])

  const send = (event?: FormEvent) => {
    event?.preventDefault()
    box.current?.focus()
    if (!VISIBLE.test(draft)) return
    onSay(draft.trim())
    setDraft('')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || isComposing(event)) return
    event.preventDefault()
    send()
  }
  const attach = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(target.files ?? [])]
    target.value = ''
    void uploads.send(files)
  }
  return (
    <form className="composer" onSubmit={send}>
      <textarea
        ref={box}
        rows={1}
        value={draft}
        aria-label="输入消息"
        aria-describedby={hint}
        placeholder={isAnswer ? ANSWER : QUESTION}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="composer-row">
        <button type="button" className="button quiet" onClick={() => picker.current?.click()}>
          <span aria-hidden="true">＋</span> 附件
        </button>
        <input ref={picker} type="file" multiple hidden onChange={attach} />
        <p id={hint} className="hint" aria-live="polite">
          {uploads.sending === undefined ? 'Enter 发送，Shift+Enter 换行' : `正在上传 ${uploads.sending}…`}
        </p>
        <button type="submit" className="button primary" disabled={!VISIBLE.test(draft)}>
          发送
        </button>
      </div>
    </form>
  )
}
